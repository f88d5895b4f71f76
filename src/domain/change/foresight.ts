/**
 * What changes would do, for whoever tells them: computed with the diagnostic, so that nothing after
 * it judges a dossier again.
 */
import { changeSetId, type ChangeSet, type EffortRules } from './change'
import { choicesOf } from './oneOfEach'
import { applyChanges } from './changeKinds'
import { changesFor } from './changes'
import type { Dossier, Status } from '../dossier/dossier'
import { judge, type Judged, type Judgement } from '../judge/judge'
import { pendingAgreements, type PendingAgreements } from '../judge/pendingAgreements'
import { evaluate } from '../rules/condition'
import type { Condition, ElementId, Rulebook } from '../rules/rulebook'

/** Members that serve several elements at once. */
export interface MembersTogether {
  readonly elements: readonly ElementId[]
  readonly set: ChangeSet
}

export interface Foresight {
  /** By id of a set: elements « réunis » that it would undo, where it would undo any. */
  readonly undone: Readonly<Record<string, readonly ElementId[]>>
  /** By id of a criterion: its sets as « one of these with one of those », when they are many. */
  readonly choices: Readonly<Record<string, readonly ChangeSet[]>>
  /** What the members approached would change, should they agree. */
  readonly agreements: PendingAgreements
  /** Fewer members than each element would ask for by itself; absent when they are as many. */
  readonly together: MembersTogether | undefined
}

/** A criterion judged, with every set of changes that would make it « réuni ». */
export interface Changeable {
  readonly id: string
  readonly status: Status
  readonly every: readonly ChangeSet[]
  /** Those that the diagnostic gives. */
  readonly proposals: readonly ChangeSet[]
}

/** Agreements and members together are only told in a report: they are computed when first read. */
export function foresee(
  rules: Rulebook,
  efforts: EffortRules,
  dossier: Dossier,
  judgement: Judgement,
  elements: readonly (Changeable & { readonly id: ElementId })[],
  others: readonly Changeable[],
): Foresight {
  const criteria = [...elements, ...others]
  const sets = criteria.flatMap(({ proposals }) => proposals)
  const agreements = once(() => pendingAgreements(rules, dossier))
  const together = once(() => membersTogether(rules, efforts, dossier, judgement, elements))
  return {
    undone: Object.fromEntries(
      sets.flatMap((set) => {
        const lost = undoneBy(set, rules, dossier, judgement.article9)
        return lost.length === 0 ? [] : [[changeSetId(set), lost]]
      }),
    ),
    choices: Object.fromEntries(
      criteria.flatMap((criterion) => {
        const choices = choicesAmong(criterion)
        return choices === undefined ? [] : [[criterion.id, choices]]
      }),
    ),
    get agreements() {
      return agreements()
    },
    get together() {
      return together()
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/**
 * The sets worth reading. What is « à renseigner » already says which questions to answer: telling
 * again, option by option, what each answer should be would read as a lesson to recite. What the
 * member list lacks is kept, since no question asks for it.
 */
export const readableSets = (status: Status, sets: readonly ChangeSet[]): readonly ChangeSet[] =>
  status === 'a-renseigner'
    ? sets.filter((set) => !set.some((change) => change.kind === 'answer' && change.settles))
    : sets

function choicesAmong({ status, every, proposals }: Changeable): readonly ChangeSet[] | undefined {
  const shown = readableSets(status, proposals)
  const possible = readableSets(status, every)
  const [first, second] = shown
  const isMany = first !== undefined && second !== undefined && first.length > 1
  return isMany && possible.length > shown.length ? choicesOf(possible) : undefined
}

/**
 * Elements that the set would undo: an association that is declared is no partner any more. What a
 * change adds never undoes anything, so that only a member seen otherwise is looked at.
 */
function undoneBy(
  set: ChangeSet,
  rules: Rulebook,
  dossier: Dossier,
  now: readonly Judged<ElementId>[],
): readonly ElementId[] {
  if (set.every(({ kind }) => kind === 'join' || kind === 'commit' || kind === 'answer')) return []
  const after = judge(rules, applyChanges(dossier, set)).article9
  return now.flatMap(({ id, status }, index) =>
    status === 'reuni' && after[index]?.status !== 'reuni' ? [id] : [],
  )
}

function membersTogether(
  rules: Rulebook,
  efforts: EffortRules,
  dossier: Dossier,
  judgement: Judgement,
  elements: readonly (Changeable & { readonly id: ElementId })[],
): MembersTogether | undefined {
  const wanting = rules.elements.flatMap(({ id, reads, metWhen }) => {
    const element = elements.find((one) => one.id === id)
    const [easiest] = element?.proposals ?? []
    return reads === 'members' && element?.status !== 'reuni' && easiest !== undefined
      ? [{ id, metWhen, asked: easiest.length }]
      : []
  })
  if (wanting.length < 2) return undefined
  const conditions = wanting.map(({ metWhen }) => metWhen)
  const set = setForAll(conditions, rules, efforts, dossier, judgement)
  const added = wanting.reduce((sum, { asked }) => sum + asked, 0)
  return set === undefined || set.length >= added
    ? undefined
    : { elements: wanting.map(({ id }) => id), set }
}

/**
 * The smallest set for all of them. What is enough for all but one and serves it too is told first:
 * fewer conditions leave more kinds of members to choose from.
 */
function setForAll(
  conditions: readonly Condition[],
  rules: Rulebook,
  efforts: EffortRules,
  dossier: Dossier,
  { known }: Judgement,
): ChangeSet | undefined {
  const easiest = (of: readonly Condition[]) =>
    changesFor({ kind: 'all', of }, known, rules, dossier, efforts)[0]
  for (const left of conditions) {
    const set = easiest(conditions.filter((one) => one !== left))
    const after = set && judge(rules, applyChanges(dossier, set)).known
    if (after !== undefined && evaluate(left, after) === 'true') return set
  }
  return easiest(conditions)
}
