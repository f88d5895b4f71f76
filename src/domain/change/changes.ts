/**
 * What would make an element or a condition « réuni »: the smallest sets of changes.
 *
 * Computed from the rule's own tree and from the matching, never written by hand. Each way a rule
 * can hold is taken in turn; within one, each question that falls short changes once, and the member
 * list changes as little as it can. No set contains another one.
 */
import { answerChange } from './answerChange'
import { totalEffort, type Change, type ChangeSet, type EffortRules } from './change'
import { changeKey } from './changeKinds'
import type { Known } from '../rules/condition'
import type { Dossier } from '../dossier/dossier'
import { isMemberFact } from '../rules/factIds'
import { alternativesOf, holds, type Alternative, type Literal } from '../rules/alternatives'
import { memberChanges, type Wanted } from './memberChange'
import { applicableQuestions } from '../rules/questions'
import type { Condition, QuestionRule, Rulebook } from '../rules/rulebook'

/** More than three ways out are not compared, they are skipped. */
export const MOST_SETS = 3

/**
 * Sets of changes, each enough to make `condition` true: the fewest changes first, then the least
 * effort. None when it already holds, or when nothing in reach makes it hold.
 */
export const changesFor = (
  condition: Condition,
  known: Known,
  rules: Rulebook,
  dossier: Dossier,
  efforts: EffortRules,
): readonly ChangeSet[] =>
  everyChangeSet(condition, known, rules, dossier, efforts).slice(0, MOST_SETS)

/** All of them, in the same order: what is told at once when it is one of these and one of those. */
export function everyChangeSet(
  condition: Condition,
  known: Known,
  rules: Rulebook,
  dossier: Dossier,
  efforts: EffortRules,
): readonly ChangeSet[] {
  const questions = new Map(
    applicableQuestions(rules, dossier).map((question) => [question.id, question]),
  )
  const sets = alternativesOf(condition, known).flatMap((alternative) =>
    setsFor(alternative, known, questions, dossier, efforts),
  )
  if (sets.some((set) => set.length === 0)) return []
  return irreducible(sets).sort(byEase)
}

/** Fewest changes first; as many, then the least effort; as much, the order of the rule. */
const byEase = (a: ChangeSet, b: ChangeSet) =>
  a.length - b.length || totalEffort(a) - totalEffort(b)

function setsFor(
  alternative: Alternative,
  known: Known,
  questions: ReadonlyMap<string, QuestionRule>,
  dossier: Dossier,
  efforts: EffortRules,
): readonly ChangeSet[] {
  const answers = answersFor(alternative, known, questions, efforts)
  if (answers === undefined) return []
  const facts = alternative.filter(({ leaf }) => leaf.kind === 'fact')
  if (facts.every((literal) => holds(literal, known))) return [answers]
  const wanted = facts.flatMap(wantedOf)
  if (wanted.length < facts.length) return []
  return memberChanges(wanted, dossier, efforts).map((members) => [...members, ...answers])
}

/** One change for each question that does not yet answer what is asked; undefined when one cannot. */
function answersFor(
  alternative: Alternative,
  known: Known,
  questions: ReadonlyMap<string, QuestionRule>,
  efforts: EffortRules,
): readonly Change[] | undefined {
  const byQuestion = new Map<string, Literal[]>()
  for (const literal of alternative) {
    if (literal.leaf.kind === 'fact') continue
    const { question } = literal.leaf
    byQuestion.set(question, [...(byQuestion.get(question) ?? []), literal])
  }
  const changes = [...byQuestion]
    .filter(([, literals]) => !literals.every((literal) => holds(literal, known)))
    .map(([id, literals]) => {
      const question = questions.get(id)
      return question && answerChange(question, literals, known, efforts)
    })
  return changes.every((change) => change !== undefined) ? changes : undefined
}

/** A count to reach. A count to bring down would ask someone to leave: never proposed. */
function wantedOf({ leaf, wanted }: Literal): readonly Wanted[] {
  if (leaf.kind !== 'fact' || !wanted || !isMemberFact(leaf.fact)) return []
  return [{ fact: leaf.fact, value: leaf.value }]
}

/** Sets that hold all of another one are dropped, and so are repeats. */
function irreducible(sets: readonly ChangeSet[]): ChangeSet[] {
  const keys = sets.map(keysOf)
  const contains = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...other].every((key) => one.has(key))
  return sets.filter((_, index) => {
    const own = keys[index] ?? new Set()
    return !keys.some(
      (other, rank) =>
        rank !== index && contains(own, other) && (other.size < own.size || rank < index),
    )
  })
}

/** Two members of one family are two changes. */
function keysOf(set: ChangeSet): ReadonlySet<string> {
  const keys = set.map(changeKey)
  return new Set(
    keys.map((key, index) => `${key} ${keys.slice(0, index).filter((one) => one === key).length}`),
  )
}
