/** Régions and départements to choose from, and the names of the places chosen. */
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Place } from '../domain'
import type { EpciIndex, TerritoryIndex } from '../territory/model'
import { resolvePlaces } from '../territory/resolve'

export const useTerritoryStore = defineStore('territory', () => {
  const index = shallowRef<TerritoryIndex>()
  const epcis = shallowRef<EpciIndex>()

  /** The index comes with the first screen that names a place; EPCI, larger, when a dossier has one. */
  async function load(territory: readonly Place[]): Promise<void> {
    const needsEpcis = territory.some(({ type }) => type === 'epci')
    const [units, groups] = await Promise.all([
      index.value ?? import('virtual:territory').then((module) => module.default),
      epcis.value ??
        (needsEpcis
          ? import('virtual:territory/epcis').then((module) => module.default)
          : undefined),
    ])
    index.value = units
    epcis.value = groups
  }

  /** Nothing until what this territory needs is loaded. */
  function resolve(territory: readonly Place[]) {
    const needsEpcis = territory.some(({ type }) => type === 'epci')
    if (!index.value || (needsEpcis && !epcis.value)) return undefined
    return resolvePlaces(territory, index.value, epcis.value)
  }

  const nameOf = (place: Place): string | undefined => resolve([place])?.places[0]?.name

  return {
    regions: computed(() => index.value?.regions ?? []),
    departements: computed(() => index.value?.departements ?? []),
    load,
    resolve,
    nameOf,
  }
})
