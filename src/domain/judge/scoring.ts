/** The ten axes: a mean, what it rests on, and how far it may still move. */
import {
  LEVELS,
  NOT_APPLICABLE,
  type Answers,
  type Level,
  type QuestionId,
} from '../dossier/dossier'
import { readNumber } from '../rules/condition'
import type { AxisId, AxisRule } from '../rules/rulebook'

export interface AxisScore {
  readonly id: AxisId
  /** 0–100, or null when nothing is answered. */
  readonly score: number | null
  /** Bounds of the score whatever the unanswered statements become. */
  readonly low: number | null
  readonly high: number | null
  /** Answered ÷ (statements − sans objet), 0–1; null when every statement is sans objet. */
  readonly coverage: number | null
}

export const TOP_LEVEL = 3

/**
 * Score one axis as the mean of its answered statements, level ÷ 3.
 *
 * A statement without a level is left out of the mean rather than counted as zero: a half-filled
 * questionnaire must not look like a weak project. `low` and `high` are the same mean with every
 * missing statement at 0, then at 3; « sans objet » leaves both terms.
 *
 * @example levels 2, 3 and one « ne-sait-pas » → { score: 83, low: 56, high: 89, coverage: 2/3 }
 */
export function scoreAxis(axis: AxisRule, answers: Answers): AxisScore {
  const concerned = axis.statements.filter(({ question }) => !isNotApplicable(answers, question))
  if (concerned.length === 0) {
    return { id: axis.id, score: null, low: null, high: null, coverage: null }
  }
  const levels = concerned
    .map(({ question }) => readNumber(answers, question))
    .filter((level) => level !== undefined)
  const sum = levels.reduce((total, level) => total + level, 0)
  const silent = concerned.length - levels.length
  return {
    id: axis.id,
    score: levels.length === 0 ? null : percent(sum, levels.length),
    low: percent(sum, concerned.length),
    high: percent(sum + silent * TOP_LEVEL, concerned.length),
    coverage: levels.length / concerned.length,
  }
}

function isNotApplicable(answers: Answers, question: QuestionId): boolean {
  const answer = answers[question]
  return (
    answer === NOT_APPLICABLE ||
    (Array.isArray(answer) && answer.length === 1 && answer[0] === NOT_APPLICABLE)
  )
}

const percent = (sum: number, count: number) => Math.round((100 * sum) / (count * TOP_LEVEL))

/** Where a mean, or an end of what it may be, is nearest to: 17, 50 and 84 stand between two levels. */
const NEAREST = [17, 50, 84] as const

/**
 * The level that a mean is nearest to. People read its name, and never the figure: a mean of
 * described levels is not a mark.
 *
 * @param mean 0–100
 */
export const nearestLevel = (mean: number): Level =>
  LEVELS[NEAREST.filter((limit) => mean >= limit).length] ?? LEVELS[0]
