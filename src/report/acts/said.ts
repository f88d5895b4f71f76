/** What a dossier says of each thing that an act repeats. */
import {
  answerText,
  applicableAnswers,
  AUTHORITY_LEVELS,
  enumerate,
  groupedMembers,
  isCommitted,
  lowerFirst,
  readAnswer,
  shortList,
  upperFirst,
  type ActFact,
  type ActReading,
  type CheckOutlook,
  type LeverAdvice,
  type Power,
} from '../../domain'
import { levelTitle, PLACE_OF, placeNames } from '../authority/authorities'
import { powerText } from '../authority/aroundTheTable'
import { inOneLine } from '../authority/checks'
import { conditionsOf } from '../authority/decisions'
import { distinct, entry } from '../model/entry'
import { formatDate, formatNumber } from '../model/format'
import { authorityLevel, levelName, placeName, say, type ReportInput } from '../model/input'

/** `undefined` where nobody knows yet: a blank is printed. `null` where there is nothing to tell. */
type Said = string | undefined | null

export const saidOf = (input: ReportInput, reading: ActReading): Said =>
  reading.kind === 'question' ? answered(input, reading.question) : FACTS[reading.fact](input)

/** An answer to what is asked no longer is not repeated. */
function answered(input: ReportInput, question: string): Said {
  const { rules, words, dossier } = input
  const rule = rules.questions.find(({ id }) => id === question)
  if (rule === undefined) throw new Error(`Unknown question: ${question}`)
  return answerText(rule, words, { ...dossier, answers: applicableAnswers(rules, dossier) })
}

const FACTS: Readonly<Record<ActFact, (input: ReportInput) => Said>> = {
  initiative: ({ dossier }) => spoken(dossier.project.name),
  resume: ({ dossier }) => spoken(dossier.project.summary),
  territoire: (input) => spoken(enumerate(input.places.places.map((one) => placeName(input, one)))),
  'nombre-de-membres-engages': (input) => {
    const { length } = engaged(input)
    return length === 0 ? undefined : String(length)
  },
  'membres-engages': (input) =>
    spoken(
      shortList(
        engaged(input).map(({ name }) => name),
        input.words,
      ),
    ),
  'apports-des-membres': (input) =>
    spoken(
      engaged(input)
        .flatMap(({ name, brings }) => (brings === undefined ? [] : [`${name}\u00A0: ${brings}`]))
        .join(BETWEEN),
    ),
  collectivite: (input) => {
    const level = authorityLevel(input)
    return input.dossier.profile.authority?.name ?? (level && levelName(input, level))
  },
  competences: (input) => spoken(enumerate(powers(input).map(({ id }) => upperFirst(id)))),
  'competences-en-entier': (input) =>
    spoken(
      powers(input)
        .map((power) => `${upperFirst(power.id)}\u00A0: ${powerText(input, power)}`)
        .join(' '),
    ),
  'montant-demande': (input) => {
    const amount = readAnswer(applicableAnswers(input.rules, input.dossier), 'montant-demande')
    return amount.kind === 'number' && amount.value > 0
      ? say(input, 'rapport.rubriques.montant', {
          n: formatNumber(amount.value),
          date: formatDate(input.date),
        })
      : undefined
  },
  options: (input) =>
    enumerate(
      input.diagnostic.options.map(({ id }) =>
        lowerFirst(entry(input.words.options ?? {}, id).title),
      ),
    ),
  appuis: (input) =>
    spoken(
      input.diagnostic.levers
        .filter(isGiven)
        .map(({ id }) => lowerFirst(entry(input.words.levers, id).label))
        .join(BETWEEN),
    ),
  conditions: (input) => spoken(conditionsOf(input).map(inList).join(BETWEEN)),
  'points-a-verifier': (input) => titles(input, ['whole', 'brief']),
  'points-pas-ecartes': (input) => titles(input, ['open']),
  'autres-niveaux': (input) =>
    spoken(
      AUTHORITY_LEVELS.filter((level) => level !== authorityLevel(input))
        .flatMap((level) => {
          const names = placeNames(input, PLACE_OF[level])
          return names.length === 0 ? [] : [lowerFirst(levelTitle(input, level, names))]
        })
        .join(BETWEEN),
    ),
}

/** What is listed may hold a comma: the signs between are stronger. */
const BETWEEN = '\u202F; '

/** The line that repeats it has its own full stop. */
const spoken = (text: string | undefined): Said => {
  const said = text?.trim().replace(/\.$/u, '') ?? ''
  return said === '' ? undefined : said
}

const inList = (sentence: string): string => lowerFirst(sentence.replace(/\.$/u, ''))

const engaged = ({ dossier }: ReportInput) => groupedMembers(dossier.members).filter(isCommitted)

/** Given today, or decided. */
const isGiven = ({ plan }: LeverAdvice): boolean => plan === 'poursuivre' || plan === 'lancer'

/** Those that the six families suppose at this level, in the order of their numbers. */
function powers(input: ReportInput): readonly Power[] {
  const level = authorityLevel(input)
  if (level === undefined) return []
  const supposed = distinct(
    input.diagnostic.levers.flatMap(
      ({ id }) => entry(input.words.levers, id).byLevel[level].powers,
    ),
  )
  return (input.words.powers ?? []).filter(({ id }) => supposed.includes(id))
}

function titles(input: ReportInput, states: readonly CheckOutlook['state'][]): Said {
  const those = input.diagnostic.checks.filter(({ state }) => states.includes(state))
  return those.length === 0 ? null : those.map(({ id }) => inOneLine(input, id)).join(BETWEEN)
}
