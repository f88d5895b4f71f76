/** What to do next, in order: missing elements, then the next stage, then the gaps, then the State call. */
import { evaluate, readNumber } from '../rules/condition'
import type { Dossier, Status } from '../dossier/dossier'
import type { Judgement } from './judge'
import { applicableQuestions, isAnswered } from '../rules/questions'
import type { Rulebook } from '../rules/rulebook'
import { stageRank, type StageRange, type StageResult } from './stage'

export interface Action {
  /** Id of the action, as in the rules. */
  readonly id: string
  /** 1 is first. */
  readonly priority: number
  /** Why it is there. */
  readonly reason: 'element' | 'stage' | 'gap' | 'state-call'
  /** The element, State condition or statement it serves. */
  readonly serves: string
}

/** Level that a statement is expected to reach from some stage on. */
const EXPECTED_LEVEL = 2

/**
 * Every action that fits, first the most useful. What is not known gives a question, not an action.
 *
 * An element not met comes before one to strengthen; both follow the order of the law. The State
 * call only counts when the person opened that step. Where one of its conditions is beyond remedy,
 * the group cannot answer a call, whatever it does for the others: only that one is looked at again.
 */
export function planActions(
  rules: Rulebook,
  dossier: Pick<Dossier, 'profile' | 'answers'>,
  judgement: Judgement,
  stage: StageRange,
): readonly Action[] {
  const elements = (status: Status) =>
    judgement.article9
      .filter((verdict) => verdict.status === status)
      .map(({ id }) => ({ reason: 'element' as const, serves: id }))
  const stageActions = stageGaps(judgement.stage).map((serves) => ({
    reason: 'stage' as const,
    serves,
  }))
  const gaps = expectedGaps(rules, dossier, stage).map((serves) => ({
    reason: 'gap' as const,
    serves,
  }))
  const beyond = beyondRemedy(rules, judgement)
  const call = opensStateCall(rules, dossier)
    ? judgement.stateCall
        .filter(({ status }) => status === 'non-reuni' || status === 'a-consolider')
        .filter(({ id }) => beyond.length === 0 || beyond.includes(id))
        .map(({ id }) => ({ reason: 'state-call' as const, serves: id }))
    : []
  const seen = new Set<string>()
  return [...elements('non-reuni'), ...elements('a-consolider'), ...stageActions, ...gaps, ...call]
    .filter(({ serves }) => !seen.has(serves) && seen.add(serves))
    .map((action, index) => ({ ...action, id: `agir-${action.serves}`, priority: index + 1 }))
}

const beyondRemedy = (rules: Rulebook, { known }: Judgement): readonly string[] =>
  rules.stateConditions
    .filter(
      ({ beyondRemedyWhen }) =>
        beyondRemedyWhen !== undefined && evaluate(beyondRemedyWhen, known) === 'true',
    )
    .map(({ id }) => id)

/** The person answered at least one question of the optional step. */
export function opensStateCall(
  rules: Rulebook,
  dossier: Pick<Dossier, 'profile' | 'answers'>,
): boolean {
  return applicableQuestions(rules, dossier, 'appel-a-projets').some((question) =>
    isAnswered(dossier, question),
  )
}

const stageGaps = (stage: StageResult) =>
  stage.gaps.filter((gap) => gap.known).map((gap) => gap.question)

/** Statements below the level expected at the stage that is sure, the lowest first. */
function expectedGaps(
  rules: Rulebook,
  { answers }: Pick<Dossier, 'answers'>,
  { low }: StageRange,
): readonly string[] {
  return rules.axes
    .flatMap((axis) => axis.statements)
    .filter((statement) => stageRank(statement.expectedFrom) <= stageRank(low))
    .map(({ question }) => ({ question, level: readNumber(answers, question) }))
    .filter(({ level }) => level !== undefined && level < EXPECTED_LEVEL)
    .sort((a, b) => (a.level ?? 0) - (b.level ?? 0))
    .map(({ question }) => question)
}
