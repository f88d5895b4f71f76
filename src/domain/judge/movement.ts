/**
 * What moved between two states of a dossier. Both are judged by the rules of the day: a rule that
 * changed between them moves nothing here.
 */
import type {
  Dossier,
  FollowUp,
  FollowUps,
  Level,
  Member,
  OwnAction,
  QuestionId,
  Snapshot,
  StageId,
  Status,
} from '../dossier/dossier'
import type { AxisId, ElementId, Rulebook, StateConditionId } from '../rules/rulebook'
import { judge } from './judge'
import { nearestLevel, scoreAxis } from './scoring'

interface Moved<Id extends string, Value> {
  readonly id: Id
  readonly before: Value
  readonly after: Value
}

export interface Movement {
  readonly elements: readonly Moved<ElementId, Status>[]
  readonly conditions: readonly Moved<StateConditionId, Status>[]
  /** The level nearest to the mean of each subject; `null` where nothing was said. */
  readonly axes: readonly Moved<AxisId, Level | null>[]
  /** Absent when the interval is the same. */
  readonly stage?: {
    readonly before: readonly [StageId, StageId]
    readonly after: readonly [StageId, StageId]
  }
  readonly joined: readonly Member[]
  readonly left: readonly Member[]
  /** Questions with another answer, given or taken back. */
  readonly answers: readonly QuestionId[]
  /** Actions that are done and were not, by id; then those that are no longer said to be. */
  readonly done: readonly string[]
  readonly undone: readonly string[]
}

/** The dossier as it is, under a name. */
export function snapshotOf(dossier: Dossier, name: string, on: string): Snapshot {
  const { rules, project, territory, members, answers, evidence, sources } = dossier
  const actions = followUpsOf(dossier)
  return {
    name,
    on,
    rules,
    project,
    territory,
    members,
    answers,
    evidence,
    ...(Object.keys(actions).length > 0 && { actions }),
    ...(sources && { sources }),
  }
}

/** What was written beside each action, whoever proposed it: ids of the rules begin by `agir-`. */
function followUpsOf({ actions = {}, ownActions = [] }: Dossier): FollowUps {
  const own = ownActions
    .map((action) => [action.id, followUpOf(action)] as const)
    .filter(([, followUp]) => Object.keys(followUp).length > 0)
  return { ...Object.fromEntries(own), ...actions }
}

const followUpOf = ({ who, by, doneOn }: OwnAction): FollowUp => ({
  ...(who !== undefined && { who }),
  ...(by !== undefined && { by }),
  ...(doneOn !== undefined && { doneOn }),
})

/** A state that was kept, as the dossier that it was. */
export const dossierAt = (
  { rules, project, territory, members, answers, evidence, actions, sources }: Snapshot,
  { format, version, profile, id }: Pick<Dossier, 'format' | 'version' | 'profile' | 'id'>,
): Dossier => ({
  format,
  version,
  ...(id !== undefined && { id }),
  profile,
  rules,
  project,
  territory,
  members,
  answers,
  evidence,
  ...(actions && { actions }),
  ...(sources && { sources }),
})

export function movementBetween(rules: Rulebook, before: Dossier, after: Dossier): Movement {
  const [was, is] = [judge(rules, before), judge(rules, after)]
  const axesOf = ({ answers }: Dossier) => rules.axes.map((axis) => scoreAxis(axis, answers))
  const ranges = [was.stage, is.stage].map(({ low: from, high: to }) => [from, to] as const)
  const [first, last] = ranges
  return {
    elements: movedIn(was.article9, is.article9, ({ status }) => status),
    conditions: movedIn(was.stateCall, is.stateCall, ({ status }) => status),
    axes: movedIn(axesOf(before), axesOf(after), ({ score }) =>
      score === null ? null : nearestLevel(score),
    ),
    ...(first && last && first.join() !== last.join() && { stage: { before: first, after: last } }),
    joined: missingFrom(before, after),
    left: missingFrom(after, before),
    answers: answersApart(before, after),
    done: doneSince(before, after),
    undone: doneSince(after, before),
  }
}

function movedIn<Judged extends { readonly id: string }, Value>(
  before: readonly Judged[],
  after: readonly Judged[],
  read: (judged: Judged) => Value,
): readonly Moved<Judged['id'], Value>[] {
  const former = new Map(before.map((judged) => [judged.id, read(judged)]))
  return after.flatMap((judged) => {
    const was = former.get(judged.id)
    const is = read(judged)
    return was === undefined || was === is ? [] : [{ id: judged.id, before: was, after: is }]
  })
}

/** Ids tell the members of one dossier apart; those of two dossiers have nothing in common but names. */
const missingFrom = (some: Dossier, others: Dossier) => {
  const key = some.id === others.id ? ({ id }: Member) => id : ({ name }: Member) => name
  const there = new Set(some.members.map(key))
  return others.members.filter((member) => !there.has(key(member)))
}

function doneSince(before: Dossier, after: Dossier): readonly string[] {
  const was = followUpsOf(before)
  return Object.entries(followUpsOf(after)).flatMap(([id, { doneOn }]) =>
    doneOn === undefined || was[id]?.doneOn !== undefined ? [] : [id],
  )
}

/** Questions with another answer, given or taken back. */
export const answersApart = (one: Dossier, other: Dossier): readonly QuestionId[] =>
  [...new Set([...Object.keys(one.answers), ...Object.keys(other.answers)])].filter(
    (id) => JSON.stringify(one.answers[id]) !== JSON.stringify(other.answers[id]),
  )
