import { describe, expect, it } from 'vitest'
import {
  balanceLines,
  breakLines,
  breakParagraph,
  type Fragment,
  type Line,
} from '../../src/renderers/pdf/drawing/inline'
import type { Typesetter } from '../../src/renderers/pdf/type/typesetter'

/** Every character is one point wide. */
const type: Typesetter = {
  prepare: (text) => text,
  width: (text) => [...text].length,
  written: (text) => text,
  missing: () => 0,
}

const fragment = (text: string): Fragment => ({
  kind: 'text',
  text,
  font: 'regular',
  size: 1,
  colour: '#000000',
  mark: 'artifact',
})

const said = (lines: readonly Line[]) =>
  lines.map(({ parts }) => parts.map(({ text }) => text).join(''))

describe('breakLines', () => {
  it.each([
    ['at spaces', ['un deux trois'], 8, ['un deux', 'trois']],
    ['never at a no-break space', ['un n°\u00a02 deux'], 6, ['un', 'n°\u00a02', 'deux']],
    ['never after a hyphen', ['voit-elle continue-t-elle'], 16, ['voit-elle', 'continue-t-elle']],
    ['where the text asks', ['un\ndeux\n\ntrois'], 20, ['un', 'deux', '', 'trois']],
    ['after several spaces as after one', ['un   deux'], 20, ['un deux']],
    ['in the middle of a word that no line holds', ['abcdefghij'], 4, ['abcd', 'efgh', 'ij']],
    [
      'after a sign of an address',
      ['https://exemple.fr/page'],
      12,
      ['https://', 'exemple.fr/', 'page'],
    ],
    ['an empty text into one line', [''], 4, ['']],
    ['across fragments, words held together', ['un deux', ',', ' trois'], 8, ['un deux,', 'trois']],
  ])('breaks %s', (_, texts, width, expected) => {
    expect(said(breakLines(texts.map(fragment), width, type))).toEqual(expected)
  })

  it('says which lines end at a space', () => {
    const ends = (text: string, width: number) =>
      breakLines([fragment(text)], width, type).map(({ space }) => space)
    expect(ends('un deux', 4)).toEqual([true, false])
    expect(ends('abcdef', 4)).toEqual([false, false])
    expect(ends('un\ndeux', 9)).toEqual([false, false])
  })

  it('never draws a line wider than asked', () => {
    const text = fragment('La recyclerie prête son camion à quatre associations du canton voisin.')
    for (let width = 1; width < 30; width++) {
      const lines = breakLines([text], width, type)
      expect(Math.max(...lines.map((line) => line.width))).toBeLessThanOrEqual(width)
      expect(said(lines).join('').replaceAll(' ', '')).toBe(
        'Larecyclerieprêtesoncamionàquatreassociationsducantonvoisin.',
      )
    }
  })

  it('keeps the shape of a status with its word', () => {
    const shape: Fragment = {
      kind: 'shape',
      drawAt: () => [],
      size: 3,
      before: 1,
    }
    const lines = breakLines([fragment('abc def'), shape], 8, type)
    expect(said(lines)).toEqual(['abc', 'def'])
    expect(lines[1]?.width).toBe(7)
  })
})

describe('breakParagraph', () => {
  it('does not leave one short word on the last line', () => {
    const text = fragment('aaaa bbbb cccc dddd eeee ffff gggg hhhh jjjj k')
    expect(said(breakLines([text], 44, type)).at(-1)).toBe('k')
    expect(said(breakParagraph([text], 44, type)).at(-1)).toBe('jjjj k')
  })
})

describe('balanceLines', () => {
  it('makes the lines of a title as even as can be, in the same number', () => {
    const title = fragment('Filière réemploi des Monts d’Amont')
    expect(said(breakLines([title], 30, type))).toEqual(['Filière réemploi des Monts', 'd’Amont'])
    expect(said(balanceLines([title], 30, type))).toEqual(['Filière réemploi', 'des Monts d’Amont'])
  })
})
