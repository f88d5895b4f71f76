/** For a collectivité: what its services have to check. Never whether a rule applies: what to ask, and of whom. */
import {
  lowerFirst,
  upperFirst,
  type CheckOutlook,
  type CheckWords,
  type SourceReading,
} from '../../domain'
import { entry } from '../model/entry'
import { asSentence, formatDate } from '../model/format'
import { say, type ReportInput } from '../model/input'
import type { Block, Run } from '../model/model'
import {
  complete,
  declareSection,
  essential,
  list,
  onPaper,
  onScreen,
  paragraph,
  unlessEmpty,
} from '../model/section'
import { trustMark } from '../model/sourceText'

export const checks = declareSection({
  id: 'points-a-verifier',
  tracks: ['collectivite'],
  make: (input) => {
    const all = input.diagnostic.checks
    const those = (state: CheckOutlook['state']) => all.filter((check) => check.state === state)
    const whole = those('whole')
    if (all.length === 0) return undefined
    return {
      blocks: [
        ...onPaper(essential(inShort(input))),
        ...onScreen(complete(...whole.map((check) => foldedCard(input, check)))),
        ...onPaper(
          complete(
            ...unlessEmpty(whole, (some): readonly Block[] => [
              { kind: 'definitions', items: some.map((check) => printedCard(input, check)) },
            ]),
          ),
        ),
        ...complete(
          ...those('brief').map(({ id }) => paragraph(briefly(input, id))),
          ...unlessEmpty(those('open'), (some) => [
            paragraph(say(input, `${TEXTS}.pas-ecartes`, { liste: titles(input, some) })),
          ]),
        ),
      ],
      cites: whole.map(({ id }) => {
        const { title, source } = wordsOf(input, id)
        return { fact: title, source }
      }),
    }
  },
})

const TEXTS = 'rapport.points-a-verifier'

const wordsOf = ({ words }: Pick<ReportInput, 'words'>, id: string): CheckWords =>
  entry(words.checks ?? {}, id)

/** A title inside a sentence; an acronym keeps its capitals. */
export const inOneLine = (input: Pick<ReportInput, 'words'>, id: string): string =>
  lowerFirst(wordsOf(input, id).title)

/** A title may hold a comma: the signs between them are stronger. */
const titles = (input: ReportInput, some: readonly CheckOutlook[]): string =>
  some
    .map(({ id, state }) =>
      state === 'brief' ? lowerFirst(briefly(input, id)) : inOneLine(input, id),
    )
    .map((title) => title.replace(/\.$/u, ''))
    .join('\u202F; ')

/** By their titles, on a page to vote on; what takes a word more is in the whole. */
function inShort(input: ReportInput): Block {
  const { checks: all } = input.diagnostic
  const row = (term: string, some: readonly CheckOutlook[]) =>
    some.length === 0 ? [] : [{ term, text: asSentence(upperFirst(titles(input, some))) }]
  return {
    kind: 'definitions',
    items: [
      ...row(
        say(input, `${TEXTS}.en-bref`),
        all.filter(({ state }) => state !== 'open'),
      ),
      ...row(
        say(input, `${TEXTS}.pas-ecartes-en-bref`),
        all.filter(({ state }) => state === 'open'),
      ),
    ],
  }
}

function briefly(input: ReportInput, id: string): string {
  const { title, briefly: suite } = wordsOf(input, id)
  if (suite === undefined) throw new Error(`No line for the check ${id}`)
  return say(input, `${TEXTS}.au-cas-ou`, { titre: title, suite })
}

/** On screen the title is enough to see what there is: what to ask is one gesture away. */
function foldedCard(input: ReportInput, check: CheckOutlook): Block {
  const words = wordsOf(input, check.id)
  const { title, why, unsettled } = words
  const { lead, questions } = asked(input, words, check)
  return {
    kind: 'folded',
    summary: title,
    blocks: [
      // An amount never stands without its date.
      paragraph([{ text: `${why} ` }, ...sourcesOf(input, words)]),
      paragraph([{ text: lead, strong: true }]),
      list(questions),
      ...(unsettled === undefined ? [] : [paragraph(unsettled)]),
      paragraph(say(input, `${TEXTS}.par`, { qui: words.checkedBy })),
    ],
  }
}

/** On paper a card is a few lines, so that eight of them stand on a page or two. */
function printedCard(input: ReportInput, check: CheckOutlook) {
  const words = wordsOf(input, check.id)
  const { title, why, unsettled, checkedBy } = words
  const { lead, questions } = asked(input, words, check)
  const text: readonly Run[] = [
    { text: `${why} ` },
    { text: lead, strong: true },
    { text: ` ${questions.join(' ')} ` },
    ...(unsettled === undefined ? [] : [{ text: `${unsettled} ` }]),
    { text: `${say(input, `${TEXTS}.par`, { qui: checkedBy })} ` },
    ...sourcesOf(input, words),
  ]
  return { term: title, text }
}

/** What is done already is asked about otherwise. */
function asked(
  input: ReportInput,
  { questions, otherwise }: CheckWords,
  check: CheckOutlook,
): { readonly lead: string; readonly questions: readonly string[] } {
  return check.otherwise && otherwise !== undefined
    ? { lead: `${otherwise.title}\u00A0:`, questions: otherwise.questions }
    : { lead: say(input, `${TEXTS}.a-demander`), questions }
}

const READINGS: readonly SourceReading[] = ['vue', 'secondaire']

/** What they are worth together, then each with its date, by how it was read. */
function sourcesOf(input: ReportInput, { source, reading, others }: CheckWords): readonly Run[] {
  const all = [{ ...source, reading }, ...others]
  return [
    { text: `${trustMark({ source }, input)}.`, soft: true },
    ...READINGS.flatMap((one): readonly Run[] => {
      const those = all.filter((cited) => cited.reading === one)
      return those.length === 0
        ? []
        : [
            { text: ` ${say(input, `${TEXTS}.lectures.${one}`)} `, soft: true },
            ...those.map((cited, index): Run => ({
              text: `${dated(input, cited)}${index === those.length - 1 ? '.' : '\u202F; '}`,
              soft: true,
              ...(cited.url === undefined ? {} : { href: cited.url }),
            })),
          ]
    }),
  ]
}

/** Many a label bears its date: it is not said twice. */
function dated(input: ReportInput, { label, date }: CheckWords['others'][number]): string {
  if (date === undefined) return say(input, `${TEXTS}.sans-date`, { source: label })
  const written = formatDate(date)
  return label.includes(written)
    ? label
    : say(input, `${TEXTS}.datee`, { source: label, date: written })
}
