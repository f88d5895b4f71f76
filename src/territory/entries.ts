/** What a search goes through: every place under each of its names. */
import type { Place } from '../domain'
import { fold, withoutArticle } from './fold'
import type { Communes, Departement, Gazetteer } from './model'

/** A place as a person tells it from others of the same name. */
export interface FoundPlace extends Place {
  readonly name: string
  /** Where it stands; empty for a région, and for a département, which is its own. */
  readonly departements: readonly Departement[]
  readonly postcodes: readonly string[]
  /** The commune of today of an old name, or the one of an arrondissement. */
  readonly formerName?: string
  readonly partOf?: string
  /** A département that belongs to no région. */
  readonly isOverseasCollectivity?: true
}

export interface Entry {
  readonly found: FoundPlace
  readonly folded: string
  /** Without its article, when it has one. */
  readonly bare: string
  readonly size: number
  /** Official codes that lead to it besides its own: communes of before, the one département of a région. */
  readonly otherCodes?: readonly string[]
}

const NONE: readonly never[] = []

export function entriesOf(gazetteer: Gazetteer): readonly Entry[] {
  const { regions, departements, epcis = {}, communes } = gazetteer
  const known = new Map(departements.map((departement) => [departement.code, departement]))
  const around = (codes: readonly string[]) => codes.flatMap((code) => known.get(code) ?? [])
  const populations = populationsOf(gazetteer)
  const sizeIn = (codes: readonly string[]) =>
    Math.round(4 * Math.log10(codes.reduce((sum, code) => sum + (populations.get(code) ?? 0), 1)))
  const inside = (region: string) => departements.filter((one) => one.region === region)
  return [
    ...regions.map(({ code, name }) => {
      const codes = inside(code).map((departement) => departement.code)
      return entry(
        { type: 'region', code, name, departements: NONE, postcodes: NONE },
        sizeIn(codes),
        // A région of one département answers for both: they are the same land.
        codes.length === 1 ? codes : undefined,
      )
    }),
    ...departements
      .filter(({ region }) => region === undefined || inside(region).length > 1)
      .map(({ code, name, region }) =>
        entry(
          {
            type: 'departement',
            code,
            name,
            departements: NONE,
            postcodes: NONE,
            ...(region === undefined && { isOverseasCollectivity: true }),
          },
          sizeIn([code]),
        ),
      ),
    ...Object.entries(epcis).map(([code, [name, codes, size]]) =>
      entry(
        { type: 'epci', code, name, departements: around(codes.split(' ')), postcodes: NONE },
        size,
      ),
    ),
    ...(communes ? communeEntries(communes, around) : []),
  ]
}

function communeEntries(
  { communes, arrondissements, former }: Communes,
  around: (codes: readonly string[]) => readonly Departement[],
): readonly Entry[] {
  const oldCodes = new Map<string, string[]>()
  for (const { code, today } of former) {
    const codes = oldCodes.get(today)
    if (codes) codes.push(code)
    else oldCodes.set(today, [code])
  }
  // Communes of one département share the list of where they are.
  const where = new Map<string, readonly Departement[]>()
  const places = new Map<string, Entry>()
  for (const { code, name, departement, postcodes, size } of communes.values()) {
    const departements = where.get(departement) ?? around([departement])
    where.set(departement, departements)
    places.set(
      code,
      entry({ type: 'commune', code, name, departements, postcodes }, size, oldCodes.get(code)),
    )
  }
  return [
    ...places.values(),
    ...[...arrondissements.values()].flatMap(({ code, name, commune, postcodes, size }) => {
      const whole = places.get(commune)?.found
      if (!whole) return []
      return [entry({ ...whole, code, name, postcodes, partOf: whole.name }, size)]
    }),
    ...former.flatMap(({ name, today }) => {
      const place = places.get(today)
      if (name === undefined || !place) return []
      const found = { ...place.found, formerName: name }
      return [{ found, size: place.size, ...namesOf(name) }]
    }),
  ]
}

function entry(found: FoundPlace, size: number, otherCodes?: readonly string[]): Entry {
  const { folded, bare } = namesOf(found.type === 'epci' ? withoutKind(found.name) : found.name)
  return { found, folded, bare, size, otherCodes }
}

function namesOf(name: string): { readonly folded: string; readonly bare: string } {
  const folded = fold(name)
  return { folded, bare: withoutArticle(folded) }
}

/** « Communauté de communes du Bocage Bourbonnais » is looked for as « bocage bourbonnais ». */
const withoutKind = (name: string): string =>
  name.replace(
    /^Communauté (?:de communes|d’agglomération|urbaine) (?:du |de la |de l’|des |de |d’)?/,
    '',
  )

/** People of each département, near enough: the sizes of its communes, added up. */
function populationsOf({ communes }: Gazetteer): ReadonlyMap<string, number> {
  const populations = new Map<string, number>()
  for (const { departement, size } of communes?.communes.values() ?? [])
    populations.set(departement, (populations.get(departement) ?? 0) + 10 ** (size / 4))
  return populations
}
