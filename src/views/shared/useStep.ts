import { computed, nextTick, reactive, ref } from 'vue'
import {
  isApplicable,
  isPut,
  type Answer,
  type Finding,
  type QuestionId,
  type StepId,
} from '../../domain'
import type { FieldError } from '../../components/fields/ErrorSummary.vue'
import { useContentStore } from '../../stores/content'
import { useDossierStore } from '../../stores/dossier'

/**
 * What every step does alike: record, go on, go back, and say once what could not be recorded.
 *
 * Nobody is held back: an entry that cannot be an answer is pointed at when one leaves, and a
 * second press goes on without it. What had been answered before is still there.
 */
export function useStep() {
  const content = useContentStore()
  const { t } = content
  const store = useDossierStore()
  const faults = reactive(new Map<string, FieldError>())
  const errors = ref<readonly FieldError[]>([])
  const wasTold = ref(false)

  const returning = computed(() => {
    switch (store.returnTo) {
      case 'recapitulatif':
        return t('ecrans.etape.vers-recapitulatif')
      case 'resultat':
        return t('ecrans.etape.vers-resultat')
      case undefined:
        return undefined
    }
  })

  /** Answered when the step opened, or since: what is erased stays in sight, with the focus in it. */
  const answered = reactive(new Set(Object.keys(store.dossier.answers)))

  /** What a step asks, and what it would not ask any more but holds an answer to. */
  const questionsOf = (step: StepId) =>
    computed(() =>
      content.rules.questions.filter(
        (question) =>
          question.step === step &&
          (isPut(question, store.dossier) ||
            (answered.has(question.id) && isApplicable(question, store.dossier))),
      ),
    )

  function answer(question: QuestionId, value: Answer | undefined) {
    answered.add(question)
    store.send(
      value === undefined ? { type: 'answer', question } : { type: 'answer', question, value },
    )
  }

  function setEvidence(question: QuestionId, evidence: readonly string[]) {
    store.send({ type: 'setEvidence', question, evidence })
  }

  const setSource = (question: QuestionId, source: Finding) =>
    store.send({ type: 'setSource', question, source })

  /** A field holds what cannot be recorded, or no longer does. */
  function note(field: string, text: string | undefined) {
    if (text === undefined) faults.delete(field)
    else faults.set(field, { field, text })
    wasTold.value = false
    if (faults.size === 0) errors.value = []
  }

  const noteNumber = (question: QuestionId, text: string | undefined) =>
    note(`question-${question}-number`, text)

  async function leave(go: () => void) {
    if (faults.size === 0 || wasTold.value) {
      faults.clear()
      errors.value = []
      return go()
    }
    wasTold.value = true
    errors.value = [...faults.values()]
    if (errors.value.length > 1) return
    await nextTick()
    document.getElementById(errors.value[0]?.field ?? '')?.focus()
  }

  const next = () => leave(() => store.send({ type: 'next' }))
  const back = () => leave(() => store.send({ type: 'back' }))

  return {
    questionsOf,
    answer,
    setEvidence,
    setSource,
    note,
    noteNumber,
    leave,
    next,
    back,
    returning,
    errors,
  }
}
