import { useRouter } from 'vue-router'
import type { QuestionId } from '../../domain'
import { useDossierStore } from '../../stores/dossier'

/** Once the machine has moved to the screen of a question: the address goes on to the question itself. */
export function useToQuestion() {
  const store = useDossierStore()
  const router = useRouter()
  return (question: QuestionId): void => {
    const { step: name, part } = store.destination
    const hash = `#question-${question}`
    void router.push({ name, ...(part && { params: { part } }), hash })
  }
}
