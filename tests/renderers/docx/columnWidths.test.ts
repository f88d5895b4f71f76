import { describe, expect, it } from 'vitest'
import { columnWidths } from '../../../src/renderers/docx/blocks/columnWidths'
import { TEXT_WIDTH } from '../../../src/renderers/docx/file/page'
import type { Cell } from '../../../src/report'

const LONG = 'Une phrase qui tient sur plusieurs lignes, et qui se lit encore après.'

const widths = (shares: readonly number[], ...rows: readonly (readonly Cell[])[]) =>
  columnWidths(
    shares.map((width) => ({ label: 'Mot', width })),
    rows,
  )

describe('the columns of a table in Word', () => {
  it.each<readonly [string, readonly number[], readonly Cell[], readonly number[]]>([
    ['keep their shares where all fit', [1, 1], ['Oui', 'Non'], [5045, 5046]],
    ['keep their shares where all are long', [3, 1], [LONG, LONG], [7568, 2523]],
    ['keep their shares where no short word would be cut', [1, 1], [LONG, 'Oui'], [5045, 5046]],
    ['give a date what it needs', [9, 1], [LONG, '23 novembre 2026'], [8251, 1840]],
    [
      'give a status its sign as well',
      [9, 1],
      [LONG, { status: 'a-consolider', label: 'À consolider' }],
      [8461, 1630],
    ],
    [
      'keep their shares where too many are short',
      [9, 1, 1, 1, 1],
      [LONG, ...Array<string>(4).fill('23 novembre 2026')],
      [6986, 776, 776, 776, 777],
    ],
  ])('%s', (_, shares, row, expected) => {
    expect(widths(shares, row)).toEqual(expected)
  })

  it('fill the line', () => {
    for (const shares of [[1], [1, 2, 4], [9, 1], [7, 3, 3, 1]])
      for (const cell of ['Oui', '23 novembre 2026', LONG])
        expect(
          widths(
            shares,
            shares.map(() => cell),
          ).reduce((total, width) => total + width, 0),
        ).toBe(TEXT_WIDTH)
  })
})
