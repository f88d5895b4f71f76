import { describe, expect, it } from 'vitest'
import { csvLine } from '../../../src/renderers/csv/csvLine'

describe('a line of a spreadsheet', () => {
  it('holds texts, numbers and nothing, and ends as RFC 4180 says', () => {
    expect(csvLine(['Pôle', 3, null, true, ''], ';')).toBe('Pôle;3;;true;\r\n')
  })

  it.each([
    ['Un, deux', ',', '"Un, deux"'],
    ['Un, deux', ';', 'Un, deux'],
    ['Le «\u00a0bon\u00a0» "pôle"', ',', '"Le «\u00a0bon\u00a0» ""pôle"""'],
    ['Deux\nlignes', ';', '"Deux\nlignes"'],
  ] as const)('writes %j with %s apart', (text, separator, written) => {
    expect(csvLine([text], separator)).toBe(`${written}\r\n`)
  })

  it.each(['=1+1', '+33 6', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '＋1', '－1', '＠a'])(
    'lets no spreadsheet compute %j',
    (text) => {
      expect(csvLine([text], ',').replace(/^"/, '')).toMatch(/^'/)
    },
  )

  it('leaves a number that is one as it is', () => {
    expect(csvLine([-2], ',')).toBe('-2\r\n')
  })
})
