/**
 * What the journey knows of the rules: an order and ids, so that the flow depends on no condition.
 */
import type {
  AxisId,
  Dossier,
  ElementId,
  LawScreen,
  Putting,
  QuestionId,
  Rulebook,
  StateConditionId,
  StepId,
  Track,
} from '../domain'

export interface PlannedQuestion extends Putting {
  readonly id: QuestionId
  readonly step: StepId
  readonly part?: ElementId | AxisId | StateConditionId
  readonly optional?: true
}

export interface Plan {
  readonly rulesVersion: string
  readonly elements: readonly ElementId[]
  /** On the track of a collectivité, the elements of each screen. */
  readonly lawScreens: readonly LawScreen[]
  readonly axes: readonly AxisId[]
  readonly questions: readonly PlannedQuestion[]
}

export function planOf(rules: Rulebook): Plan {
  return {
    rulesVersion: rules.version,
    elements: rules.elements.map(({ id }) => id),
    lawScreens: rules.lawScreens,
    axes: rules.axes.map(({ id }) => id),
    questions: rules.questions.map(
      ({ id, step, group, track, askedWhen, putTo, putWhen, optional }) => ({
        id,
        step,
        ...(group && { part: group }),
        ...(track && { track }),
        ...(askedWhen && { askedWhen }),
        ...(putTo && { putTo }),
        ...(putWhen && { putWhen }),
        ...(optional && { optional }),
      }),
    ),
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
