/** Answers that these rules cannot read: kept as they are, and named wherever they are told. */
import type { Answer, Dossier, QuestionId } from '../dossier/dossier'
import type { Rulebook } from '../rules/rulebook'
import { enumerate, quoteFrench, textOf } from '../words/text'
import type { Words } from '../words/words'

export interface KeptAside {
  /** Questions that these rules do not have. */
  readonly questions: readonly QuestionId[]
  /** Answers that their question does not allow. */
  readonly answers: readonly { readonly question: QuestionId; readonly value: Answer }[]
}

/**
 * Answers of a file that these rules do not read: kept, so that a newer version finds them again,
 * and said.
 */
export function keptAside(
  rules: Pick<Rulebook, 'questions'>,
  { unknownAnswers = {} }: Pick<Dossier, 'unknownAnswers'>,
): KeptAside {
  const known = new Set(rules.questions.map(({ id }) => id))
  const aside = Object.entries(unknownAnswers)
  return {
    questions: aside.flatMap(([id]) => (known.has(id) ? [] : [id])),
    answers: aside.flatMap(([question, value]) =>
      known.has(question) ? [{ question, value }] : [],
    ),
  }
}

/** The labels of the questions whose words are there; the others are named by their id. */
type Worded = Pick<Words, 'texts' | 'questions'>

/** One sentence for each kind of what is kept aside. */
export const keptAsideTexts = (
  { questions, answers }: KeptAside,
  words: Worded,
): readonly string[] => [
  ...(questions.length === 0
    ? []
    : [
        textOf(words, 'fichier.questions-inconnues', {
          questions: named(
            questions.map((id) => quoteFrench(printable(id))),
            words,
          ),
        }),
      ]),
  ...(answers.length === 0
    ? []
    : [
        textOf(words, 'fichier.reponses-ecartees', {
          reponses: named(
            answers.map(({ question, value }) =>
              textOf(words, 'fichier.reponse-ecartee', {
                reponse: quoteFrench(printable([value].flat().join(', '))),
                question: quoteFrench(words.questions[question]?.label ?? printable(question)),
              }),
            ),
            words,
          ),
        }),
      ]),
]

/** A sentence names this many at most, and counts the others. */
const MOST_NAMED = 5

function named(items: readonly string[], words: Worded): string {
  if (items.length <= MOST_NAMED + 1) return enumerate(items)
  const others = textOf(words, 'fichier.autres', { n: items.length - MOST_NAMED })
  return enumerate([...items.slice(0, MOST_NAMED), others])
}

const LONGEST = 80

/** Words of an untrusted file, fit to stand in a sentence. */
export const printable = (text: string): string =>
  text.replace(/\p{C}/gu, '\u{FFFD}').slice(0, LONGEST)
