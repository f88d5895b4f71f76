/** From the codes of a dossier to what the rules read: communes of today, EPCI, départements, régions. */
import type { Place, PlaceNames, Places, PlaceType, ResolvedPlace } from '../domain'
import { withContainers } from './containers'
import type { Gazetteer } from './model'

/** The département of a commune, read from its INSEE code: 3 characters overseas, 2 elsewhere. */
export const departementOf = (commune: string): string =>
  /^9[78]/.test(commune) ? commune.slice(0, 3) : commune.slice(0, 2)

/** Which parts of the gazetteer a territory cannot be resolved without. */
export const needsOf = (territory: readonly Place[]) => {
  const communes = territory.some(({ type }) => type === 'commune')
  return { communes, epcis: communes || territory.some(({ type }) => type === 'epci') }
}

/**
 * Resolve a territory. A narrow place stands for what is around it, never a wide one for what it
 * contains: a scheme of one département fits only who says to be there. The one exception is a
 * région of one département, which is the same land twice.
 *
 * A code the gazetteer does not know is kept as it is, and said: a dossier must open whatever became
 * of its communes. That of a merged commune leads to the commune of today.
 */
export function resolvePlaces(territory: readonly Place[], gazetteer: Gazetteer): Places {
  const all = lookups(gazetteer)
  const standings = territory.map((place) => withNearest(standingOf(place, all), all))
  const of = (pick: (standing: Standing) => readonly string[]) => unique(standings.flatMap(pick))
  const found = {
    commune: of(({ communes }) => communes),
    epci: of(({ epcis }) => epcis),
    departement: of(({ departements }) => departements),
    region: of(({ regions }) => regions),
  }
  const named = (type: PlaceType) =>
    Object.fromEntries(found[type].map((code) => [code, all.nameOf({ type, code }) ?? code]))
  const names: PlaceNames = {
    commune: named('commune'),
    epci: named('epci'),
    departement: named('departement'),
    region: named('region'),
  }
  return {
    places: withContainers(standings.map(({ place }) => place)),
    communes: found.commune,
    epcis: found.epci,
    departements: found.departement,
    regions: found.region,
    names,
    unknown: standings.flatMap(({ place: { type, code, name, nearest } }) =>
      name === undefined ? [{ type, code, ...(nearest === undefined ? {} : { nearest }) }] : [],
    ),
  }
}

/** A code typed in a spreadsheet loses its first zero, or its capital: « 3310 », « 2a004 ». */
function withNearest({ place, ...around }: Standing, { nameOf }: Lookups): Standing {
  if (place.name !== undefined) return { place, ...around }
  const { type, code } = place
  const nearest = [`0${code}`, code.toUpperCase()].find((one) => nameOf({ type, code: one }))
  return { place: { ...place, ...(nearest === undefined ? {} : { nearest }) }, ...around }
}

interface Standing {
  readonly place: ResolvedPlace
  readonly communes: readonly string[]
  readonly epcis: readonly string[]
  readonly departements: readonly string[]
  readonly regions: readonly string[]
}

type Lookups = ReturnType<typeof lookups>

function lookups({ regions, departements, epcis = {}, communes }: Gazetteer) {
  const regionNames = new Map(regions.map(({ code, name }) => [code, name]))
  const known = new Map(departements.map((departement) => [departement.code, departement]))
  const epciOf = (code: string) => (Object.hasOwn(epcis, code) ? epcis[code] : undefined)
  const communeOf = (code: string) => communes?.communes.get(code)
  const arrondissementOf = (code: string) => communes?.arrondissements.get(code)
  return {
    epciOf,
    communeOf,
    arrondissementOf,
    formerOf: (code: string) => communes?.former.find((former) => former.code === code),
    isDepartement: (code: string) => known.has(code),
    regionsAround: (codes: readonly string[]) =>
      unique(codes.flatMap((code) => known.get(code)?.region ?? [])),
    departementsOf: (region: string) =>
      departements.filter((one) => one.region === region).map(({ code }) => code),
    nameOf({ type, code }: Place): string | undefined {
      switch (type) {
        case 'region':
          return regionNames.get(code)
        case 'departement':
          return known.get(code)?.name
        case 'epci':
          return epciOf(code)?.[0]
        case 'commune':
          return communeOf(code)?.name ?? arrondissementOf(code)?.name
      }
    },
  }
}

function standingOf(place: Place, all: Lookups): Standing {
  const name = all.nameOf(place)
  switch (place.type) {
    case 'region': {
      const inside = all.departementsOf(place.code)
      return standing({ ...place, name }, [], [], inside.length === 1 ? inside : [], [
        ...(name === undefined ? [] : [place.code]),
      ])
    }
    case 'departement': {
      const departements = name === undefined ? [] : [place.code]
      return standing({ ...place, name }, [], [], departements, all.regionsAround(departements))
    }
    case 'epci': {
      const [, inside, , around] = all.epciOf(place.code) ?? []
      const departements = inside?.split(' ') ?? []
      return standing(
        { ...place, name },
        [],
        name === undefined ? [] : [place.code, ...(around === undefined ? [] : [around])],
        departements,
        all.regionsAround(departements),
      )
    }
    case 'commune':
      return standingOfCommune(place, all)
  }
}

/** Nothing is read in the digits of a code that the gazetteer does not know: it may be a slip. */
function standingOfCommune(place: Place, all: Lookups): Standing {
  const former = all.communeOf(place.code) ? undefined : all.formerOf(place.code)
  const part = all.arrondissementOf(place.code)
  const today = all.communeOf(former?.today ?? part?.commune ?? place.code)
  const departements = today === undefined ? [] : [today.departement].filter(all.isDepartement)
  const around = today && { code: today.code, name: today.name }
  return standing(
    {
      ...place,
      name: part?.name ?? former?.name ?? today?.name,
      ...(former && around && { mergedInto: around }),
      ...(part && around && { partOf: around }),
    },
    today ? [today.code, ...(part ? [part.code] : [])] : [],
    today?.epcis ?? [],
    departements,
    all.regionsAround(departements),
  )
}

const standing = (
  place: ResolvedPlace,
  communes: readonly string[],
  epcis: readonly string[],
  departements: readonly string[],
  regions: readonly string[],
): Standing => ({
  place: { ...place, epcis, departements, regions },
  communes,
  epcis,
  departements,
  regions,
})

const unique = (codes: readonly string[]): readonly string[] => [...new Set(codes)]
