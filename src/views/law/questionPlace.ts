/** Where a question, or an element of the law, is answered. */
import { useRouter } from 'vue-router'
import { readerTrack, type Dossier, type QuestionId } from '../../domain'
import { useDossierStore } from '../../stores/dossier'

/**
 * Where an element is asked about. On the screens of several elements, the address also names its
 * own place on the screen, which takes the focus.
 */
export const elementAddress = (dossier: Pick<Dossier, 'profile'>, element: string): string =>
  readerTrack(dossier) === 'collectivite'
    ? `/article-9/${element}#${element}`
    : `/article-9/${element}`

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
