import { describe, expect, it } from 'vitest'
import {
  decisiveLeaves,
  evaluate,
  leavesOf,
  readAnswer,
  readNumber,
  type Answers,
  type Condition,
  type Known,
  type Truth,
} from '../../../src/domain'

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
const LEVEL: Condition = { kind: 'atLeast', question: 'l', value: 2 }
const FACT: Condition = { kind: 'fact', fact: 'membres.ess', value: 2 }
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
    ['through a name', { kind: 'all', of: [{ kind: 'named', id: 'n' }, T] }, [F]],
    ['a level, alone', LEVEL, [LEVEL]],
    ['a fact, alone', FACT, [FACT]],
  ])('%s', (_, condition, expected) => {
    expect(decisiveLeaves(condition, known(answers, { conditions: { n: F } }))).toEqual(expected)
  })
})

describe('leavesOf', () => {
  it('gathers every leaf once, whatever its value, through groups, contraries and names', () => {
    const condition: Condition = {
      kind: 'all',
      of: [
        { kind: 'any', of: [T, LEVEL] },
        { kind: 'not', of: FACT },
        { kind: 'named', id: 'n' },
        T,
      ],
    }
    expect(leavesOf(condition, { conditions: { n: { kind: 'any', of: [F, U] } } })).toEqual([
      T,
      LEVEL,
      FACT,
      F,
      U,
    ])
  })

  it('refuses a name that does not exist, and says which', () => {
    expect(() => leavesOf({ kind: 'named', id: 'absente' }, { conditions: {} })).toThrow(
      'Unknown named condition: absente',
    )
  })
})

describe('what a file may hold for an answer', () => {
  it.each<[string, unknown, ReturnType<typeof readAnswer>]>([
    ['null', null, { kind: 'unknown' }],
    ['an empty text', '', { kind: 'unknown' }],
    ['an empty list', [], { kind: 'unknown' }],
    ['« je ne sais pas » among others', ['a', 'ne-sait-pas'], { kind: 'unknown' }],
    ['« sans objet »', 'sans-objet', { kind: 'unknown' }],
    ['an option beside an empty one', ['', 'a'], { kind: 'options', options: ['', 'a'] }],
    ['zero', 0, { kind: 'number', value: 0 }],
  ])('%s', (_, value, expected) => {
    const file: Answers = JSON.parse(JSON.stringify({ q: value }))
    expect(readAnswer(file, 'q')).toEqual(expected)
  })

  it('an option is not a number', () => {
    expect(readNumber({ q: 'oui' }, 'q')).toBeUndefined()
    expect(readNumber({ q: 3 }, 'q')).toBe(3)
  })

  it('a fact that nothing computes is unknown', () => {
    expect(evaluate(FACT, known({}))).toBe('unknown')
  })
})
