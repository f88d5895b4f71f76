/**
 * The condition language: closed, three-valued (Kleene), without side effects.
 *
 * Its semantics stands as a table in `docs/regles.md`.
 */
import { DONT_KNOW, NOT_APPLICABLE, type Answers, type Dossier, type OptionId, type QuestionId } from '../dossier/dossier'
import type { Interval } from '../dossier/interval'
import type { FactId } from './factIds'
import type { Condition } from './rulebook'

/** Three outcomes, never a boolean: silence is not a « no ». */
export type Truth = 'true' | 'false' | 'unknown'

export type Facts = Readonly<Partial<Record<FactId, Interval>>>

/** What a condition may read. */
export interface Known {
  readonly answers: Answers
  readonly facts: Facts
  readonly conditions: Readonly<Record<string, Condition>>
  /** Ticked evidence, that a bound of the stage may ask for; absent, none is. */
  readonly evidence?: Dossier['evidence']
}

/** An answer as rules read it: chosen options, a number, or nothing they may rely on. */
export type AnswerReading =
  | { readonly kind: 'options'; readonly options: readonly OptionId[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'unknown' }

/**
 * Read an answer. Unanswered, « je ne sais pas » and « sans objet » are all unknown to a rule,
 * and so are the empty values that a file may hold (`""`, `[]`, `null`, `["ne-sait-pas"]`).
 */
export function readAnswer(answers: Answers, question: QuestionId): AnswerReading {
  const answer = Object.hasOwn(answers, question) ? answers[question] : undefined
  if (answer === undefined || answer === null) return { kind: 'unknown' }
  if (typeof answer === 'number') return { kind: 'number', value: answer }
  const options = typeof answer === 'string' ? [answer] : answer
  const isReserved = options.some((option) => option === DONT_KNOW || option === NOT_APPLICABLE)
  if (isReserved || options.every((option) => option === '')) return { kind: 'unknown' }
  return { kind: 'options', options }
}

/** A level or a number, or `undefined` when a rule may not rely on it. */
export function readNumber(answers: Answers, question: QuestionId): number | undefined {
  const reading = readAnswer(answers, question)
  return reading.kind === 'number' ? reading.value : undefined
}

/** Kleene’s three-valued logic: « je ne sais pas » and silence are unknown, and never a no. */
export function evaluate(condition: Condition, known: Known): Truth {
  switch (condition.kind) {
    case 'all':
      return combine(condition.of, known, 'false', 'true')
    case 'any':
      return combine(condition.of, known, 'true', 'false')
    case 'not':
      return negate(evaluate(condition.of, known))
    case 'among': {
      const reading = readAnswer(known.answers, condition.question)
      if (reading.kind !== 'options') return 'unknown'
      const chosen = new Set(reading.options.filter((option) => condition.options.includes(option)))
      return truth(chosen.size >= condition.count)
    }
    case 'atLeast': {
      const value = readNumber(known.answers, condition.question)
      return value === undefined ? 'unknown' : truth(value >= condition.value)
    }
    case 'fact': {
      const fact = known.facts[condition.fact]
      if (fact === undefined) return 'unknown'
      if (fact.min >= condition.value) return 'true'
      return fact.max < condition.value ? 'false' : 'unknown'
    }
    case 'named':
      return evaluate(namedCondition(condition.id, known), known)
  }
}

/** The build refuses an unknown name or a cycle, so a miss here is a programming error. */
export function namedCondition(id: string, known: Pick<Known, 'conditions'>): Condition {
  const condition = known.conditions[id]
  if (condition === undefined) throw new Error(`Unknown named condition: ${id}`)
  return condition
}

/** A leaf reads one question or one fact. */
export type Leaf = Extract<Condition, { kind: 'among' | 'atLeast' | 'fact' }>

/**
 * The leaves that settle a condition, or keep it open: the part of its tree that a person must
 * look at to agree or to contest. For a true « any », only its true branches; for a false « all »,
 * only its false ones; for an unknown one, only what is unknown.
 */
export function decisiveLeaves(condition: Condition, known: Known): readonly Leaf[] {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const outcome = evaluate(condition, known)
      const same = condition.of.filter((child) => evaluate(child, known) === outcome)
      return unique(same.flatMap((child) => decisiveLeaves(child, known)))
    }
    case 'not':
      return decisiveLeaves(condition.of, known)
    case 'named':
      return decisiveLeaves(namedCondition(condition.id, known), known)
    case 'among':
    case 'atLeast':
    case 'fact':
      return [condition]
  }
}

/** Every leaf of a condition, whatever its value. */
export function leavesOf(condition: Condition, known: Pick<Known, 'conditions'>): readonly Leaf[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return unique(condition.of.flatMap((child) => leavesOf(child, known)))
    case 'not':
      return leavesOf(condition.of, known)
    case 'named':
      return leavesOf(namedCondition(condition.id, known), known)
    case 'among':
    case 'atLeast':
    case 'fact':
      return [condition]
  }
}

/**
 * Kleene: one `decisive` child settles the whole, however much is missing; otherwise an unknown
 * child leaves it open; otherwise `neutral`.
 */
function combine(
  conditions: readonly Condition[],
  known: Known,
  decisive: Truth,
  neutral: Truth,
): Truth {
  const truths = conditions.map((condition) => evaluate(condition, known))
  if (truths.includes(decisive)) return decisive
  return truths.includes('unknown') ? 'unknown' : neutral
}

function negate(value: Truth): Truth {
  if (value === 'unknown') return 'unknown'
  return value === 'true' ? 'false' : 'true'
}

const truth = (value: boolean): Truth => (value ? 'true' : 'false')
const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]
