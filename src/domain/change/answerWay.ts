/** Ways to bring an answer where a rule asks: what is already begun costs less to finish. */
import { readAnswer } from '../rules/condition'
import {
  DONT_KNOW,
  NOT_APPLICABLE,
  type Answers,
  type OptionId,
  type QuestionId,
} from '../dossier/dossier'
import type { Effort } from './effort'

export interface AnswerWay {
  /** The answers it starts from; absent: any that is known. */
  readonly from?: readonly OptionId[]
  /** It serves a rule that asks for nothing but these; absent: whatever the rule asks. */
  readonly to?: readonly OptionId[]
  /** Absent where nothing is known yet: finding out has its own. */
  readonly effort?: Effort
}

/** The first way that fits, from what is answered to what would do. */
export function wayOf<Way extends AnswerWay>(
  ways: readonly Way[],
  answers: Answers,
  question: QuestionId,
  anyOf: readonly OptionId[],
): Way | undefined {
  const reading = readAnswer(answers, question)
  const start = reading.kind === 'options' ? reading.options : []
  const isKnown = reading.kind !== 'unknown'
  const silence = answers[question] === NOT_APPLICABLE ? [NOT_APPLICABLE, DONT_KNOW] : [DONT_KNOW]
  return ways.find(
    ({ from, to }) =>
      (from === undefined
        ? isKnown
        : from.some((id) => (isKnown ? start : silence).includes(id))) && serves(to, anyOf),
  )
}

/** The way that starts from any answer: what is to be done, whatever was answered. */
export const generalWay = <Way extends AnswerWay>(
  ways: readonly Way[],
  anyOf: readonly OptionId[],
): Way | undefined => ways.find(({ from, to }) => from === undefined && serves(to, anyOf))

const serves = (to: readonly OptionId[] | undefined, anyOf: readonly OptionId[]): boolean =>
  to === undefined || anyOf.every((id) => to.includes(id))
