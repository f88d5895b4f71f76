import { FONT_NAMES, type FontName, type PdfFonts } from './fonts'
import { prepareText } from './prepareText'
import { readTypeface, type Typeface } from './typeface'

/** Measures texts and makes them drawable, counting what no font can draw. */
export interface Typesetter {
  readonly prepare: (text: string, font: FontName) => string
  /** Of a prepared text, in points. */
  readonly width: (text: string, font: FontName, size: number) => number
  /** Of a prepared text, as it must be written in the file. */
  readonly written: (text: string, font: FontName) => string
  /** How many characters were replaced so far. */
  readonly missing: () => number
}

export function typesetterOf(fonts: PdfFonts): Typesetter {
  const faces = new Map<FontName, Typeface>(
    FONT_NAMES.map((name) => [name, readTypeface(fonts[name])]),
  )
  const widths = new Map<FontName, Map<string, number>>(FONT_NAMES.map((name) => [name, new Map()]))
  let missing = 0

  const faceOf = (font: FontName): Typeface => {
    const face = faces.get(font)
    if (face === undefined) throw new Error(`There is no font « ${font} ».`)
    return face
  }

  /** The same few characters are measured tens of thousands of times. */
  const advance = (character: string, font: FontName): number => {
    const known = widths.get(font)?.get(character)
    if (known !== undefined) return known
    const measured = faceOf(font).advance(character.codePointAt(0) ?? 0)
    widths.get(font)?.set(character, measured)
    return measured
  }

  return {
    prepare(text, font) {
      const prepared = prepareText(text, faceOf(font).has)
      missing += prepared.missing
      return prepared.text
    },
    width(text, font, size) {
      let thousandths = 0
      for (const character of text) thousandths += advance(character, font)
      return (thousandths * size) / 1000
    },
    written(text, font) {
      const { canonical } = faceOf(font)
      return [...text]
        .map((character) => String.fromCodePoint(canonical(character.codePointAt(0) ?? 0)))
        .join('')
    },
    missing: () => missing,
  }
}
