/**
 * The build step: keep of `@etalab/decoupage-administratif` what the app reads.
 *
 * Uninhabited lands are left out: nobody carries a project there.
 */
import { createRequire } from 'node:module'
import {
  sizeOf,
  type Arrondissement,
  type Commune,
  type Communes,
  type EpciIndex,
  type FormerCommune,
  type TerritoryIndex,
} from '../../territory/model'
import { departementOf } from '../../territory/resolve'

interface RawUnit {
  readonly code: string
  readonly nom: string
  readonly zone: 'metro' | 'drom' | 'com'
  readonly region: string
}

interface RawEpci {
  readonly code: string
  readonly nom: string
  readonly membres: readonly { readonly code: string; readonly populationMunicipale?: number }[]
}

interface RawCommune {
  readonly code: string
  readonly nom: string
  readonly departement: string
  readonly type:
    'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal'
  readonly codesPostaux?: readonly string[]
  readonly population?: number
  readonly anciensCodes?: readonly string[]
  /** The commune of today of a delegated or associated one. */
  readonly chefLieu?: string
  /** The commune of a municipal arrondissement. */
  readonly commune?: string
}

export interface Territory {
  readonly index: TerritoryIndex
  readonly epcis: EpciIndex
  readonly communes: Communes
}

/**
 * Communes of Guadeloupe until 2007, collectivités of their own since (loi organique n° 2007-223):
 * the source does not keep the code they had. Code of today → former code, both of the INSEE.
 */
const LEFT_GUADELOUPE: Readonly<Record<string, string>> = { '97701': '97123', '97801': '97127' }

const UNINHABITED = ['984', '989']
const GRAND_PARIS = '200054781'

export function buildTerritory(): Territory {
  const require = createRequire(import.meta.url)
  const read = (name: string) => require(`@etalab/decoupage-administratif/data/${name}.json`)
  const regions: readonly RawUnit[] = read('regions')
  const departements: readonly RawUnit[] = read('departements')
  const communes: readonly RawCommune[] = read('communes')
  const epcis: readonly RawEpci[] = read('epci')
  const epts: readonly RawEpci[] = read('ept')
  return {
    index: {
      regions: regions
        .filter(({ zone }) => zone !== 'com')
        .map(({ code, nom }) => ({ code, name: typeset(nom) })),
      departements: departements
        .filter(({ code }) => !UNINHABITED.includes(code))
        .map(({ code, nom, zone, region }) => ({
          code,
          name: typeset(nom),
          ...(zone === 'com' ? {} : { region }),
        })),
    },
    epcis: Object.fromEntries([
      ...epcis.map((epci) => [epci.code, epciEntry(epci)]),
      ...epts.map((ept) => [ept.code, [...epciEntry(ept), GRAND_PARIS]]),
    ]),
    communes: buildCommunes(communes, [...epcis, ...epts]),
  }
}

function epciEntry({ nom, membres }: RawEpci): readonly [string, string, number] {
  const departements = new Set(membres.map((member) => departementOf(member.code)))
  const population = membres.reduce((sum, member) => sum + (member.populationMunicipale ?? 0), 0)
  return [epciName(nom), [...departements].join(' '), sizeOf(population)]
}

function buildCommunes(all: readonly RawCommune[], groups: readonly RawEpci[]): Communes {
  const groupsOf = new Map<string, string[]>()
  for (const { code, membres } of groups) {
    for (const member of membres)
      groupsOf.set(member.code, [...(groupsOf.get(member.code) ?? []), code])
  }
  const sorted = all
    .filter(({ departement }) => !UNINHABITED.includes(departement))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const today = sorted.filter(({ type }) => type === 'commune-actuelle')
  return {
    communes: new Map(
      today.map((commune): [string, Commune] => [
        commune.code,
        {
          ...common(commune),
          departement: commune.departement,
          epcis: groupsOf.get(commune.code) ?? [],
        },
      ]),
    ),
    arrondissements: new Map(
      sorted.flatMap((part): [string, Arrondissement][] =>
        part.commune ? [[part.code, { ...common(part), commune: part.commune }]] : [],
      ),
    ),
    former: formerCommunes(sorted, today),
  }
}

const common = ({ code, nom, codesPostaux = [], population = 0 }: RawCommune) => ({
  code,
  name: typeset(nom).replace('Arrondissement', 'arrondissement'),
  postcodes: codesPostaux,
  size: sizeOf(population),
})

/**
 * Old names and old codes. A commune may have kept the code of one of those it was made of: the old
 * name alone then leads to it.
 */
function formerCommunes(
  all: readonly RawCommune[],
  today: readonly RawCommune[],
): readonly FormerCommune[] {
  const nameOf = new Map(today.map(({ code, nom }) => [code, nom]))
  const named = all.flatMap(({ code, nom, chefLieu }) =>
    chefLieu && !(code === chefLieu && nom === nameOf.get(chefLieu))
      ? [{ code, name: typeset(nom), today: chefLieu }]
      : [],
  )
  const known = new Set(named.map(({ code }) => code))
  const unnamed = today.flatMap(({ code, anciensCodes = [] }) =>
    anciensCodes.filter((old) => !known.has(old)).map((old) => ({ code: old, today: code })),
  )
  const left = today.flatMap(({ code }) => {
    const old = LEFT_GUADELOUPE[code]
    return old === undefined ? [] : [{ code: old, today: code }]
  })
  return [...named, ...unnamed, ...left].toSorted((a, b) => (a.code < b.code ? -1 : 1))
}

/** Official names come with straight apostrophes, and some without their œ. */
const typeset = (name: string) => name.replaceAll("'", '’').replace(/\b([CS])oeur/g, '$1œur')

const KINDS = {
  CC: 'Communauté de communes',
  CA: 'Communauté d’agglomération',
  CU: 'Communauté urbaine',
} as const

/** « CC du Pays de X » in full: initials are for those who know already. */
const epciName = (name: string) =>
  typeset(name).replace(/^(CC|CA|CU) /, (_, kind: keyof typeof KINDS) => `${KINDS[kind]} `)
