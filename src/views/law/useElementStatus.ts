import { shortReasons, type ElementId, type Status } from '../../domain'
import { useContentStore } from '../../stores/content'
import { useDiagnosticStore } from '../../stores/diagnostic'
import { useDossierStore } from '../../stores/dossier'

export interface ElementStatus {
  readonly status: Status
  /** The same sentences as in the result. */
  readonly reasons: readonly string[]
}

/** Where an element stands as one answers, and why. */
export function useElementStatus() {
  const content = useContentStore()
  const store = useDossierStore()
  const diagnostic = useDiagnosticStore()

  return (element: ElementId): ElementStatus => {
    const { article9, known } = diagnostic.verdicts
    const criterion = content.rules.elements.find(({ id }) => id === element)
    const words = content.words.elements[element]
    const status = article9.find(({ id }) => id === element)?.status ?? 'a-renseigner'
    const reasons =
      words && criterion
        ? shortReasons({ criterion, words, status, known }, content.words, store.dossier)
        : []
    return { status, reasons }
  }
}
