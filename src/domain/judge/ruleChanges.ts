/**
 * What the rules changed in a result: what was last said of a dossier, beside what is said of it now.
 *
 * What was said is read for nothing else. No rule, screen or report takes a status from it.
 */
import type { Dossier, Seen, Status } from '../dossier/dossier'
import type { ElementId, Rulebook, StateConditionId } from '../rules/rulebook'
import { judge, type Judged } from './judge'

/** A status that the same answers do not give any more. */
export type RuleChange = { readonly before: Status; readonly after: Status } & (
  | { readonly grid: 'article9'; readonly id: ElementId }
  | { readonly grid: 'stateCall'; readonly id: StateConditionId }
)

/** @param on ISO day */
export function seenOf(rules: Rulebook, dossier: Dossier, on: string): Seen {
  const { article9, stateCall } = judge(rules, dossier)
  return { on, rules: rules.version, article9: byId(article9), stateCall: byId(stateCall) }
}

const byId = (judged: readonly Judged<string>[]): Seen['article9'] =>
  Object.fromEntries(judged.map(({ id, status }) => [id, status]))

/**
 * Once a result was seen, what is written says the latest one. What older rules said stays until the
 * person has read what changed.
 */
export const withLatestSeen = <Kept extends Dossier>(
  rules: Rulebook,
  dossier: Kept,
  on: string,
): Kept =>
  dossier.seen?.rules === rules.version ? { ...dossier, seen: seenOf(rules, dossier, on) } : dossier

/** Nothing once the dossier was answered under the rules of the day: a status then has two reasons to move. */
export function ruleChanges(rules: Rulebook, dossier: Dossier): readonly RuleChange[] {
  const { seen } = dossier
  const isComparable =
    seen !== undefined && seen.rules !== rules.version && dossier.rules !== rules.version
  if (!isComparable) return []
  const { article9, stateCall } = judge(rules, dossier)
  return [
    ...movedFrom(seen.article9, article9).map((moved) => ({ grid: 'article9', ...moved }) as const),
    ...movedFrom(seen.stateCall, stateCall).map(
      (moved) => ({ grid: 'stateCall', ...moved }) as const,
    ),
  ]
}

const movedFrom = <Id extends string>(
  before: Seen['article9'],
  now: readonly Judged<Id>[],
): readonly { readonly id: Id; readonly before: Status; readonly after: Status }[] =>
  now.flatMap(({ id, status }) => {
    const was = Object.hasOwn(before, id) ? before[id] : undefined
    return was === undefined || was === status ? [] : [{ id, before: was, after: status }]
  })

/** A version of the rule set, and what it changed: a sentence by id of element or of State condition. */
export interface RulesVersion {
  readonly version: string
  /** ISO day. */
  readonly date: string
  /** Of the whole version. */
  readonly sentence?: string
  readonly article9: Readonly<Partial<Record<ElementId, string>>>
  readonly stateCall: Readonly<Partial<Record<StateConditionId, string>>>
}

/**
 * What each version of the rules says of a status that moved, the oldest first.
 *
 * @param since the version under which it was last said
 */
export const ruleReasons = (
  history: readonly RulesVersion[],
  since: string,
  { grid, id }: RuleChange,
): readonly string[] =>
  history
    .filter(({ version }) => version > since)
    .reverse()
    .flatMap((version) => new Map(Object.entries(version[grid])).get(id) ?? [])
