/** For a project leader: which collectivité to see, for which support, and where it was done. */
import {
  AUTHORITY_LEVELS,
  enumerate,
  freshFirst,
  type AuthorityLevel,
  type LeverAdvice,
  type LeverExample,
  type LeverWeight,
  type PlaceType,
} from '../../domain'
import { lowerFirst, sentences } from '../model/format'
import { say, stageOf, type ReportInput } from '../model/input'
import { byId, distinct, entry } from '../model/entry'
import type { Block, Cell, Rich, Section } from '../model/model'
import { LEVEL_TITLES, LEVEL_TITLES_PLURAL } from '../model/phrases'
import { AUTHORITIES } from '../model/sectionPhrases'
import { heading, paragraph, section, unlessEmpty } from '../model/section'
import { briefSentence, groundSentence } from '../model/sourceText'

/** One meeting bears on three requests at most. */
const ASKED = 3

/** A title names a few places, and counts the others. */
const NAMED = 5

export function authorities(input: ReportInput): Section {
  return section(input, 'collectivites', {
    place: 'body',
    blocks: [
      leverTable(input),
      heading(AUTHORITIES.who),
      { kind: 'definitions', items: AUTHORITY_LEVELS.map((level) => whatFor(input, level)) },
      ...examples(input, input.words.leverExamples),
    ],
  })
}

/** 0 too early, 1 possible, 2 useful, 3 first, in the words of the rules. */
export const weightLabel = (input: ReportInput, weight: LeverWeight): string =>
  say(input, `collectivite.legende-poids.${weight}`)

function leverTable(input: ReportInput): Block {
  const { words, diagnostic } = input
  const stage = stageOf(input)
  const title = stage === null ? undefined : entry(words.stages, stage).title
  return {
    kind: 'table',
    caption: title === undefined ? AUTHORITIES.captionWithoutStage : AUTHORITIES.caption(title),
    columns: [
      { label: AUTHORITIES.columns.lever, width: 3 },
      { label: AUTHORITIES.columns.ask, width: 5 },
      { label: AUTHORITIES.columns.weight, width: 2 },
      { label: AUTHORITIES.columns.example, width: 3 },
    ],
    rows: diagnostic.levers.map((lever): readonly Cell[] => {
      const { label, byStage } = entry(words.levers, lever.id)
      const done = distinct(
        words.leverExamples.filter((one) => one.lever === lever.id).map((one) => one.authority),
      )
      return [
        label,
        byStage[stage ?? 'emergence'],
        weightLabel(input, lever.weight),
        done.length === 0 ? AUTHORITIES.none : done.join('\u202F; '),
      ]
    }),
  }
}

const PLACE_OF: Readonly<Record<AuthorityLevel, PlaceType>> = {
  commune: 'commune',
  intercommunalite: 'epci',
  departement: 'departement',
  region: 'region',
}

/** A level of the territory, named when it is known, with what may be asked of it first. */
function whatFor(
  input: ReportInput,
  level: AuthorityLevel,
): { readonly term: string; readonly text: Rich } {
  return {
    term: levelTitle(level, placeNames(input, PLACE_OF[level])),
    text: firstLevers(input).flatMap(({ id }, index) => {
      const { label, byLevel } = entry(input.words.levers, id)
      return [
        { text: `${index === 0 ? '' : ' '}${label}\u00A0: `, soft: true as const },
        { text: lowerFirst(byLevel[level]) },
      ]
    }),
  }
}

/** « Vos communes : Créteil, Vincennes et 12 autres » */
function levelTitle(level: AuthorityLevel, names: readonly string[]): string {
  if (names.length === 0) return LEVEL_TITLES[level]
  const left = names.length - NAMED
  const named = left > 1 ? [...names.slice(0, NAMED), AUTHORITIES.others(left)] : names
  return AUTHORITIES.named(
    names.length === 1 ? LEVEL_TITLES[level] : LEVEL_TITLES_PLURAL[level],
    enumerate(named),
  )
}

const firstLevers = ({ diagnostic }: ReportInput): readonly LeverAdvice[] =>
  diagnostic.levers.slice(0, ASKED)

/** Names of the places of one type: those chosen, and those around them. */
function placeNames({ places }: ReportInput, type: PlaceType): readonly string[] {
  const chosen = places.places.flatMap((place) =>
    place.type === type && place.name !== undefined ? [place.name] : [],
  )
  const around = {
    commune: places.communes,
    epci: places.epcis,
    departement: places.departements,
    region: places.regions,
  }[type].flatMap((code) => places.names[type][code] ?? [])
  return distinct([...chosen, ...around])
}

/** Named examples, each with its source; a family without one says so. */
export function examples(input: ReportInput, some: readonly LeverExample[]): readonly Block[] {
  const { words } = input
  const items = nearFirst(input, freshFirst(some, input.date)).map((example) => ({
    term: `${example.authority}, ${entry(words.levers, example.lever).label.toLowerCase()}`,
    text: sentences(example.text, briefSentence(example.source, input)),
  }))
  const without = Object.values(words.levers).flatMap(({ label, noExample }) =>
    noExample === undefined ? [] : [`${label}\u00A0: ${lowerFirst(noExample)}`],
  )
  return unlessEmpty(items, () => [
    {
      kind: 'folded',
      summary: AUTHORITIES.examples,
      blocks: [
        { kind: 'definitions', items },
        ...without.map((text) => paragraph(text, 'small')),
        paragraph(groundSentence(input, 'familles-d-appui'), 'dated'),
      ],
    },
  ])
}

/** What was done in the same région speaks first: one may go and see. */
function nearFirst(
  { words, places }: ReportInput,
  some: readonly LeverExample[],
): readonly LeverExample[] {
  const schemes = byId(words.schemes)
  const isNear = ({ scheme }: LeverExample) => {
    const territory = scheme === undefined ? undefined : entry(schemes, scheme).territory
    const regions = territory?.type === 'region' ? territory.codes : territory?.around?.regions
    return regions?.some((code) => places.regions.includes(code)) === true
  }
  return [...some.filter(isNear), ...some.filter((example) => !isNear(example))]
}
