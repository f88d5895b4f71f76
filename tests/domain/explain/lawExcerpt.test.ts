/** A few words of the law with some of the sentence around them. */
import { describe, expect, it } from 'vitest'
import { lawExcerpt, type LawRun } from '../../../src/domain'

const RUNS: readonly LawRun[] = [
  { text: 'Les pôles sont constitués par ' },
  { text: 'le regroupement', element: 'regroupement' },
  { text: ' sur un même territoire ' },
  { text: 'd’entreprises', element: 'autres-entreprises' },
  { text: '.' },
]

describe('an excerpt of the law', () => {
  it('is the whole sentence when there is room', () => {
    expect(lawExcerpt(RUNS, 'regroupement', 90)).toEqual({
      before: 'Les pôles sont constitués par ',
      words: 'le regroupement',
      after: ' sur un même territoire d’entreprises.',
    })
  })

  it('keeps what fits exactly', () => {
    const { before, after } = lawExcerpt(RUNS, 'autres-entreprises', 69)
    expect(before).toBe('Les pôles sont constitués par le regroupement sur un même territoire ')
    expect(after).toBe('.')
    expect(lawExcerpt(RUNS, 'regroupement', 38).after).toBe(
      ' sur un même territoire d’entreprises.',
    )
  })

  it('is cut between two words, and says so', () => {
    expect(lawExcerpt(RUNS, 'regroupement', 18)).toEqual({
      before: '[…] constitués par ',
      words: 'le regroupement',
      after: ' sur un même […]',
    })
  })

  it('is cut inside a word longer than the room there is', () => {
    const long: readonly LawRun[] = [
      { text: 'anticonstitutionnellement' },
      { text: 'ici', element: 'regroupement' },
      { text: 'anticonstitutionnellement' },
    ]
    expect(lawExcerpt(long, 'regroupement', 4)).toEqual({
      before: '[…]ment',
      words: 'ici',
      after: 'anti […]',
    })
  })
})
