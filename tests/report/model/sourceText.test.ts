import { describe, expect, it } from 'vitest'
import {
  briefSentence,
  datedSentence,
  shortDate,
  sourceSentence,
} from '../../../src/report/model/sourceText'
import { content } from '../content'
import { DATE, source } from '../fixtures'

const input = { words: content.words, date: DATE }
const N = '\u00A0'

describe('the sentence of a source', () => {
  it('names the source, its date and the day it was checked', () => {
    expect(datedSentence(source(), input)).toBe(
      `Source${N}: Revue d’exemple, mai 2026. Fiche relue le 23${N}novembre 2026.`,
    )
  })

  it('does not repeat a date that the label already bears', () => {
    expect(datedSentence(source({ label: 'Dépliant, mai 2026' }), input)).toBe(
      `Source${N}: Dépliant, mai 2026. Fiche relue le 23${N}novembre 2026.`,
    )
  })

  it('says that a source bears no date, and still names it', () => {
    expect(datedSentence({ ...source(), date: undefined }, input)).toBe(
      `Source${N}: Revue d’exemple, sans date. Fiche relue le 23${N}novembre 2026.`,
    )
  })

  it.each([
    ['2022-05-04', `À vérifier${N}: cette information date du 4${N}mai 2022.`],
    ['2022-05', `À vérifier${N}: cette information date de mai 2022.`],
    ['2022-10', `À vérifier${N}: cette information date d’octobre 2022.`],
    ['2016', `À vérifier${N}: cette information date de 2016.`],
    [undefined, `À vérifier${N}: la source de cette information n’est pas datée.`],
  ])('asks to check a fact of %s past its review day', (date, warning) => {
    const old = { ...source({ reviewBefore: '2023-05-01' }), date }
    expect(datedSentence(old, input)).toMatch(new RegExp(`${warning}$`))
    expect(briefSentence(old, input)).toMatch(/\. À vérifier\.$/)
  })

  it('leaves the warning to the mark that stands beside', () => {
    const old = source({ reviewBefore: '2023-05-01' })
    expect(sourceSentence(old, input)).toBe(sourceSentence(source(), input))
    expect(sourceSentence(old, input)).not.toContain('vérifier')
  })
})

it('dates an amount by its source, or says that it cannot', () => {
  expect(shortDate(source(), input)).toBe(`source${N}: mai 2026`)
  expect(shortDate({ ...source(), date: undefined }, input)).toBe('source non datée')
})
