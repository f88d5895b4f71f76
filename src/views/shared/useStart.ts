import type { Track } from '../../domain'
import { useContentStore } from '../../stores/content'
import { useDossierStore } from '../../stores/dossier'
import { useFailuresStore } from '../../stores/failures'
import { useFilesStore } from '../../stores/files'

/** Begin a dossier: the journey wakes first, most often fetched while the page was read. */
export function useStart() {
  const { t } = useContentStore()
  const store = useDossierStore()
  const failures = useFailuresStore()
  const files = useFilesStore()

  return async function start(track: Track): Promise<void> {
    try {
      await store.wake()
    } catch (error) {
      reportError(error)
      files.say(t('panne.chargement'))
      await failures.unfetched(() => void start(track))
      return
    }
    store.send({ type: 'start', track })
  }
}
