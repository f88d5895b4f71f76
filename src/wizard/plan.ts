/**
 * What the journey knows of the rules: an order and ids, so that the flow depends on no condition.
 */
import type {
  AskedWhen,
  AxisId,
  Dossier,
  ElementId,
  QuestionId,
  Rulebook,
  StateConditionId,
  StepId,
  Track,
} from '../domain'

export interface PlannedQuestion {
  readonly id: QuestionId
  readonly step: StepId
  readonly part?: ElementId | AxisId | StateConditionId
  readonly track?: Track
  readonly askedWhen?: AskedWhen
  readonly optional?: true
}

export interface Plan {
  readonly rulesVersion: string
  readonly elements: readonly ElementId[]
  readonly axes: readonly AxisId[]
  readonly questions: readonly PlannedQuestion[]
}

export function planOf(rules: Rulebook): Plan {
  return {
    rulesVersion: rules.version,
    elements: rules.elements.map(({ id }) => id),
    axes: rules.axes.map(({ id }) => id),
    questions: rules.questions.map(({ id, step, group, track, askedWhen, optional }) => ({
      id,
      step,
      ...(group && { part: group }),
      ...(track && { track }),
      ...(askedWhen && { askedWhen }),
      ...(optional && { optional }),
    })),
  }
}

/** A dossier nobody has answered yet. `track` stays absent until the first step gives it. */
export function blankDossier(plan: Plan, track?: Track): Dossier {
  return {
    format: 'ptce-dossier',
    version: 1,
    rules: plan.rulesVersion,
    profile: track ? { track } : {},
    project: {},
    territory: [],
    members: [],
    answers: {},
    evidence: {},
  }
}
