/**
 * What the answers mean, recomputed as they come and never stored.
 *
 * The statuses need the rules alone and are there at once; the whole diagnostic waits for every
 * word and for the names of the places.
 */
import { defineStore } from 'pinia'
import { computed, watch } from 'vue'
import { diagnose, judge, NO_PLACES, progress } from '../domain'
import type { Diagnostic, Places } from '../domain'
import { useContentStore } from './content'
import { useDossierStore } from './dossier'
import { useTerritoryStore } from './territory'

export const useDiagnosticStore = defineStore('diagnostic', () => {
  const content = useContentStore()
  const dossiers = useDossierStore()
  const territory = useTerritoryStore()

  const resolved = computed(() => territory.resolve(dossiers.dossier.territory))
  const places = computed<Places>(() => resolved.value ?? NO_PLACES)
  /** The only clock: the day the page was opened, where the person is. */
  const today = dayOf(new Date())

  // A network failure is met again, and said, by the screen that cannot do without.
  watch(
    () => dossiers.dossier.territory,
    (chosen) => {
      if (chosen.length > 0) territory.load(chosen).catch(() => undefined)
    },
    { immediate: true },
  )

  /** Everything the whole diagnostic needs that is not in the first load. */
  async function prepare(): Promise<void> {
    await Promise.all([content.loadAll(), territory.load(dossiers.dossier.territory)])
  }

  const full = computed<Diagnostic | undefined>(() =>
    content.whole && resolved.value
      ? diagnose(content.whole, dossiers.dossier, resolved.value, today)
      : undefined,
  )

  return {
    verdicts: computed(() => judge(content.rules, dossiers.dossier)),
    progress: computed(() => progress(content.rules, dossiers.dossier)),
    full,
    places,
    today,
    prepare,
  }
})

function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
