import { computed } from 'vue'
import {
  ELEMENT_IDS,
  isPut,
  opensStateCall,
  questionLabel,
  STAGES,
  STATE_CONDITION_IDS,
  usefulQuestions,
  type QuestionId,
} from '../../domain'
import type { AskedQuestion } from '../../components/question/UsefulQuestions.vue'
import { useContentStore } from '../../stores/content'
import { useDiagnosticStore } from '../../stores/diagnostic'
import { useDossierStore } from '../../stores/dossier'

/** More than five would be the questionnaire again. */
const SHOWN = 5

/** The unanswered questions that would settle the most, of those whose words are on this screen. */
export function useUsefulQuestions() {
  const content = useContentStore()
  const store = useDossierStore()
  const diagnostic = useDiagnosticStore()

  const titles = computed(
    () =>
      new Map<string, string | undefined>([
        ...ELEMENT_IDS.map((id) => [id, content.words.elements[id]?.title] as const),
        ...STATE_CONDITION_IDS.map((id) => [id, content.words.stateConditions[id]?.title] as const),
        ...STAGES.map((id) => [id, content.words.stages[id]?.title] as const),
      ]),
  )

  /** Nobody is sent where the question is not. */
  const put = computed(
    () =>
      new Set(
        content.rules.questions
          .filter((question) => isPut(question, store.dossier))
          .map(({ id }) => id),
      ),
  )

  const questions = computed((): readonly AskedQuestion[] =>
    usefulQuestions(
      content.rules,
      diagnostic.verdicts,
      opensStateCall(content.rules, store.dossier),
    )
      .filter(({ id }) => put.value.has(id) && content.words.questions[id] !== undefined)
      .slice(0, SHOWN)
      .map(({ id, bears }) => ({
        id,
        text: textOf(id),
        bears: bears.flatMap((one) => titles.value.get(one)?.toLocaleLowerCase('fr') ?? []),
      })),
  )

  /** From outside, most of them are the group’s to answer. */
  function textOf(id: QuestionId) {
    const { toAsk } = content.words.questions[id] ?? {}
    const rule = content.rules.questions.find((question) => question.id === id)
    const isOfGroup =
      store.dossier.profile.track === 'collectivite' && rule?.grid !== 'collectivite'
    return isOfGroup && toAsk !== undefined
      ? content.t('restitution.affiner.demander', { question: toAsk })
      : content.t('restitution.affiner.repondre', {
          question: questionLabel(id, content.words, store.dossier),
        })
  }

  /** The step of a question, and its part of it. */
  function placeOf(id: QuestionId) {
    const rule = content.rules.questions.find((question) => question.id === id)
    return rule && { step: rule.step, ...(rule.group === undefined ? {} : { part: rule.group }) }
  }

  return { questions, placeOf }
}
