/** From the codes of a dossier to what the rules read: régions, départements, EPCI. */
import type { Place, Places, ResolvedPlace } from '../domain'
import type { EpciIndex, TerritoryIndex } from './model'

/** The département of a commune, read from its INSEE code: 3 characters overseas, 2 elsewhere. */
export const departementOf = (commune: string): string =>
  /^9[78]/.test(commune) ? commune.slice(0, 3) : commune.slice(0, 2)

/**
 * Resolve a territory. A code the index does not know is kept as it is, and said: a dossier must
 * open whatever became of its communes.
 *
 * A région does not stand for each of its départements: a scheme of one département fits only who
 * says to be there.
 *
 * @param epcis absent: the dossier names no EPCI
 */
export function resolvePlaces(
  territory: readonly Place[],
  index: TerritoryIndex,
  epcis: EpciIndex = {},
): Places {
  const regionNames = new Map(index.regions.map(({ code, name }) => [code, name]))
  const known = new Map(index.departements.map((departement) => [departement.code, departement]))
  const resolved = territory.map((place) => resolve(place, regionNames, known, epcis))
  const departements = unique(resolved.flatMap((place) => place.departements))
  const regions = unique([
    ...resolved.flatMap((place) => place.regions),
    ...departements.flatMap((code) => known.get(code)?.region ?? []),
  ])
  return {
    places: resolved.map(({ place }) => place),
    communes: unique(territory.filter(({ type }) => type === 'commune').map(({ code }) => code)),
    epcis: unique(territory.filter(({ type }) => type === 'epci').map(({ code }) => code)),
    departements,
    regions,
    names: {
      commune: {},
      epci: {},
      departement: Object.fromEntries(
        departements.map((code) => [code, known.get(code)?.name ?? code]),
      ),
      region: Object.fromEntries(regions.map((code) => [code, regionNames.get(code) ?? code])),
    },
    unknown: resolved.filter(({ isKnown }) => !isKnown).map(({ place }) => place),
  }
}

interface Resolution {
  readonly place: ResolvedPlace
  readonly departements: readonly string[]
  readonly regions: readonly string[]
  readonly isKnown: boolean
}

function resolve(
  { type, code }: Place,
  regions: ReadonlyMap<string, string>,
  departements: ReadonlyMap<string, { readonly name: string }>,
  epcis: EpciIndex,
): Resolution {
  switch (type) {
    case 'region': {
      const name = regions.get(code)
      return settle({ type, code, name }, [], name === undefined ? [] : [code])
    }
    case 'departement': {
      const name = departements.get(code)?.name
      return settle({ type, code, name }, name === undefined ? [] : [code], [])
    }
    case 'epci': {
      const epci = Object.hasOwn(epcis, code) ? epcis[code] : undefined
      return settle({ type, code, name: epci?.[0] }, epci?.[1].split(' ') ?? [], [])
    }
    case 'commune': {
      const departement = departements.get(departementOf(code))
      // Names of communes are not in this index: the code and its département tell it apart.
      const name = departement && `Commune ${code} (${departement.name})`
      return settle({ type, code, name }, departement ? [departementOf(code)] : [], [])
    }
  }
}

const settle = (
  place: ResolvedPlace,
  departements: readonly string[],
  regions: readonly string[],
): Resolution => ({
  place,
  departements,
  regions,
  isKnown: departements.length + regions.length > 0,
})

const unique = (codes: readonly string[]): readonly string[] => [...new Set(codes)]
