/**
 * What the answers mean, recomputed as they come and never stored.
 *
 * The statuses need the rules alone and are there at once; the whole diagnostic waits for every
 * word and for the names of the places.
 */
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { NO_PLACES } from '../domain'
import type * as Judging from '../domain/diagnose'
import type { Diagnosis, Dossier, Places } from '../domain'
import { useContentStore } from './content'
import { dayOf } from './day'
import { nextTask } from '../nextTask'
import { useDossierStore } from './dossier'
import { useTerritoryStore } from './territory'

type Engine = typeof Judging

export const useDiagnosticStore = defineStore('diagnostic', () => {
  const content = useContentStore()
  const dossiers = useDossierStore()
  const territory = useTerritoryStore()

  /** Of itself: places are resolved again when they change, not when an answer does. */
  const chosen = computed(() => dossiers.dossier.territory)
  const resolved = computed(() => territory.resolve(chosen.value))
  const places = computed<Places>(() => resolved.value ?? NO_PLACES)
  /** The only clock: the day, where the person is. A page may stay open, or come back, on another one. */
  const today = shallowRef(dayOf(new Date()))
  const renewDay = () => void (today.value = dayOf(new Date()))
  // Never taken back: a store lives as long as its page.
  if ('document' in globalThis) {
    addEventListener('pageshow', renewDay)
    document.addEventListener('visibilitychange', renewDay)
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
  /** What is judged and told: what the tool notes for itself, in a dossier, changes nothing of it. */
  const told = computed<Dossier>((before) =>
    before && engine.value?.isToldAlike(before, dossiers.dossier) ? before : dossiers.dossier,
  )

  /** Everything the whole diagnostic needs that is not in the first load. */
  async function prepare(): Promise<void> {
    const [judging] = await Promise.all([
      import('../domain/diagnose'),
      content.loadAll(dossiers.dossier.profile.track),
      territory.load(dossiers.dossier.territory),
      import('./packs').then(({ usePacksStore }) => usePacksStore().beginIfRead()),
    ])
    engine.value = judging
    // A task of its own: the screen that tells it is drawn after it.
    try {
      void diagnosis.value
    } catch {
      // Everything was fetched: the screen meets it again, and says that it is the tool's.
    }
    await nextTask()
  }

  /** Of the dossier, or of a draft of it on the same territory. */
  const diagnosisOf = (dossier: Dossier): Diagnosis | undefined =>
    engine.value && content.whole && resolved.value
      ? engine.value.diagnose(content.whole, dossier, resolved.value, today.value)
      : undefined
  const diagnosis = computed(() => diagnosisOf(told.value))

  return {
    verdicts: computed(() => dossiers.verdicts),
    progress: computed(() => dossiers.progress),
    told,
    diagnosis,
    diagnosisOf,
    places,
    today,
    /** Before a document is made: it bears the day on which it is. */
    renewDay,
    prepare,
  }
})
