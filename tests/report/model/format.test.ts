import { describe, expect, it } from 'vitest'
import {
  asSentence,
  cutAtWord,
  formatDate,
  formatDay,
  formatNumber,
  inMonths,
  sentences,
} from '../../../src/report/model/format'

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

it.each([
  ['2026-11-23', 3, '2027-02-23'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2027-11-30', 3, '2028-02-29'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2026-01-31', 24, '2028-01-31'],
])('counts months from a day, to the last of a shorter one: %s, %i', (day, months, expected) => {
  expect(inMonths(day, months)).toBe(expected)
})

it.each([
  ['2027-02-28', '28\u00A0février'],
  ['2026-12-01', '1er\u00A0décembre'],
  ['2027-10-22', '22\u00A0octobre'],
  ['2027-10-23', '23\u00A0octobre 2027'],
  ['2028-02-28', '28\u00A0février 2028'],
])('gives a day its year only where it is far: %s', (day, written) => {
  expect(formatDay(day, '2026-11-23')).toBe(written)
})

describe('cutAtWord', () => {
  it.each([
    ['Réparer ici.', 12, 'Réparer ici.'],
    ['Réparer\n  ici.', 12, 'Réparer ici.'],
    ['Un deux, trois', 10, 'Un deux…'],
    ['Un deux trois', 9, 'Un deux…'],
    ['anticonstitutionnellement', 10, 'anticonst…'],
  ])('keeps of « %s » the first words that fit in %i', (text, signs, cut) => {
    expect(cutAtWord(text, signs)).toBe(cut)
    expect(cutAtWord(text, signs).length).toBeLessThanOrEqual(signs)
  })

  it('keeps no-break spaces, and does not cut there', () => {
    expect(cutAtWord('Dire «\u00A0oui\u00A0»', 40)).toBe('Dire «\u00A0oui\u00A0»')
    expect(cutAtWord('Réparer chaque an 12\u00A0000 vélos', 25)).toBe('Réparer chaque an…')
  })
})
