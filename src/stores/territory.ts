/** The places of France, loaded as they are needed, and what they say of a dossier. */
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Place, Places } from '../domain'
import type { Gazetteer } from '../territory/model'
import type { resolvePlaces } from '../territory/resolve'

/** Nothing of the territory is in the first load, what reads it included. */
interface Loaded {
  readonly gazetteer: Gazetteer
  readonly resolve: typeof resolvePlaces
}

export const useTerritoryStore = defineStore('territory', () => {
  const loaded = shallowRef<Loaded>()

  /** Régions and départements, and what this territory needs besides them. */
  const load = (territory: readonly Place[]): Promise<void> =>
    gather(
      territory.some(({ type }) => type !== 'region' && type !== 'departement'),
      territory.some(({ type }) => type === 'commune'),
    )

  /** All there is, for who looks for a place. */
  const loadAll = (): Promise<void> => gather(true, true)

  async function gather(needsEpcis: boolean, needsCommunes: boolean): Promise<void> {
    const [{ default: index }, { resolvePlaces: resolve }, epcis, communes] = await Promise.all([
      import('virtual:territory'),
      import('../territory/resolve'),
      loaded.value?.gazetteer.epcis ??
        (needsEpcis ? import('virtual:territory/epcis').then((part) => part.default) : undefined),
      loaded.value?.gazetteer.communes ?? (needsCommunes ? importCommunes() : undefined),
    ])
    // Another request may have come back meanwhile, with more.
    const before = loaded.value?.gazetteer
    const gazetteer = {
      ...index,
      epcis: epcis ?? before?.epcis,
      communes: communes ?? before?.communes,
    }
    loaded.value = { gazetteer, resolve }
  }

  /** Nothing until what this territory needs is loaded. */
  function resolve(territory: readonly Place[]): Places | undefined {
    if (!loaded.value) return undefined
    const { gazetteer, resolve } = loaded.value
    const lacks = territory.some(
      ({ type }) =>
        (type === 'epci' && !gazetteer.epcis) || (type === 'commune' && !gazetteer.communes),
    )
    return lacks ? undefined : resolve(territory, gazetteer)
  }

  const nameOf = (place: Place): string | undefined => resolve([place])?.places[0]?.name

  return {
    regions: computed(() => loaded.value?.gazetteer.regions ?? []),
    departements: computed(() => loaded.value?.gazetteer.departements ?? []),
    loaded,
    load,
    loadAll,
    resolve,
    nameOf,
  }
})

let unpacked: Promise<Gazetteer['communes']> | undefined

/** Unpacked once; a failed request may be made again. */
function importCommunes() {
  unpacked ??= Promise.all([
    import('virtual:territory/communes'),
    import('../territory/packing'),
  ]).then(([{ default: packed }, { unpackCommunes }]) => unpackCommunes(packed))
  unpacked.catch(() => (unpacked = undefined))
  return unpacked
}
