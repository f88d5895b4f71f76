/** What heads a document: where, on what, how far, and what is sought. Nothing that was not said. */
import {
  applicableAnswers,
  soughtHelp,
  enumerate,
  isUnknownStage,
  listed,
  lowerFirst,
  readAnswer,
  upperFirst,
} from '../domain'
import { formatDate, formatNumber } from './model/format'
import {
  authorityLevel,
  authorityName,
  isAuthority,
  levelName,
  say,
  stageOf,
  trackOf,
  type ReportInput,
} from './model/input'
import { entry } from './model/entry'
import type { Fact } from './model/model'
import { placeNames } from './model/placeNames'

/** More names push what matters off the first page. */
const PLACES = 5

export function facts(input: ReportInput): readonly Fact[] {
  const { words, dossier } = input
  const { themes = [], purposes = [] } = dossier.project
  const named = (
    id: 'territoire' | 'sujets' | 'etape' | 'cherche' | 'demande' | 'conseil' | 'vu-par',
    text: string,
  ) => (text === '' ? [] : [{ term: say(input, `rapport.document.faits.${id}`), text }])
  return [
    ...named('territoire', placeNames(input, PLACES)),
    ...named('sujets', joined(themes.map((id) => entry(words.themes, id)))),
    ...named('etape', stage(input)),
    ...named(
      'cherche',
      trackOf(input) === 'porteur' ? joined(purposes.map((id) => entry(words.purposes, id))) : '',
    ),
    ...named('demande', request(input)),
    ...named('conseil', council(input)),
    ...named('vu-par', seenBy(input)),
  ]
}

/** « Payer l’animation et un terrain, un local, 25 000 € par an, pour une association ». */
function request(input: ReportInput): string {
  if (!isAuthority(input)) return ''
  const asked = labelsOf(input, REQUEST).map(lowerFirst)
  if (asked.length === 0) return ''
  // Where nothing is asked, an amount given before is kept and told no more.
  const isNothing = soughtHelp(input.dossier).length === 0
  const counts = applicableAnswers(input.rules, input.dossier)
  const amount = readAnswer(counts, 'montant-demande')
  const [receiver] = isNothing ? [] : labelsOf(input, 'beneficiaire-de-l-aide')
  return upperFirst(
    [
      enumerate(asked),
      ...(amount.kind === 'number' && amount.value > 0
        ? [say(input, 'rapport.document.montant', { n: formatNumber(amount.value) })]
        : []),
      ...(receiver === undefined
        ? []
        : [say(input, 'rapport.document.pour', { texte: lowerFirst(receiver) })]),
    ].join(', '),
  )
}

const REQUEST = 'demande-recue'

const labelsOf = ({ words, dossier }: ReportInput, question: string): readonly string[] => {
  const reading = readAnswer(dossier.answers, question)
  const labels = entry(words.questions, question).options
  return reading.kind === 'options'
    ? reading.options.map((option) => labels[option]?.label ?? option)
    : []
}

function council(input: ReportInput): string {
  const { decisionOn } = input.dossier.profile
  return isAuthority(input) && decisionOn !== undefined ? formatDate(decisionOn) : ''
}

/** The collectivité by its name where it gave one, else by its level. */
function seenBy(input: ReportInput): string {
  const level = authorityLevel(input)
  const of = level === undefined ? '' : upperFirst(levelName(input, level))
  return authorityName(input) ?? of
}

const joined = (names: readonly string[]): string => upperFirst(listed(names.map(lowerFirst)))

function stage(input: ReportInput): string {
  const range = stageOf(input)
  if (isUnknownStage(range)) return ''
  const { title, definition } = entry(input.words.stages, range.low)
  return range.low === range.high
    ? `${title}\u00A0: ${lowerFirst(definition)}`
    : say(input, 'rapport.document.etape-entre', {
        premiere: lowerFirst(title),
        derniere: lowerFirst(entry(input.words.stages, range.high).title),
      })
}
