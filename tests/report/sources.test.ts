import { describe, expect, it } from 'vitest'
import { mergeWords } from '../../src/domain'
import { datedSentence, freshFirst, isOverdue, shortDate } from '../../src/report/sources'
import { DATE, source } from './fixtures'

const words = mergeWords({
  texts: {
    'restitution.fraicheur.source': 'Source : {source}, {date}.',
    'restitution.fraicheur.depassee': 'Cette information date du {date}. Elle est à revoir.',
  },
})
const input = { words, date: DATE }

describe('isOverdue', () => {
  it.each([
    ['2026-11-22', true],
    ['2026-11-23', false],
    ['2026-11-24', false],
    ['2026-10', true],
    ['2026-11', false],
    ['2025', true],
    ['2026', false],
  ])('on 23 November 2026, to review before %s: %s', (reviewBefore, overdue) => {
    expect(isOverdue(source({ reviewBefore }), input)).toBe(overdue)
  })
})

describe('datedSentence', () => {
  it('names the source, its date and the day it was checked', () => {
    expect(datedSentence(source(), input)).toBe(
      'Source : Revue d’exemple, mai 2026. Fiche relue le 23\u00A0novembre 2026.',
    )
  })

  it('does not repeat a date that the label already bears', () => {
    expect(datedSentence(source({ label: 'Dépliant, mai 2026' }), input)).toBe(
      'Source\u00A0: Dépliant, mai 2026. Fiche relue le 23\u00A0novembre 2026.',
    )
  })

  it('says that a source bears no date, and still names it', () => {
    expect(datedSentence({ ...source(), date: undefined }, input)).toBe(
      'Source\u00A0: Revue d’exemple, sans date. Fiche relue le 23\u00A0novembre 2026.',
    )
  })

  it.each([
    ['2022-05-04', 'Cette information date du 4\u00A0mai 2022. Elle est à revoir.'],
    ['2022-05', 'Information à revoir\u00A0: vérifiez-la avant de l’utiliser.'],
  ])('asks to check a fact of %s past its review day', (date, warning) => {
    expect(datedSentence(source({ date, reviewBefore: '2023-05-01' }), input)).toContain(warning)
  })
})

it('dates an amount by its source, or says that it cannot', () => {
  expect(shortDate(source())).toBe('source\u00A0: mai 2026')
  expect(shortDate({ ...source(), date: undefined })).toBe('source non datée')
})

it('puts overdue facts after the rest, each group in its order', () => {
  const fact = (name: string, reviewBefore: string) => ({ name, source: source({ reviewBefore }) })
  const facts = [
    fact('a', '2020-01-01'),
    fact('b', '2027-01-01'),
    fact('c', '2020-01-01'),
    fact('d', '2027-01-01'),
  ]
  expect(freshFirst(facts, input).map(({ name }) => name)).toEqual(['b', 'd', 'a', 'c'])
})
