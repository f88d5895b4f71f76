/** The real rules, and what a section reads of a dossier diagnosed with them. */
import criteria from 'virtual:content/criteres'
import { content as ofCommand } from '../../src/cli/content'
import {
  diagnose,
  LEVEL_OF,
  mergeWords,
  NO_PLACES,
  type Content,
  type Diagnostic,
  type Dossier,
  type Places,
} from '../../src/domain'
import { trackOf, type ReportInput } from '../../src/report/model/input'
import type { Placed, Section } from '../../src/report'
import {
  tell,
  type SectionDeclaration,
  type SectionId,
  type Told,
} from '../../src/report/model/section'
import { sectionsOf } from '../../src/report/sections'
import { dossierWith } from '../domain/dossierWith'
import { placesAt } from '../domain/realPlaces'
import { DATE } from './fixtures'

/** What the command reads, and the words of the public pages. */
export const content: Content = {
  ...ofCommand,
  words: mergeWords(ofCommand.words, criteria),
}

export const VICHY: Places = {
  ...NO_PLACES,
  places: [
    { type: 'commune', code: '03310', name: 'Vichy' },
    { type: 'epci', code: '200071363', name: 'CA Vichy Communauté' },
  ],
  epcis: ['200071363'],
  departements: ['03'],
  regions: ['84'],
  names: {
    ...NO_PLACES.names,
    departement: { '03': 'Allier' },
    region: { '84': 'Auvergne-Rhône-Alpes' },
  },
}

/** A région named whole, as a person does who knows no more. */
const regionOnly = (code: string, name: string): Places => ({
  ...NO_PLACES,
  places: [{ type: 'region', code, name }],
  regions: [code],
  names: { ...NO_PLACES.names, region: { [code]: name } },
})

export const LOIRE = regionOnly('52', 'Pays de la Loire')
export const GRAND_EST = regionOnly('44', 'Grand Est')
export const HAUTS_DE_FRANCE = regionOnly('32', 'Hauts-de-France')

/** A dossier, diagnosed; `diagnostic` replaces what the test is about. */
export function inputFor(
  part: Partial<Dossier> = {},
  options: {
    readonly places?: Places
    readonly date?: string
    readonly diagnostic?: Partial<Diagnostic>
  } = {},
): ReportInput {
  const { places = NO_PLACES, date = DATE } = options
  const asked = dossierWith({ territory: places.places, ...part })
  const { diagnostic, judgement } = diagnose(content, asked, places, date)
  return {
    ...content,
    dossier: asked,
    diagnostic: { ...diagnostic, ...options.diagnostic },
    judgement,
    places,
    date,
  }
}

/** The section that a declaration makes; a test that expects none reads `tell`. */
export function made(
  declaration: SectionDeclaration<SectionId>,
  input: ReportInput,
  told: readonly Told[] = [],
): Section<Placed> {
  const [found] = tell(declaration, input, () => told)
  if (found === undefined) throw new Error(`No section: ${declaration.id}`)
  return found.section
}

/** Every section of the report of an input, as told. */
export const toldOf = (input: ReportInput): readonly Told[] =>
  sectionsOf(trackOf(input)).reduce<readonly Told[]>(
    (told, section) => [...told, ...tell(section, input, () => told)],
    [],
  )

/** @example authorityAt('region 52', 'Pays de la Loire') */
export function authorityAt(place: string, name: string): Partial<Dossier> {
  const [of] = placesAt(place).places
  if (of === undefined) throw new Error(`No such place: ${place}`)
  const { type, code } = of
  return {
    profile: { track: 'collectivite', level: LEVEL_OF[type], authority: { type, code, name } },
  }
}

export const AUTHORITY: Partial<Dossier> = {
  profile: { track: 'collectivite', level: 'intercommunalite' },
}
