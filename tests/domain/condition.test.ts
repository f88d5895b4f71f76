import { describe, expect, it } from 'vitest'
import {
  decisiveLeaves,
  evaluate,
  readAnswer,
  type Answers,
  type Condition,
  type Known,
  type Truth,
} from '../../src/domain'

const known = (answers: Answers, rest: Partial<Known> = {}): Known => ({
  answers,
  facts: {},
  conditions: {},
  ...rest,
})

/** One leaf per truth value, whatever the operator around it. */
const leaf = (question: string): Condition => ({
  kind: 'among',
  question,
  options: ['oui'],
  count: 1,
})
const T = leaf('t')
const F = leaf('f')
const U = leaf('u')
const answers: Answers = { t: 'oui', f: 'non', u: 'ne-sait-pas' }

describe('Kleene logic', () => {
  it.each<[string, Condition, Truth]>([
    ['all: true and true', { kind: 'all', of: [T, T] }, 'true'],
    ['all: one false settles it, whatever is unknown', { kind: 'all', of: [T, U, F] }, 'false'],
    ['all: otherwise one unknown leaves it open', { kind: 'all', of: [T, U] }, 'unknown'],
    ['any: one true settles it, whatever is unknown', { kind: 'any', of: [F, U, T] }, 'true'],
    ['any: otherwise one unknown leaves it open', { kind: 'any', of: [F, U] }, 'unknown'],
    ['any: false and false', { kind: 'any', of: [F, F] }, 'false'],
    ['not true', { kind: 'not', of: T }, 'false'],
    ['not false', { kind: 'not', of: F }, 'true'],
    ['not unknown', { kind: 'not', of: U }, 'unknown'],
    ['nothing to hold', { kind: 'all', of: [] }, 'true'],
    ['nothing to choose', { kind: 'any', of: [] }, 'false'],
  ])('%s', (_, condition, expected) => {
    expect(evaluate(condition, known(answers))).toBe(expected)
  })
})

describe('leaves', () => {
  const among = (count: number): Condition => ({
    kind: 'among',
    question: 'q',
    options: ['a', 'b', 'c'],
    count,
  })
  const atLeast: Condition = { kind: 'atLeast', question: 'q', value: 2 }

  it.each<[string, Condition, Answers, Truth]>([
    ['one of the options', among(1), { q: 'a' }, 'true'],
    ['another option', among(1), { q: 'z' }, 'false'],
    ['one of several', among(1), { q: ['z', 'b'] }, 'true'],
    ['two needed, one there', among(2), { q: ['a', 'z'] }, 'false'],
    ['two needed, two there', among(2), { q: ['a', 'c'] }, 'true'],
    ['the same option twice counts once', among(2), { q: ['a', 'a'] }, 'false'],
    ['no answer', among(1), {}, 'unknown'],
    ['don’t know', among(1), { q: 'ne-sait-pas' }, 'unknown'],
    ['don’t know, in a list', among(1), { q: ['ne-sait-pas'] }, 'unknown'],
    ['not applicable', among(1), { q: 'sans-objet' }, 'unknown'],
    ['an empty list is no answer', among(1), { q: [] }, 'unknown'],
    ['an empty text is no answer', among(1), { q: '' }, 'unknown'],
    ['exactly the number', atLeast, { q: 2 }, 'true'],
    ['under the number', atLeast, { q: 1 }, 'false'],
    ['zero is an answer', atLeast, { q: 0 }, 'false'],
    ['a number not known', atLeast, { q: 'ne-sait-pas' }, 'unknown'],
    ['options where a number is read', atLeast, { q: 'a' }, 'unknown'],
  ])('%s', (_, condition, given, expected) => {
    expect(evaluate(condition, known(given))).toBe(expected)
  })

  it.each<[number, number, Truth]>([
    [2, 5, 'true'],
    [3, 3, 'true'],
    [0, 1, 'false'],
    [0, 2, 'unknown'],
    [1, Infinity, 'unknown'],
  ])('a fact in [%d, %d] against 2 is %s', (min, max, expected) => {
    const facts = { 'membres.ess': { min, max } } as const
    const condition: Condition = { kind: 'fact', fact: 'membres.ess', value: 2 }
    expect(evaluate(condition, known({}, { facts }))).toBe(expected)
  })

  it('reads a named condition as it stands', () => {
    expect(evaluate({ kind: 'named', id: 'n' }, known(answers, { conditions: { n: T } }))).toBe(
      'true',
    )
  })

  it('refuses a name that does not exist', () => {
    expect(() => evaluate({ kind: 'named', id: 'n' }, known({}))).toThrow('n')
  })

  it('reads an inherited property as no answer', () => {
    expect(readAnswer({}, 'toString')).toEqual({ kind: 'unknown' })
  })
})

describe('decisiveLeaves', () => {
  it.each<[string, Condition, readonly Condition[]]>([
    ['a true any: its true branches', { kind: 'any', of: [F, T, U] }, [T]],
    ['a false all: its false branches', { kind: 'all', of: [T, F, U] }, [F]],
    ['a true all: every branch', { kind: 'all', of: [T, T] }, [T]],
    ['an unknown all: what is unknown', { kind: 'all', of: [T, U] }, [U]],
    ['through not', { kind: 'not', of: { kind: 'any', of: [F, T] } }, [T]],
  ])('%s', (_, condition, expected) => {
    expect(decisiveLeaves(condition, known(answers))).toEqual(expected)
  })
})
