/**
 * Several sets of changes tried together.
 *
 * A newcomer who serves two sets joins once; options ticked for two sets are all ticked; the higher
 * of two numbers is reached. What cannot be true of both at once keeps the last set asked for.
 */
import type { Change, ChangeSet } from './change'
import { mergeChanges, subjectOf } from './changeKinds'
import type { OptionId, QuestionId } from '../dossier/dossier'
import type { QuestionRule } from '../rules/rulebook'

/** Whether one dossier may hold both: no answer, family or share is said two ways. */
export function areCompatible(
  one: ChangeSet,
  other: ChangeSet,
  questions: readonly QuestionRule[],
): boolean {
  return one.every((change) =>
    other.every((against) => combinedChange(change, against, questions) !== 'conflict'),
  )
}

/** One set that holds all of them. They are compatible two by two. */
export function combineChanges(
  sets: readonly ChangeSet[],
  questions: readonly QuestionRule[],
): ChangeSet {
  return sets.reduce((held, set) => addSet(held, set, questions), [])
}

function addSet(held: ChangeSet, set: ChangeSet, questions: readonly QuestionRule[]): ChangeSet {
  const left = [...held]
  const merged: Change[] = []
  for (const change of set) {
    const place = left.findIndex((own) => subjectOf(own) === subjectOf(change))
    const own = place === -1 ? undefined : left.splice(place, 1)[0]
    const both = own === undefined ? change : combinedChange(own, change, questions)
    merged.push(typeof both === 'object' ? both : change)
  }
  return [...left, ...merged]
}

function combinedChange(
  one: Change,
  other: Change,
  questions: readonly QuestionRule[],
): Change | 'apart' | 'conflict' {
  const exclusive = other.kind === 'answer' ? exclusiveOf(other.question, questions) : NONE
  return mergeChanges(one, other, exclusive)
}

const NONE: ReadonlySet<OptionId> = new Set()

const exclusiveOf = (id: QuestionId, questions: readonly QuestionRule[]): ReadonlySet<OptionId> =>
  new Set(
    questions
      .find((question) => question.id === id)
      ?.options.filter((option) => option.exclusive)
      .map((option) => option.id),
  )
