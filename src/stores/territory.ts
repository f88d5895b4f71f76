/** The places of France, loaded as they are needed, and what they say of a dossier. */
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Place, Places } from '../domain'
import type { loadGazetteer, resolvePlaces, withParts } from '../territory/load'
import type { Gazetteer } from '../territory/model'

/** Nothing of the territory is in the first load, what reads it included. */
interface Reader {
  readonly loadGazetteer: typeof loadGazetteer
  readonly resolvePlaces: typeof resolvePlaces
  readonly withParts: typeof withParts
}

export const useTerritoryStore = defineStore('territory', () => {
  const reader = shallowRef<Reader>()
  const gazetteer = shallowRef<Gazetteer>()

  const has = (territory: readonly Place[], type: Place['type']) =>
    territory.some((place) => place.type === type)

  /** Régions and départements, and what this territory needs besides them. */
  async function load(territory: readonly Place[], all = false): Promise<void> {
    const communes = all || has(territory, 'commune')
    const epcis = communes || has(territory, 'epci')
    reader.value = await import('../territory/load')
    const loaded = await reader.value.loadGazetteer({ communes, epcis }, gazetteer.value)
    // Another request may have come back meanwhile, with more.
    gazetteer.value = reader.value.withParts(gazetteer.value, loaded)
  }

  /** All there is, for who looks for a place. */
  const loadAll = () => load([], true)

  /** Nothing until what this territory needs is loaded. */
  const resolve = (territory: readonly Place[]): Places | undefined =>
    gazetteer.value &&
    (gazetteer.value.communes || !has(territory, 'commune')) &&
    (gazetteer.value.epcis || !has(territory, 'epci'))
      ? reader.value?.resolvePlaces(territory, gazetteer.value)
      : undefined

  const nameOf = (place: Place): string | undefined => resolve([place])?.places[0]?.name

  return { gazetteer: computed(() => gazetteer.value), load, loadAll, resolve, nameOf }
})
