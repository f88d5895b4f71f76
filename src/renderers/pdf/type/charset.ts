/** The characters that the fonts of the PDF carry: what is not here is visibly replaced. */

const between = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join(
    '',
  )

const ASCII = between(0x20, 0x7e)
/** From the no-break space to « ÿ », without the soft hyphen, which draws nothing. */
const LATIN_1 = between(0xa0, 0xff).replace('\u00ad', '')
const LATIN_EXTENDED_A = between(0x100, 0x17f)
const PUNCTUATION = '–—―‘’‚“”„†‡•…‰′″‹›\u202f'
const SIGNS = '€№™−≈≠≤≥√∞∂∑∆πΩ◊→←↑↓'

/** Official words and what surrounds them. */
export const LAW_CHARSET = ASCII + LATIN_1 + LATIN_EXTENDED_A + PUNCTUATION + SIGNS

/**
 * What people type: names from all over Europe, from Việt Nam and from Polynesia, and marks.
 *
 * « □ » stands for a character that no font has; it must itself be there.
 */
export const SANS_CHARSET = LAW_CHARSET + 'ȘșȚțǍǎǦǧǪǫƒẞʻ□■▪●○☐☑✓' + between(0x1e00, 0x1eff)

/** Set light and large, before the first actions. */
export const NUMERALS = '0123456789'
