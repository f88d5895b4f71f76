/** Sets told at once: one of these, and one of those. */
import { describe, expect, it } from 'vitest'
import { choicesOf, type Change, type ChangeSet } from '../../../src/domain'

const named = (question: string): Change => ({
  kind: 'answer',
  question,
  to: 'oui',
  anyOf: ['oui'],
  settles: false,
  effort: 1,
})
const sets = (...told: readonly string[]): readonly ChangeSet[] =>
  told.map((set) => set.split(' ').map(named))
const questionsOf = (lists: readonly ChangeSet[] | undefined) =>
  lists?.map((list) => list.map((change) => (change.kind === 'answer' ? change.question : '')))

describe('sets that are one of these with one of those', () => {
  it.each<[string, readonly ChangeSet[], readonly (readonly string[])[]]>([
    [
      'two lists',
      sets('a x', 'b x', 'a y', 'b y'),
      [
        ['a', 'b'],
        ['x', 'y'],
      ],
    ],
    [
      'three lists',
      sets('a x k', 'b x k', 'a y k', 'b y k', 'a x l', 'b x l', 'a y l', 'b y l'),
      [
        ['a', 'b'],
        ['x', 'y'],
        ['k', 'l'],
      ],
    ],
    [
      'the smallest sets alone, whatever larger ones do',
      sets('a x', 'b x', 'a y', 'b y', 'k l m'),
      [
        ['a', 'b'],
        ['x', 'y'],
      ],
    ],
  ])('%s', (_, given, expected) => {
    expect(questionsOf(choicesOf(given))).toEqual(expected)
  })

  it.each<[string, readonly ChangeSet[]]>([
    ['none', []],
    ['changes that are each enough', sets('a', 'b', 'c')],
    ['a way that is missing', sets('a x', 'b x', 'a y')],
    ['a list that leaves no choice', sets('a x', 'a y', 'a z', 'a k')],
    ['three that go two by two', sets('a b', 'b c', 'a c')],
    ['one made twice', sets('a a', 'a x')],
  ])('%s is told set by set', (_, given) => {
    expect(choicesOf(given)).toBeUndefined()
  })
})
