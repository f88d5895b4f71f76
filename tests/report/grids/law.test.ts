import { describe, expect, it } from 'vitest'
import { mergeWords } from '../../../src/domain'
import { countStatuses, lawParts, tallyBlock } from '../../../src/report/grids/law'
import { content } from '../content'
import { article9, diagnostic } from '../fixtures'

const law = [
  { text: 'Les pôles sont constitués par le ' },
  { text: 'regroupement', element: 'regroupement' },
  { text: ' ' },
  { text: 'sur un même territoire', element: 'meme-territoire' },
] as const

describe('lawParts', () => {
  const parts = lawParts({
    words: mergeWords({ law }),
    diagnostic: diagnostic({ article9: article9({ 'meme-territoire': 'a-consolider' }) }),
  })

  it('quotes the sentence once, from « to »', () => {
    expect(parts.map(({ text }) => text).join('')).toBe(
      '«\u00A0Les pôles sont constitués par le regroupement sur un même territoire\u00A0»',
    )
  })

  it('gives each element its number in the law and its status', () => {
    expect(parts.flatMap(({ element }) => element ?? [])).toEqual([
      { id: 'regroupement', number: 1, status: 'reuni' },
      { id: 'meme-territoire', number: 2, status: 'a-consolider' },
    ])
  })
})

it('counts each status that something has, and agrees in number', () => {
  const verdicts = article9({ innovation: 'non-reuni', partenaires: 'a-consolider' })
  expect(countStatuses(verdicts)).toEqual({
    reuni: 9,
    'a-consolider': 1,
    'non-reuni': 1,
    'a-renseigner': 0,
  })
  expect(tallyBlock(content, verdicts, 'elements')).toMatchObject({
    items: [
      { label: '9\u00A0réunis' },
      { label: '1\u00A0à consolider' },
      { label: '1\u00A0non réuni' },
    ],
  })
})
