/** For a collectivité: which level may do what in each family of support, and what to ask the others. */
import {
  AUTHORITY_LEVELS,
  enumerate,
  quoteFrench,
  twoLevelsOf,
  type AuthorityLevel,
  type LevelQuote,
  type LeverAdvice,
  type Power,
  upperFirst,
} from '../../domain'
import { asksOf, isOwnExample, levelTitle, peersTitle, PLACE_OF, placeNames } from './authorities'
import { byId, entry } from '../model/entry'
import { formatDate, sentences } from '../model/format'
import { levelName, say, type ReportInput } from '../model/input'
import { ownLevels } from '../model/own'
import type { Block, Rich, RowItem } from '../model/model'
import {
  complete,
  declareSection,
  essential,
  heading,
  onPaper,
  paragraph,
  unlessEmpty,
  type Citation,
} from '../model/section'
import { shortDate, sourceSentence } from '../model/sourceText'

/** Whom a collectivité calls before it decides: what each does for it. */
const HELPERS = ['cress', 'rtes'] as const

/** Essential: the others, with two things each. Whole: six families by four levels, one's own first. */
export const aroundTheTable = declareSection({
  id: 'autour-de-la-table',
  tracks: ['collectivite'],
  make: (input) => ({
    blocks: [
      ...essential({
        kind: 'rows',
        items: [
          ...peers(input).map(({ level, title }) => asksOf(input, level, title)),
          ...others(input).map((level) => asksOf(input, level)),
        ],
      }),
      ...complete(
        ...twoLevels(input),
        ...quotes(input, (level) => isHeld(input, level)),
        ...families(input),
      ),
      ...onPaper(complete(matrix(input))),
      ...complete(
        heading(say(input, `${TEXTS}.a-demander`)),
        toAsk(input),
        helpers(input),
        powers(input),
        otherQuotes(input),
        paragraph(sourceSentence(ground(input).source, input), 'dated'),
      ),
    ],
    cites: cites(input),
  }),
})

const TEXTS = 'rapport.autour-de-la-table'

export const powersOf = ({ words }: ReportInput): readonly Power[] => words.powers ?? []
const quotesOf = ({ words }: ReportInput): readonly LevelQuote[] => words.levelQuotes ?? []

const isHeld = (input: ReportInput, level: AuthorityLevel): boolean =>
  ownLevels(input).includes(level)

const others = (input: ReportInput): readonly AuthorityLevel[] =>
  AUTHORITY_LEVELS.filter((level) => !isHeld(input, level))

/** At its own level, those that are not it: a région looks at an initiative over two. */
const peers = (input: ReportInput) =>
  ownLevels(input).flatMap((level) => {
    const title = peersTitle(input, level)
    return title === undefined ? [] : [{ level, title }]
  })

/** One's own first: it is what one may decide alone. */
const levels = (input: ReportInput): readonly AuthorityLevel[] => [
  ...ownLevels(input),
  ...others(input),
]

/** Whoever holds two levels reads that it is our reading, and of what day. */
function twoLevels(input: ReportInput): readonly Block[] {
  const both = twoLevelsOf(input.dossier.profile, input.words.twoLevels)
  if (both === undefined) return []
  const noms = enumerate(ownLevels(input).map((level) => levelName(input, level)))
  return [paragraph(say(input, `${TEXTS}.deux-niveaux`, { noms, date: formatDate(both.readOn) }))]
}

/** « Vous, intercommunalité », « Le département : Allier ». */
function nameOf(input: ReportInput, level: AuthorityLevel, names: readonly string[]): string {
  return isHeld(input, level)
    ? say(input, `${TEXTS}.vous`, { niveau: levelName(input, level) })
    : levelTitle(input, level, names)
}

const fullName = (input: ReportInput, level: AuthorityLevel): string =>
  nameOf(input, level, placeNames(input, PLACE_OF[level]))

/** A column bears one name: several say less than their level. */
function columnName(input: ReportInput, level: AuthorityLevel): string {
  const names = placeNames(input, PLACE_OF[level])
  return nameOf(input, level, names.length === 1 ? names : [])
}

/** Twenty-four lines are looked up, not read: a fold a family. */
const families = (input: ReportInput): readonly Block[] =>
  input.diagnostic.levers.map((lever) => ({
    kind: 'folded',
    summary: entry(input.words.levers, lever.id).label,
    blocks: [
      { kind: 'rows', items: levels(input).map((level) => rowOf(input, lever, level)) },
      ...unlessEmpty(noExample(input, lever), ([text]) => [paragraph(text ?? '', 'small')]),
    ],
  }))

function rowOf(input: ReportInput, lever: LeverAdvice, level: AuthorityLevel): RowItem {
  const { can, form } = entry(input.words.levers, lever.id).byLevel[level]
  return {
    title: fullName(input, level),
    under: form,
    text: sentences(can, said(input, lever, level)),
    aside: sentences(...asideOf(input, lever, level)),
  }
}

/** What supports the line: the powers to have checked, and what such a level did. */
function asideOf(
  input: ReportInput,
  { id }: LeverAdvice,
  level: AuthorityLevel,
): readonly string[] {
  const { powers: supposed, examples } = entry(input.words.levers, id).byLevel[level]
  const done = byId(input.words.leverExamples)
  return [
    say(input, `${TEXTS}.competences`, { liste: supposed.map(upperFirst).join(', ') }),
    ...examples.map((one) => {
      const example = entry(done, one)
      const { authority, text, source } = example
      if (isOwnExample(input, example))
        return say(input, 'rapport.soutiens.le-votre.exemple', {
          texte: text,
          source: shortDate(source, input),
        })
      return say(input, `${TEXTS}.exemple`, {
        nom: authority,
        texte: text,
        source: shortDate(source, input),
      })
    }),
  ]
}

/** What this collectivité answered of its own part, once where it holds two levels; nothing for the others. */
const said = (
  input: ReportInput,
  { plan }: LeverAdvice,
  level: AuthorityLevel,
): string | undefined =>
  plan === null || level !== ownLevels(input)[0] ? undefined : say(input, `${TEXTS}.plan.${plan}`)

const noExample = (input: ReportInput, { id }: LeverAdvice): readonly string[] => {
  const { noExample: text } = entry(input.words.levers, id)
  return text === undefined ? [] : [text]
}

/** The same on a page: what each may do, and no more. */
const matrix = (input: ReportInput): Block => ({
  kind: 'table',
  caption: say(input, `${TEXTS}.tableau`),
  columns: [
    { label: say(input, `${TEXTS}.appui`), width: 3 },
    ...levels(input).map((level) => ({ label: columnName(input, level), width: 4 })),
  ],
  rows: input.diagnostic.levers.map((lever) => [
    entry(input.words.levers, lever.id).label,
    ...levels(input).map((level): Rich => {
      const { can } = entry(input.words.levers, lever.id).byLevel[level]
      const answered = said(input, lever, level)
      return answered === undefined ? can : [{ text: answered, strong: true }, { text: ` ${can}` }]
    }),
  ]),
})

const toAsk = (input: ReportInput): Block => ({
  kind: 'definitions',
  items: [
    ...[
      ...peers(input),
      ...others(input).map((level) => ({ level, title: fullName(input, level) })),
    ].map(({ level, title }) => ({
      term: title,
      text: say(input, `collectivite.autour-de-la-table.a-demander.${level}`),
    })),
    {
      term: say(input, `${TEXTS}.a-tous`),
      text: say(input, 'collectivite.autour-de-la-table.a-demander.tous'),
    },
  ],
})

const helpers = (input: ReportInput): Block => ({
  kind: 'folded',
  summary: say(input, `${TEXTS}.appuis`),
  blocks: [
    {
      kind: 'definitions',
      items: HELPERS.map((id) => {
        const { label, role } = entry(input.words.actors, id)
        return { term: label, text: role }
      }),
    },
  ],
})

const powers = (input: ReportInput): Block => ({
  kind: 'folded',
  summary: say(input, `${TEXTS}.a-verifier`),
  blocks: [
    {
      kind: 'definitions',
      items: powersOf(input).map((power) => ({
        term: upperFirst(power.id),
        text: powerText(input, power),
      })),
    },
  ],
})

export const powerText = (input: ReportInput, { text, source, confidence }: Power): string =>
  sentences(
    text,
    source && sourceSentence(source, input),
    say(input, `${TEXTS}.confiance.${confidence}`),
  )

/** The words of a collectivité of the same level; a département has said none that we read. */
const quotes = (input: ReportInput, isRead: (level: AuthorityLevel) => boolean): readonly Block[] =>
  quotesOf(input)
    .filter(({ level }) => isRead(level))
    .map(({ words, author, position, date, note }) => ({
      kind: 'note',
      tone: 'plain',
      title: say(input, `${TEXTS}.auteur`, {
        nom: author,
        texte: position,
        date: formatDate(date),
      }),
      text: sentences(quoteFrench(words), note),
    }))

const otherQuotes = (input: ReportInput): Block => ({
  kind: 'folded',
  summary: say(input, `${TEXTS}.citations`),
  blocks: quotes(input, (level) => !isHeld(input, level)),
})

const ground = ({ words }: ReportInput) => entry(words.statements, 'familles-d-appui')

const cites = (input: ReportInput): readonly Citation[] => [
  ground(input),
  ...powersOf(input).flatMap(({ text, source }) =>
    source === undefined ? [] : [{ fact: text, source }],
  ),
  ...quotesOf(input).map(({ author, source }) => ({
    fact: say(input, `${TEXTS}.citation-de`, { nom: author }),
    source,
  })),
]
