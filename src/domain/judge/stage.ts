/**
 * The stage of the démarche: cumulative thresholds, never a mean.
 *
 * A condition without a known level is not counted as held, and is said « à préciser », never « non ».
 */
import { readNumber } from '../rules/condition'
import { STAGES, type Answers, type Dossier, type StageId } from '../dossier/dossier'
import type { Interval } from '../dossier/interval'
import type { Rulebook, StageRule } from '../rules/rulebook'

/** A condition of a stage that does not hold: not reached, or not known. */
export interface StageGap {
  readonly question: string
  readonly value: number
  readonly known: boolean
}

export interface StageResult {
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
 */
export function reachStage(rules: Rulebook, answers: Answers): StageResult {
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
    confirmed: next === undefined && gapsOf(rules.confirmedConsolidation, answers).length === 0,
  }
}

/** The stage that alerts, supports and levers use: the one declared, else the one reached. */
export function stageInUse(dossier: Pick<Dossier, 'project'>, result: StageResult): StageId | null {
  return dossier.project.stage ?? result.reached
}

/** Rank of a stage, from 0 (gestation) to 3 (consolidation). */
export const stageRank = (stage: StageId): number => STAGES.indexOf(stage)

/** Fact `etape.retenue`: 0 gestation to 3 consolidation; anything when no stage is known. */
export function stageFact(stage: StageId | null): Interval {
  if (stage === null) return { min: 0, max: STAGES.length - 1 }
  return { min: stageRank(stage), max: stageRank(stage) }
}

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
