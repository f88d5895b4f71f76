import { describe, expect, it } from 'vitest'
import { asSentence, formatDate, formatNumber, sentences } from '../../../src/report/model/format'

describe('formatDate', () => {
  it.each([
    ['2026-11-23', '23\u00A0novembre 2026'],
    ['2026-05-01', '1er\u00A0mai 2026'],
    ['2022-05', 'mai 2022'],
    ['2016', '2016'],
    ['2024-02-09', '9\u00A0février 2024'],
  ])('writes %s in full, no more precisely than given', (date, written) => {
    expect(formatDate(date)).toBe(written)
  })

  it.each(['', 'mai 2022', '2024-09/10', '2024-13', '23/11/2026'])('refuses « %s »', (date) => {
    expect(() => formatDate(date)).toThrow(RangeError)
  })
})

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [12.5, '12,5'],
    [1000, '1\u202F000'],
    [1234567.25, '1\u202F234\u202F567,25'],
    [-4200, '-4\u202F200'],
  ])('writes %d as « %s »', (value, written) => {
    expect(formatNumber(value)).toBe(written)
  })
})

it.each([
  ['Appelez', 'Appelez.'],
  ['Appelez.', 'Appelez.'],
  ['Un appel\u202F?', 'Un appel\u202F?'],
  ['«\u00A0Tout est prêt.\u00A0»', '«\u00A0Tout est prêt.\u00A0»'],
])('ends « %s » once', (text, ended) => {
  expect(asSentence(text)).toBe(ended)
})

it('joins sentences and leaves no trace of what is absent', () => {
  expect(sentences('Un.', undefined, '', 'Deux.')).toBe('Un. Deux.')
})
