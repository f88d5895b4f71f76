import { computed } from 'vue'
import { firing, leavesOf, questionLabel, remarkText, type Leaf } from '../../domain'
import { useContentStore } from '../../stores/content'
import { useDiagnosticStore } from '../../stores/diagnostic'
import { useDossierStore } from '../../stores/dossier'
import type { ReviewPlace } from './useReview'

/** One of the two sides of a remark: what was said, and where it may be changed. */
export type RemarkSide = Pick<ReviewPlace, 'step' | 'part'> & { readonly label: string }

export interface Remark {
  readonly id: string
  readonly text: string
  readonly sides: readonly RemarkSide[]
}

/** Two answers that cannot both be true: pointed out, with the way to each, and never judged. */
export function useRemarks() {
  const content = useContentStore()
  const store = useDossierStore()
  const diagnostic = useDiagnosticStore()

  function sideOf(leaf: Leaf): RemarkSide {
    const rule =
      leaf.kind === 'fact'
        ? undefined
        : content.rules.questions.find(({ id }) => id === leaf.question)
    if (!rule) return { step: 'membres', label: content.words.steps.membres ?? 'membres' }
    return {
      step: rule.step,
      ...(rule.group === undefined ? {} : { part: rule.group }),
      label: questionLabel(rule.id, content.words, store.dossier),
    }
  }

  return computed((): readonly Remark[] => {
    const firingIds = firing(content.rules.remarks, diagnostic.verdicts.known)
    return content.rules.remarks
      .filter(({ id }) => firingIds.includes(id))
      .map(({ id, when }) => ({
        id,
        text: remarkText(id, content.words, store.dossier),
        sides: distinct(leavesOf(when, content.rules).map(sideOf)),
      }))
  })
}

/** A rule may read the same question twice; one place is enough to go back to. */
const distinct = (sides: readonly RemarkSide[]): readonly RemarkSide[] => [
  ...new Map(sides.map((side) => [side.label, side])).values(),
]
