import { describe, expect, it } from 'vitest'
import { LAW_CHARSET, NUMERALS, SANS_CHARSET } from '../../src/renderers/pdf/type/charset'
import { FONT_NAMES } from '../../src/renderers/pdf/type/fonts'
import { subsetFonts } from '../../src/build/fonts/pdfFonts'
import { prepareText } from '../../src/renderers/pdf/type/prepareText'
import { readTypeface } from '../../src/renderers/pdf/type/typeface'

const fonts = await subsetFonts()
const regular = readTypeface(fonts.regular)
const law = readTypeface(fonts.law)

describe('prepareText', () => {
  it.each([
    ['plain French', 'Où l’œuvre « naît », Élise ?', 'Où l’œuvre « naît », Élise ?', 0],
    ['no-break spaces', 'n°\u00a02\u202f?', 'n°\u00a02\u202f?', 0],
    ['signs', '≥ 0,5 ETP × 2 − 1 ≠ 3 €', '≥ 0,5 ETP × 2 − 1 ≠ 3 €', 0],
    ['accents typed apart', 'E\u0301valuation', 'Évaluation', 0],
    ['a tab', 'un\tdeux', 'un deux', 0],
    ['line ends of all systems', 'un\r\ndeux\rtrois\u2028quatre', 'un\ndeux\ntrois\nquatre', 0],
    ['a thin space', '10\u2009000', '10\u202f000', 0],
    ['a no-break hyphen', 'rendez\u2011vous', 'rendez-vous', 0],
    ['a soft hyphen', 'coopé\u00adration', 'coopération', 0],
    ['invisible marks', '\ufeffun\u200b deux\u200e\u202e', 'un deux', 0],
    ['control characters', 'un\u0000\u001b[2J', 'un[2J', 0],
    ['a ligature', 'conﬁer', 'confier', 0],
    ['a circled figure', '①', '1', 0],
    ['letters from elsewhere', 'Nguyễn, Dvořák, Țepeș, Māʻohi', 'Nguyễn, Dvořák, Țepeș, Māʻohi', 0],
    ['an emoji', 'Le jardin 🌱', 'Le jardin □', 1],
    ['an emoji made of several', '👩‍🌾 et 👍🏽 et 🇫🇷', '□ et □ et □', 3],
    ['characters of another script', '漢字', '□□', 2],
    ['a mark that no letter carries', 'x\u0302y', 'x□y', 1],
    ['half a character', 'a\ud83db', 'a□b', 1],
    ['nothing', '', '', 0],
  ])('prepares %s', (_, raw, text, missing) => {
    expect(prepareText(raw, regular.has)).toEqual({ text, missing })
  })

  it('replaces by brackets where the font has no square', () => {
    expect(law.has('□'.codePointAt(0) ?? 0)).toBe(false)
    expect(prepareText('loi 漢', law.has)).toEqual({ text: 'loi [?]', missing: 1 })
  })

  it('draws the same once prepared twice', () => {
    const once = prepareText('Éﬁ 🌱\u00ad\tfin', regular.has).text
    expect(prepareText(once, regular.has)).toEqual({ text: once, missing: 0 })
  })
})

describe('the fonts of the PDF', () => {
  const ESSENTIAL =
    'àâäçéèêëîïôöùûüÿœæÀÂÇÉÈÊËÎÏÔŒÆ0123456789«»‹›’‘“”–—…•°№€%‰≥≤×÷−±½²³→\u00a0\u202f'

  it.each(['regular', 'strong', 'heading', 'law'] as const)('draw French in « %s »', (name) => {
    const face = readTypeface(fonts[name])
    const absent = [...ESSENTIAL].filter((character) => !face.has(character.codePointAt(0) ?? 0))
    expect(absent).toEqual([])
  })

  it('draw nearly all of what they were cut to', () => {
    const shareOf = (charset: string, has: (code: number) => boolean) => {
      const codes = [...new Set(charset)].map((character) => character.codePointAt(0) ?? 0)
      return codes.filter(has).length / codes.length
    }
    expect(shareOf(SANS_CHARSET, regular.has)).toBeGreaterThan(0.85)
    expect(shareOf(LAW_CHARSET, law.has)).toBeGreaterThan(0.95)
    expect(shareOf(NUMERALS, readTypeface(fonts.numeral).has)).toBe(1)
  })

  it('are small, and read one way whatever shares a glyph', () => {
    for (const name of FONT_NAMES) expect(fonts[name].length).toBeLessThan(45_000)
    expect(regular.canonical(0xa0)).toBe(0x20)
    expect(regular.canonical(0x202f)).toBe(0x202f)
    expect(law.canonical(0x2019)).toBe(0x2019)
    expect(regular.canonical(0x41)).toBe(0x41)
  })

  it('give all figures the same width', () => {
    const widths = [...NUMERALS].map((figure) => regular.advance(figure.codePointAt(0) ?? 0))
    expect(new Set(widths).size).toBe(1)
    expect(widths[0]).toBeGreaterThan(400)
  })
})
