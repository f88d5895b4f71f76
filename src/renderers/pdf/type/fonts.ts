/** `heading` is bold, `strong` semi-bold, `numeral` light and only figures, `law` the serif of official words. */
export const FONT_NAMES = ['regular', 'strong', 'heading', 'numeral', 'law'] as const
export type FontName = (typeof FONT_NAMES)[number]

/** TTF files, already cut to the characters of `charset.ts`. */
export type PdfFonts = Readonly<Record<FontName, Uint8Array>>

/** Under which name each font is listed in the file. */
export const FONT_FILES: Readonly<Record<FontName, string>> = {
  regular: 'SourceSans3-Regular',
  strong: 'SourceSans3-SemiBold',
  heading: 'SourceSans3-Bold',
  numeral: 'SourceSans3-Light',
  law: 'SourceSerif4-Regular',
}
