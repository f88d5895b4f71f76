export interface PreparedText {
  readonly text: string
  /** Characters that the font cannot draw, each replaced by a sign that is seen. */
  readonly missing: number
}

/** Invisible marks: joiners, direction marks, soft hyphens, variation selectors, controls but the line break. */
const SOFT = /[\p{Cf}\p{Variation_Selector}]|(?!\n)\p{Cc}/gu

const EQUIVALENTS: Readonly<Record<string, string>> = {
  '\u2000': ' ',
  '\u2001': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2004': ' ',
  '\u2005': ' ',
  '\u2006': ' ',
  '\u2008': ' ',
  '\u205f': ' ',
  '\u3000': ' ',
  '\u2007': '\u00a0',
  '\u2009': '\u202f',
  '\u200a': '\u202f',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '\u02bc': '’',
  '\u2028': '\n',
  '\u2029': '\n',
}

const WHITE_SQUARE = '□'
const BRACKETED = '[?]'

/**
 * Make a text drawable, without dropping anything in silence.
 *
 * jsPDF skips a character without a glyph, loses an accent typed apart from its letter, and cuts a
 * line at a tab. Here accents are composed (NFC), a sign that means the same is used where the font
 * lacks one (« ﬁ » becomes « fi », « ① » becomes « 1 »), and the rest is replaced by « □ », or by
 * « [?] » when the font lacks even that. One emoji is one sign, whatever it is made of.
 *
 * @param has whether the font draws a code point
 *
 * @example
 * prepareText('e\u0301tape ﬁnale 🌱', has) // => { text: 'étape finale □', missing: 1 }
 */
export function prepareText(raw: string, has: (code: number) => boolean): PreparedText {
  const text = clean(raw)
  if (isDrawable(text, has)) return { text, missing: 0 }

  const sign = isDrawable(WHITE_SQUARE, has) ? WHITE_SQUARE : BRACKETED
  let missing = 0
  const drawn = [...GRAPHEMES.segment(equivalent(raw))].map(({ segment }) => {
    const whole = clean(segment)
    if (isDrawable(whole, has)) return whole
    const plainer = clean(segment.normalize('NFKC'))
    if (isDrawable(plainer, has)) return plainer
    missing += 1
    return `${[...whole].filter((character) => isDrawable(character, has)).join('')}${sign}`
  })
  return { text: drawn.join(''), missing }
}

/** Graphemes do not depend on the language; one is named so that no machine's own is read. */
const GRAPHEMES = new Intl.Segmenter('fr', { granularity: 'grapheme' })

const clean = (text: string): string => equivalent(text).replace(SOFT, '')

const equivalent = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\u2000-\u3000\u02bc]/g, (character) => EQUIVALENTS[character] ?? character)

const isDrawable = (text: string, has: (code: number) => boolean): boolean =>
  [...text].every((character) => character === '\n' || has(character.codePointAt(0) ?? 0))
