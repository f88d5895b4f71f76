/**
 * The build step: keep of `@etalab/decoupage-administratif` what the app reads.
 *
 * Uninhabited lands are left out: nobody carries a project there.
 */
import { createRequire } from 'node:module'
import type { EpciIndex, TerritoryIndex } from './model'
import { departementOf } from './resolve'

interface RawUnit {
  readonly code: string
  readonly nom: string
  readonly zone: 'metro' | 'drom' | 'com'
  readonly region: string
}

interface RawEpci {
  readonly code: string
  readonly nom: string
  readonly membres: readonly { readonly code: string }[]
}

const UNINHABITED = ['984', '989']

export function buildTerritory(): { readonly index: TerritoryIndex; readonly epcis: EpciIndex } {
  const read = createRequire(import.meta.url)
  const regions: readonly RawUnit[] = read('@etalab/decoupage-administratif/data/regions.json')
  const departements: readonly RawUnit[] = read(
    '@etalab/decoupage-administratif/data/departements.json',
  )
  const epcis: readonly RawEpci[] = read('@etalab/decoupage-administratif/data/epci.json')
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
    epcis: Object.fromEntries(
      epcis.map(({ code, nom, membres }) => [
        code,
        [typeset(nom), [...new Set(membres.map((member) => departementOf(member.code)))].join(' ')],
      ]),
    ),
  }
}

/** Official names come with straight apostrophes. */
const typeset = (name: string) => name.replaceAll("'", '’')
