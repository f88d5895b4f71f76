import { describe, expect, it } from 'vitest'
import { freshFirst, isStale, type Source } from '../../../src/domain'

const source = (reviewBefore: string): Source => ({
  label: 'Revue d’exemple',
  checkedOn: '2026-11-23',
  reviewBefore,
})

describe('isStale', () => {
  it.each([
    ['2026-11-22', true],
    ['2026-11-23', false],
    ['2026-11-24', false],
    ['2026-10', true],
    ['2026-11', false],
    ['2025', true],
    ['2026', false],
  ])('on 23 November 2026, to review before %s: %s', (reviewBefore, stale) => {
    expect(isStale({ source: source(reviewBefore) }, '2026-11-23')).toBe(stale)
  })
})

it('puts recent facts first, then old ones, then those to confirm, each group in its order', () => {
  const fact = (name: string, reviewBefore: string, confidence?: 'low') => ({
    name,
    source: { ...source(reviewBefore), date: '2019' },
    ...(confidence && { confidence }),
  })
  const facts = [
    fact('a', '2020-01-01'),
    fact('weak', '2027-01-01', 'low'),
    fact('b', '2027-01-01'),
    fact('c', '2020-01-01'),
    fact('d', '2027-01-01'),
  ]
  const names = (date: string) => freshFirst(facts, date).map(({ name }) => name)
  expect(names('2026-11-23')).toEqual(['b', 'd', 'a', 'c', 'weak'])
  expect(names('2019-01-01')).toEqual(['a', 'b', 'c', 'd', 'weak'])
})
