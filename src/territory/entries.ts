/** What a search goes through: every place under each of its names. */
import type { Place } from '../domain'
import { fold, withoutArticle } from './fold'
import type { Departement, Gazetteer } from './model'

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
  /** Official codes and postcodes, in small letters. */
  readonly codes: readonly string[]
  /** Codes of communes that became part of it. */
  readonly oldCodes: readonly string[]
}

export function entriesOf(gazetteer: Gazetteer): readonly Entry[] {
  const { regions, departements, epcis = {}, communes } = gazetteer
  const known = new Map(departements.map((departement) => [departement.code, departement]))
  const around = (codes: readonly string[]) => codes.flatMap((code) => known.get(code) ?? [])
  const populations = populationsOf(gazetteer)
  const sizeIn = (codes: readonly string[]) =>
    Math.round(4 * Math.log10(codes.reduce((sum, code) => sum + (populations.get(code) ?? 0), 1)))
  return [
    ...regions.map(({ code, name }) => {
      const inside = departements.filter(({ region }) => region === code).map((one) => one.code)
      // A région of one département answers for both: they are the same land.
      const codes = inside.length === 1 ? [code, ...inside] : [code]
      return entry({ type: 'region', code, name }, sizeIn(inside), codes)
    }),
    ...departements
      .filter(
        ({ region }) =>
          region === undefined ||
          departements.filter((other) => other.region === region).length > 1,
      )
      .map(({ code, name, region }) =>
        entry(
          {
            type: 'departement',
            code,
            name,
            ...(region === undefined && { isOverseasCollectivity: true }),
          },
          sizeIn([code]),
          [code],
        ),
      ),
    ...Object.entries(epcis).map(([code, [name, inside, size]]) =>
      entry({ type: 'epci', code, name, departements: around(inside.split(' ')) }, size, [code]),
    ),
    ...(communes ? communeEntries(communes, around) : []),
  ]
}

function communeEntries(
  { communes, arrondissements, former }: NonNullable<Gazetteer['communes']>,
  around: (codes: readonly string[]) => readonly Departement[],
): readonly Entry[] {
  const oldCodes = new Map<string, string[]>()
  for (const { code, today } of former) oldCodes.set(today, [...(oldCodes.get(today) ?? []), code])
  const asPlace = (code: string) => {
    const commune = communes.get(code)
    return (
      commune && {
        type: 'commune' as const,
        code,
        name: commune.name,
        departements: around([commune.departement]),
        postcodes: commune.postcodes,
      }
    )
  }
  return [
    ...[...communes.values()].flatMap(({ code, size, postcodes }) => {
      const place = asPlace(code)
      return place ? [entry(place, size, [code, ...postcodes], oldCodes.get(code))] : []
    }),
    ...[...arrondissements.values()].flatMap(({ code, name, commune, postcodes, size }) => {
      const whole = asPlace(commune)
      return whole
        ? [
            entry({ ...whole, code, name, postcodes, partOf: whole.name }, size, [
              code,
              ...postcodes,
            ]),
          ]
        : []
    }),
    ...former.flatMap(({ name, today }) => {
      const place = asPlace(today)
      const size = communes.get(today)?.size ?? 0
      return name !== undefined && place
        ? [{ ...entry({ ...place, formerName: name }, size, []), ...namesOf(name) }]
        : []
    }),
  ]
}

const entry = (
  place: Omit<FoundPlace, 'departements' | 'postcodes'> & Partial<FoundPlace>,
  size: number,
  codes: readonly string[],
  oldCodes: readonly string[] = [],
): Entry => ({
  found: { departements: [], postcodes: [], ...place },
  ...namesOf(place.type === 'epci' ? withoutKind(place.name) : place.name),
  size,
  codes: codes.map((code) => code.toLowerCase()),
  oldCodes,
})

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
