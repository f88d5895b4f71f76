/**
 * Statuses from rules alone: what the wizard shows live, before any words are loaded.
 */
import { evaluate, type Known, type Truth } from '../rules/condition'
import type { JudgedDossier, Status } from '../dossier/dossier'
import type { FactsOf } from '../rules/factIds'
import { memberFacts } from '../members/facts'
import { exactly, type Interval } from '../dossier/interval'
import type { Criterion, ElementId, Guarded, Rulebook, StateConditionId } from '../rules/rulebook'
import { applicableAnswers } from '../rules/questions'
import { heard } from '../sources/heard'
import { reachStage, stageFact, stageInUse, type StageResult } from './stage'

export interface Judged<Id extends string> {
  readonly id: Id
  readonly status: Status
}

export interface Judgement {
  readonly article9: readonly Judged<ElementId>[]
  readonly stateCall: readonly Judged<StateConditionId>[]
  readonly stage: StageResult
  /** Everything conditions may read, facts of the statuses and of the stage included. */
  readonly known: Known
}

/**
 * A status from two conditions: met, else partly met.
 *
 * An unknown that could still turn « à consolider » into « réuni » shows « à renseigner »: the tool
 * would rather ask than conclude.
 */
export function statusOf(
  criterion: Pick<Criterion, 'metWhen' | 'partlyWhen'>,
  known: Known,
): Status {
  const met = evaluate(criterion.metWhen, known)
  if (met !== 'false') return met === 'true' ? 'reuni' : 'a-renseigner'
  return PARTLY[evaluate(criterion.partlyWhen, known)]
}

const PARTLY: Readonly<Record<Truth, Status>> = {
  true: 'a-consolider',
  unknown: 'a-renseigner',
  false: 'non-reuni',
}

/** Judge the two legal grids and situate the stage. The three grids stay apart; the group’s file is heard. */
export function judge(rules: Rulebook, given: JudgedDossier): Judgement {
  const dossier = heard(given)
  const answers = applicableAnswers(rules, dossier)
  const { conditions } = rules
  const { evidence } = dossier
  const members: Known = { answers, conditions, evidence, facts: memberFacts(dossier) }
  const article9 = rules.elements.map((element) => ({
    id: element.id,
    status: statusOf(element, members),
  }))
  const stateCall = rules.stateConditions.map((condition) => ({
    id: condition.id,
    status: statusOf(condition, members),
  }))
  const stage = reachStage(rules, members)
  const count = (status: Status) =>
    exactly(article9.filter((verdict) => verdict.status === status).length)
  const statuses: Readonly<Record<FactsOf<'statuses'>, Interval>> = {
    'article-9.reunis': count('reuni'),
    'article-9.a-consolider': count('a-consolider'),
    'article-9.non-reunis': count('non-reuni'),
    'article-9.a-renseigner': count('a-renseigner'),
  }
  const ofStage: Readonly<Record<FactsOf<'stage'>, Interval>> = {
    'etape.retenue': stageFact(stageInUse(dossier, stage)),
  }
  return {
    article9,
    stateCall,
    stage,
    known: {
      ...members,
      facts: { ...members.facts, ...statuses, ...ofStage },
    },
  }
}

/** Ids of the guarded entries whose condition is true, in order. Unknown never fires. */
export function firing(entries: readonly Guarded[], known: Known): readonly string[] {
  return entries
    .filter(
      ({ when, whileUnanswered }) =>
        (whileUnanswered === undefined || !Object.hasOwn(known.answers, whileUnanswered)) &&
        evaluate(when, known) === 'true',
    )
    .map(({ id }) => id)
}
