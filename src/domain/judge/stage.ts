/**
 * The stage of the démarche: cumulative thresholds, never a mean; an interval, from what is proved to
 * what is not excluded.
 *
 * A condition without a known level is not counted as held, and is said « à préciser », never « non ».
 */
import { decisiveLeaves, evaluate, leavesOf, readNumber, type Known } from '../rules/condition'
import {
  LEVELS,
  STAGES,
  type Answers,
  type Dossier,
  type QuestionId,
  type StageId,
} from '../dossier/dossier'
import { exactly, type Interval } from '../dossier/interval'
import type { Rulebook, StageRule, StatementBound } from '../rules/rulebook'

/** The stages that a group may be at: nothing outside is possible, everything inside is. */
export interface StageRange {
  readonly low: StageId
  readonly high: StageId
}

/** A condition of a stage that does not hold: not reached, or not known. */
export interface StageGap {
  readonly question: string
  readonly value: number
  readonly known: boolean
}

/** What keeps a stage out of reach: a statement, and the answer that says so; `null` for the list of members. */
export interface StageCeiling {
  readonly statement: QuestionId
  readonly by: QuestionId | null
}

export interface StageResult extends StageRange {
  /** What the first stage that is not proved still asks, article 9 and the list of members counted. */
  readonly toProve: readonly StageGap[]
  /** Why the stage after `high` is excluded; absent when none is. */
  readonly ceiling?: StageCeiling
  readonly reached: StageId | null
  readonly next: StageId | null
  /** Ids of the questions that the next stage still asks. */
  readonly missing: readonly string[]
  readonly gaps: readonly StageGap[]
  /** Conditions of the next stage that hold, and how many it has. */
  readonly held: number
  readonly total: number
  readonly confirmed: boolean
}

/**
 * The last stage whose conditions hold along with those of every earlier one.
 *
 * Gestation asks nothing, so it is reached as soon as one statement has a level; before that no
 * stage is: silence is not a beginning. `next` is the first stage whose conditions do not all hold.
 * `low` and `high` also read what article 9 and the list of members establish.
 */
export function reachStage(rules: Rulebook, known: Known): StageResult {
  const { answers } = known
  const failing = rules.stages.findIndex((stage) => gapsOf(stage.conditions, answers).length > 0)
  const next = rules.stages[failing]
  const last = failing === -1 ? rules.stages.at(-1) : rules.stages[failing - 1]
  const gaps = next === undefined ? [] : gapsOf(next.conditions, answers)
  return {
    reached: hasAnyLevel(rules, answers) ? (last?.id ?? null) : null,
    next: next?.id ?? null,
    missing: gaps.map((gap) => gap.question),
    gaps,
    held: (next?.conditions.length ?? 0) - gaps.length,
    total: next?.conditions.length ?? 0,
    ...situate(rules, known),
    confirmed: next === undefined && gapsOf(rules.confirmedConsolidation, answers).length === 0,
  }
}

/**
 * A stage is proved when its conditions hold by the least that is known, and excluded when one cannot
 * hold any more by the most; both along with those of every earlier one.
 */
function situate(
  rules: Rulebook,
  known: Known,
): Pick<StageResult, 'low' | 'high' | 'toProve' | 'ceiling'> {
  const conditionsShort = (bound: 'min' | 'max', stage: StageRule | undefined) =>
    (stage?.conditions ?? []).filter(
      ({ question, value }) => levelBounds(question, rules, known)[bound] < value,
    )
  const firstShort = (bound: 'min' | 'max') => {
    const at = rules.stages.findIndex((stage) => conditionsShort(bound, stage).length > 0)
    return at === -1 ? rules.stages.length : at
  }
  const [unproved, excluded] = [firstShort('min'), firstShort('max')]
  const stageAt = (index: number) => rules.stages[Math.max(index, 0)]?.id ?? STAGES[0]
  const [short] = conditionsShort('max', rules.stages[excluded])
  return {
    low: stageAt(unproved - 1),
    high: stageAt(excluded - 1),
    toProve: conditionsShort('min', rules.stages[unproved]).map(({ question, value }) => ({
      question,
      value,
      known: levelBounds(question, rules, known).max < value,
    })),
    ...(short === undefined ? {} : { ceiling: ceilingOf(short.question, rules, known) }),
  }
}

/** The statement itself when it is answered, else the first answer that bounds it. */
function ceilingOf(statement: QuestionId, rules: Rulebook, known: Known): StageCeiling {
  if (readNumber(known.answers, statement) !== undefined) return { statement, by: statement }
  const bound = boundOf(statement, 'atMost', rules, known)
  const [leaf] = bound === undefined ? [] : leavesOf(bound.when, known)
  return { statement, by: leaf === undefined || leaf.kind === 'fact' ? null : leaf.question }
}

/** The level of a statement: answered, or bounded by what the rest establishes. */
export function levelBounds(
  question: QuestionId,
  rules: Pick<Rulebook, 'stageBounds'>,
  known: Known,
): Interval {
  const level = readNumber(known.answers, question)
  if (level !== undefined) return exactly(level)
  const first = (side: BoundSide) => boundOf(question, side, rules, known)?.value
  return { min: first('atLeast') ?? LEVELS[0], max: first('atMost') ?? LAST_LEVEL }
}

type BoundSide = 'atLeast' | 'atMost'

/** What bounds the statement on one side: the first that holds, as the rules put the strictest first. */
export const boundOf = (
  statement: QuestionId,
  side: BoundSide,
  { stageBounds }: Pick<Rulebook, 'stageBounds'>,
  known: Known,
): StatementBound | undefined =>
  stageBounds
    .find(({ question }) => question === statement)
    ?.[side].find((one) => isHeld(one, known))

/** Evidence counts where it is ticked at a question that makes the condition true, and not at another. */
function isHeld({ when, provedBy }: StatementBound, known: Known): boolean {
  if (evaluate(when, known) !== 'true') return false
  const isProof = (kind: string) => provedBy?.includes(kind) === true
  return (
    provedBy === undefined ||
    decisiveLeaves(when, known).some(
      (leaf) => leaf.kind !== 'fact' && known.evidence?.[leaf.question]?.some(isProof) === true,
    )
  )
}

const LAST_LEVEL = LEVELS[LEVELS.length - 1] ?? 3

/**
 * The stage that alerts, supports and levers use: the one declared when the answers leave it
 * possible, else all that they leave.
 */
export function stageInUse(
  { project: { stage } }: Pick<Dossier, 'project'>,
  { low, high }: StageRange,
): StageRange {
  return stage !== undefined && isWithin(stage, { low, high })
    ? { low: stage, high: stage }
    : { low, high }
}

/** Whether the stage is left possible. */
export const isWithin = (stage: StageId, { low, high }: StageRange): boolean =>
  stageRank(low) <= stageRank(stage) && stageRank(stage) <= stageRank(high)

/** The stages of a range, in order. */
export const stagesWithin = (range: StageRange): readonly StageId[] =>
  STAGES.filter((stage) => isWithin(stage, range))

/** Nothing is proved and nothing is excluded. */
export const isUnknownStage = (range: StageRange): boolean =>
  stagesWithin(range).length === STAGES.length

/** Rank of a stage, from 0 (gestation) to 3 (consolidation). */
export const stageRank = (stage: StageId): number => STAGES.indexOf(stage)

/** Fact `etape.retenue`: 0 gestation to 3 consolidation. */
export const stageFact = ({ low, high }: StageRange): Interval => ({
  min: stageRank(low),
  max: stageRank(high),
})

function gapsOf(conditions: StageRule['conditions'], answers: Answers): readonly StageGap[] {
  return conditions.flatMap(({ question, value }) => {
    const level = readNumber(answers, question)
    const isGap = level === undefined || level < value
    return isGap ? [{ question, value, known: level !== undefined }] : []
  })
}

const hasAnyLevel = (rules: Rulebook, answers: Answers) =>
  rules.axes.some((axis) =>
    axis.statements.some(({ question }) => readNumber(answers, question) !== undefined),
  )
