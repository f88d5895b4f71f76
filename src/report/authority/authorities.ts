/** For a project leader: which collectivité to see, for which support, and where it was done. */
import {
  AUTHORITY_LEVELS,
  enumerate,
  freshFirst,
  isUnknownStage,
  type AuthorityLevel,
  type LeverAdvice,
  type LeverExample,
  type LeverWeight,
  ownPlaces,
  type Place,
  type PlaceType,
  type StageId,
  lowerFirst,
  upperFirst,
} from '../../domain'
import { sentences } from '../model/format'
import { isAuthority, say, stageOf, type ReportInput, sayForCount } from '../model/input'
import { isOwn } from '../model/own'
import { byId, distinct, entry } from '../model/entry'
import type { Block, Cell, Rich, RowItem } from '../model/model'
import {
  annexed,
  complete,
  declareSection,
  essential,
  onPaper,
  paragraph,
  unlessEmpty,
  type Citation,
} from '../model/section'
import { groundSentence, shortDate, sourceSentence } from '../model/sourceText'

/** One meeting bears on two requests. */
const ASKED = 2

/** A title names a few places, and counts the others. */
const NAMED = 5

export const authorities = declareSection({
  id: 'collectivites',
  tracks: ['porteur'],
  make: (input) => {
    return {
      blocks: [
        ...essential({
          kind: 'rows',
          items: AUTHORITY_LEVELS.map((level) => asksOf(input, level)),
        }),
        ...onPaper(annexed(leverTable(input))),
        ...complete(...examples(input)),
      ],
      cites: exampleCites(input),
    }
  },
})

/** 0 too early, 1 possible, 2 useful, 3 first, in the words of the rules; both ends where it depends. */
export function weightLabel(input: ReportInput, { weight, upTo }: LeverAdvice): string {
  const named = (one: LeverWeight) => say(input, `collectivite.legende-poids.${one}`)
  return weight === upTo
    ? named(weight)
    : say(input, 'rapport.collectivites.selon-l-etape', {
        option: lowerFirst(named(weight)),
        suite: lowerFirst(named(upTo)),
      })
}

/** What to ask for: at the stage that is sure, then at the furthest possible; what nobody regrets before. */
export function leverText(input: ReportInput, id: string): string {
  const { byStage, withoutStage } = entry(input.words.levers, id)
  const { low, high } = stageOf(input)
  if (isUnknownStage(stageOf(input))) return withoutStage
  return low === high || byStage[low] === byStage[high]
    ? byStage[low]
    : say(input, 'rapport.collectivites.ou-plus-loin', {
        texte: byStage[low],
        etape: entry(input.words.stages, high).title,
        suite: lowerFirst(byStage[high]),
      })
}

function captionOf(input: ReportInput): string {
  const stage = stageOf(input)
  const title = (id: StageId) => entry(input.words.stages, id).title
  if (isUnknownStage(stage)) return say(input, 'rapport.collectivites.tableau-sans-etape')
  return stage.low === stage.high
    ? say(input, 'rapport.collectivites.tableau', { etape: title(stage.low) })
    : say(input, 'rapport.collectivites.tableau-entre', {
        premiere: title(stage.low),
        derniere: title(stage.high),
      })
}

function leverTable(input: ReportInput): Block {
  const { words, diagnostic } = input
  return {
    kind: 'table',
    caption: captionOf(input),
    columns: [
      { label: say(input, 'rapport.collectivites.colonnes.famille'), width: 3 },
      { label: say(input, 'rapport.collectivites.colonnes.demander'), width: 5 },
      { label: say(input, 'rapport.collectivites.colonnes.poids'), width: 2 },
      { label: say(input, 'rapport.collectivites.colonnes.exemple'), width: 3 },
    ],
    rows: diagnostic.levers.map((lever): readonly Cell[] => {
      const done = distinct(
        words.leverExamples.filter((one) => one.lever === lever.id).map((one) => one.authority),
      )
      return [
        entry(words.levers, lever.id).label,
        leverText(input, lever.id),
        weightLabel(input, lever),
        done.length === 0
          ? say(input, 'rapport.collectivites.aucun-exemple')
          : done.join('\u202F; '),
      ]
    }),
  }
}

export const PLACE_OF: Readonly<Record<AuthorityLevel, PlaceType>> = {
  commune: 'commune',
  intercommunalite: 'epci',
  departement: 'departement',
  region: 'region',
}

/** A level of the territory, named when it is known, with what may be asked of it first: two things. */
export function asksOf(
  input: ReportInput,
  level: AuthorityLevel,
  title = levelTitle(input, level, placeNames(input, PLACE_OF[level])),
): RowItem {
  const asked = input.diagnostic.levers.slice(0, ASKED).map(({ id }): Rich => {
    const { label, byLevel } = entry(input.words.levers, id)
    return [{ text: `${label}\u00A0: `, strong: true }, { text: lowerFirst(byLevel[level].can) }]
  })
  const [first = '', second] = asked
  return {
    title,
    text: first,
    ...(second === undefined ? {} : { aside: second }),
  }
}

/** « Vos communes : Créteil, Vincennes et 12 autres »; « Les communes : » for another collectivité. */
export function levelTitle(
  input: ReportInput,
  level: AuthorityLevel,
  names: readonly string[],
): string {
  const isOutside = isAuthority(input)
  if (names.length === 0)
    return isOutside
      ? upperFirst(say(input, `rapport.collectivites.vues-du-dehors.${level}`))
      : say(input, `rapport.collectivites.votre.${level}`)
  const noms = named(input, names)
  return isOutside
    ? sayForCount(input, `rapport.collectivites.nommees-du-dehors.${level}`, names.length, { noms })
    : sayForCount(input, `rapport.collectivites.nommees.${level}`, names.length, { noms })
}

/** The first of them, and how many others. */
function named(input: ReportInput, names: readonly string[]): string {
  const left = names.length - NAMED
  return enumerate(
    left > 1
      ? [...names.slice(0, NAMED), say(input, 'rapport.collectivites.autres', { n: left })]
      : names,
  )
}

/** « L’autre région : Occitanie »: at the level of the one that reads, those that are not it. */
export function peersTitle(input: ReportInput, level: AuthorityLevel): string | undefined {
  const names = placeNames(
    input,
    PLACE_OF[level],
    ownPlaces(input.dossier.profile, input.words.twoLevels),
  )
  // Without its name, which of them it is is not known.
  if (!isNamed(input) || names.length === 0) return undefined
  const noms = named(input, names)
  return sayForCount(input, `rapport.collectivites.pareilles.${level}`, names.length, { noms })
}

const isNamed = ({ dossier }: ReportInput): boolean => dossier.profile.authority !== undefined

/** Names of the places of one type: those chosen, and those around them, but the ones left aside. */
export function placeNames(
  { places }: ReportInput,
  type: PlaceType,
  aside: readonly Place[] = [],
): readonly string[] {
  const isAside = (code: string) => aside.some((one) => one.type === type && one.code === code)
  const chosen = places.places.flatMap((place) =>
    place.type === type && place.name !== undefined && !isAside(place.code) ? [place.name] : [],
  )
  const around = {
    commune: places.communes,
    epci: places.epcis,
    departement: places.departements,
    region: places.regions,
  }[type].flatMap((code) => (isAside(code) ? [] : (places.names[type][code] ?? [])))
  return distinct([...chosen, ...around])
}

/** A few that one may go and see; each support has its own page. */
const SHOWN = 3

const shownExamples = (input: ReportInput): readonly LeverExample[] =>
  nearFirst(input, freshFirst(input.words.leverExamples, input.date)).slice(0, SHOWN)

/** Named examples, each with its source; a family without one says so. */
export function examples(input: ReportInput): readonly Block[] {
  const { words } = input
  const items = shownExamples(input).map((example) => ({
    term: `${example.authority}, ${entry(words.levers, example.lever).label.toLowerCase()}`,
    text: isOwnExample(input, example)
      ? say(input, 'rapport.soutiens.le-votre.exemple', {
          texte: example.text,
          source: shortDate(example.source, input),
        })
      : sentences(example.text, sourceSentence(example.source, input)),
  }))
  const without = Object.values(words.levers).flatMap(({ label, noExample }) =>
    noExample === undefined ? [] : [`${label}\u00A0: ${lowerFirst(noExample)}`],
  )
  return unlessEmpty(items, () => [
    {
      kind: 'folded',
      summary: say(input, 'rapport.collectivites.exemples'),
      blocks: [
        { kind: 'definitions', items },
        ...without.map((text) => paragraph(text, 'small')),
        paragraph(groundSentence(input, 'familles-d-appui'), 'dated'),
      ],
    },
  ])
}

/** What the reader did itself, when the scheme that tells it is its own. */
export const isOwnExample = (
  input: ReportInput,
  { scheme }: Pick<LeverExample, 'scheme'>,
): boolean => scheme !== undefined && isOwn(input, entry(byId(input.words.schemes), scheme))

/** The sources of these examples, and of the families themselves. */
export const exampleCites = (input: ReportInput): readonly Citation[] => [
  ...shownExamples(input).map(({ authority, source }) => ({
    fact: say(input, 'rapport.sources.exemple', { nom: authority }),
    source,
  })),
  entry(input.words.statements, 'familles-d-appui'),
]

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
