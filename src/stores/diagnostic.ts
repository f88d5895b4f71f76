/**
 * What the answers mean, recomputed as they come and never stored.
 *
 * The statuses need the rules alone and are there at once; the whole diagnostic waits for every
 * word and for the names of the places.
 */
import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { NO_PLACES } from '../domain'
import type { Content, Diagnosis, Dossier, Places } from '../domain'
import { useContentStore } from './content'
import { dayOf } from './day'
import { useDossierStore } from './dossier'
import { useTerritoryStore } from './territory'

type Engine = (content: Content, dossier: Dossier, places: Places, date: string) => Diagnosis

export const useDiagnosticStore = defineStore('diagnostic', () => {
  const content = useContentStore()
  const dossiers = useDossierStore()
  const territory = useTerritoryStore()

  const resolved = computed(() => territory.resolve(dossiers.dossier.territory))
  const places = computed<Places>(() => resolved.value ?? NO_PLACES)
  /** The only clock: the day, where the person is. A page may stay open, or come back, on another one. */
  const today = shallowRef(dayOf(new Date()))
  const renewDay = () => void (today.value = dayOf(new Date()))
  if ('document' in globalThis) {
    addEventListener('pageshow', renewDay)
    document.addEventListener('visibilitychange', renewDay)
    onScopeDispose(() => {
      removeEventListener('pageshow', renewDay)
      document.removeEventListener('visibilitychange', renewDay)
    })
  }

  // A network failure is met again, and said, by the screen that cannot do without.
  watch(
    () => dossiers.dossier.territory,
    (chosen) => {
      if (chosen.length > 0) territory.load(chosen).catch(() => undefined)
    },
    { immediate: true },
  )

  const engine = shallowRef<Engine>()

  /** Everything the whole diagnostic needs that is not in the first load. */
  async function prepare(): Promise<void> {
    const [{ diagnose }] = await Promise.all([
      import('../domain/diagnose'),
      content.loadAll(),
      territory.load(dossiers.dossier.territory),
      import('./packs').then(({ usePacksStore }) => usePacksStore().beginIfRead()),
    ])
    engine.value = diagnose
  }

  /** Of the dossier, or of a draft of it on the same territory. */
  const diagnosisOf = (dossier: Dossier): Diagnosis | undefined =>
    engine.value && content.whole && resolved.value
      ? engine.value(content.whole, dossier, resolved.value, today.value)
      : undefined
  const diagnosis = computed(() => diagnosisOf(dossiers.dossier))

  return {
    verdicts: computed(() => dossiers.verdicts),
    progress: computed(() => dossiers.progress),
    diagnosis,
    diagnosisOf,
    places,
    today,
    /** Before a document is made: it bears the day on which it is. */
    renewDay,
    prepare,
  }
})
