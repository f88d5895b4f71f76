import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { glance, NO_PLACES } from '../../domain'
import { nextTask } from '../../nextTask'
import { initiativeOf, placeKey, placeLabels, type Initiative } from '../../report'
import { useContentStore } from '../../stores/content'
import { useDiagnosticStore } from '../../stores/diagnostic'
import { useDossierStore } from '../../stores/dossier'
import { useTerritoryStore } from '../../stores/territory'
import type { Card } from '../../storage/kept/library'

export interface Line extends Initiative {
  /** Of its dossier. */
  readonly id: string
  readonly placed: readonly { readonly key: string; readonly label: string }[]
}

/**
 * Every dossier that this browser keeps, as a line: read again when the list changes, one a task, so
 * that a hundred of them never hold the page. Those that are there stay until the others are ready.
 */
export function usePortfolio() {
  const content = useContentStore()
  const store = useDossierStore()
  const territory = useTerritoryStore()
  const diagnostic = useDiagnosticStore()

  const lines = shallowRef<readonly Line[]>()
  /** Dossiers of the list that cannot be read. */
  const unread = shallowRef(0)
  let latest = 0

  async function tell(cards: readonly Card[], date: string): Promise<void> {
    const mine = ++latest
    // A list without the names of places is still a list.
    await territory.load(cards.flatMap((card) => card.territory)).catch(() => undefined)
    const told: Line[] = []
    for (const { id } of cards) {
      await nextTask()
      if (mine !== latest) return
      const line = await lineOf(id, date).catch(() => undefined)
      if (line !== undefined) told.push(line)
    }
    if (mine !== latest) return
    lines.value = told
    unread.value = cards.length - told.length
  }

  async function lineOf(id: string, date: string): Promise<Line | undefined> {
    const dossier = await store.shelf?.read(id)
    if (dossier === undefined) return undefined
    const { rules, words } = content
    const places = territory.resolve(dossier.territory) ?? NO_PLACES
    const input = { words, ...glance({ rules, words }, dossier), dossier, places, date }
    const labels = placeLabels({ words, places })
    const placed = places.places.map((place, rank) => ({
      key: placeKey(place),
      label: labels[rank] ?? place.code,
    }))
    return { ...initiativeOf(input), id, placed }
  }

  const today = computed(() => diagnostic.today)
  watch([() => store.cards, today], ([cards, date]) => void tell(cards, date), { immediate: true })
  onScopeDispose(() => (latest += 1))

  return { lines, unread, today }
}
