import { computed } from 'vue'
import { questionLabel, remarksOf, remarkText, type QuestionId } from '../../domain'
import { useContentStore } from '../../stores/content'
import { useDiagnosticStore } from '../../stores/diagnostic'
import { useDossierStore } from '../../stores/dossier'
import type { ReviewPlace } from './useReview'

/** One of the sides of a remark: what was said, and where it may be changed. */
export type RemarkSide = Pick<ReviewPlace, 'step' | 'part'> & { readonly label: string }

export interface Remark {
  readonly id: string
  readonly text: string
  readonly questions: readonly QuestionId[]
  readonly sides: readonly RemarkSide[]
}

/** Answers that cannot all be true: pointed out, with the way to each, and never judged. */
export function useRemarks() {
  const content = useContentStore()
  const store = useDossierStore()
  const diagnostic = useDiagnosticStore()

  const toMembers = (): RemarkSide => ({
    step: 'membres',
    label: content.words.steps.membres ?? 'membres',
  })

  function sideOf(question: QuestionId): readonly RemarkSide[] {
    const rule = content.rules.questions.find(({ id }) => id === question)
    if (!rule) return []
    const { step, group } = rule
    const label = questionLabel(question, content.words, store.dossier)
    return [{ step, label, ...(group === undefined ? {} : { part: group }) }]
  }

  // They come with the words of the review: until then, nothing is pointed out.
  return computed((): readonly Remark[] =>
    Object.keys(content.words.remarks).length === 0
      ? []
      : remarksOf(content.rules, diagnostic.verdicts.known)
          .filter(({ questions }) => questions.every((id) => content.words.questions[id]))
          .map((remark) => ({
            id: remark.id,
            text: remarkText(remark, content, store.dossier),
            questions: remark.questions,
            sides: [
              ...remark.questions.flatMap(sideOf),
              ...(remark.readsMembers ? [toMembers()] : []),
            ],
          })),
  )
}

/** What is pointed out of one question, said where it is answered; it comes while the step is read. */
export function useRemarksOn(): (question: QuestionId) => readonly string[] {
  const remarks = useRemarks()
  const content = useContentStore()
  content.prefetchRemarks()
  return (question) =>
    remarks.value.filter(({ questions }) => questions.includes(question)).map(({ text }) => text)
}
