import { describe, expect, it } from 'vitest'
import {
  plainSource,
  shortDate,
  sourceSentence,
  toConfirm,
  trustMark,
} from '../../../src/report/model/sourceText'
import { content } from '../content'
import { DATE, source } from '../fixtures'

const input = { words: content.words, date: DATE }
const plain = (text: string | undefined) => text?.replace(/\s/gu, ' ')
const undated = { ...source(), date: undefined }
const old = (date: string) => ({ ...source({ reviewBefore: '2023-05-01' }), date })

describe('the sentence of a source', () => {
  it('names the source and its date, once', () => {
    expect(plain(sourceSentence(source(), input))).toBe('Source : Revue d’exemple, mai 2026.')
    expect(plain(sourceSentence(source({ label: 'Dépliant, mai 2026' }), input))).toBe(
      'Source : Dépliant, mai 2026.',
    )
  })

  it.each([
    ['2022-05-04', 'Source ancienne : Revue d’exemple, 4 mai 2022.'],
    ['2022-05', 'Source ancienne : Revue d’exemple, mai 2022.'],
    ['2016', 'Source ancienne : Revue d’exemple, 2016.'],
  ])('says that a source of %s is old, past its review day', (date, text) => {
    expect(plain(sourceSentence(old(date), input))).toBe(text)
  })

  it('says that a source bears no date, and that it is to be confirmed', () => {
    expect(plain(sourceSentence(undated, input))).toBe(
      'Source sans date : Revue d’exemple. À confirmer.',
    )
  })

  it('leaves the date to the amount that bears it', () => {
    expect(plain(plainSource(source(), input))).toBe('Source : Revue d’exemple.')
    expect(plain(shortDate(source(), input))).toBe('source de mai 2026')
    expect(plain(shortDate(old('2022-10'), input))).toBe('source ancienne, d’octobre 2022')
    expect(plain(shortDate(undated, input))).toBe('source sans date, à confirmer')
  })
})

describe('what a fact is worth', () => {
  it.each([
    ['Récent', { source: source() }],
    ['Ancien', { source: old('2022-05') }],
    ['À confirmer', { source: undated }],
    ['À confirmer', { source: source(), confidence: 'low' as const }],
    ['À confirmer', { source: old('2022-05'), confidence: 'low' as const }],
    ['Récent', { source: source(), confidence: 'medium' as const }],
  ])('is said in one word: %s', (mark, fact) => {
    expect(trustMark(fact, input)).toBe(mark)
  })

  it('says why it is to be confirmed, unless the source says so', () => {
    expect(plain(toConfirm({ source: source(), confidence: 'low' }, input))).toBe(
      'À confirmer : la source est fragile.',
    )
    expect(toConfirm({ source: undated }, input)).toBeUndefined()
    expect(toConfirm({ source: source() }, input)).toBeUndefined()
  })
})
