import { computed } from 'vue'
import { readerTrack } from '../../domain'
import { buildReport } from '../../report'
import { useContentStore } from '../../stores/content'
import { useDiagnosticStore } from '../../stores/diagnostic'
import { useDossierStore } from '../../stores/dossier'

/** The report of the dossier that is open, once everything it reads is there; and its editions. */
export function useReport() {
  const content = useContentStore()
  const store = useDossierStore()
  const diagnostic = useDiagnosticStore()

  const report = computed(() =>
    diagnostic.diagnosis
      ? buildReport(
          { rules: content.rules, words: content.words },
          diagnostic.told,
          diagnostic.diagnosis,
          diagnostic.places,
          diagnostic.today,
        )
      : undefined,
  )
  const editions = computed(() => content.words.editions[readerTrack(store.dossier)])
  return { report, editions }
}
