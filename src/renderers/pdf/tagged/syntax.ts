/** How values are written in a PDF. */

export const reference = (id: number): string => `${id} 0 R`

/** A text in the one encoding that has every character. */
export function textString(text: string): string {
  let units = ''
  for (let at = 0; at < text.length; at++)
    units += text.charCodeAt(at).toString(16).padStart(4, '0')
  return `<feff${units}>`
}

/** A string of ASCII characters: an address, the name of a file. */
export const asciiString = (text: string): string => `(${text.replace(/[()\\]/g, '\\$&')})`

export const numeral = (value: number): string => String(Math.round(value * 100) / 100)

/** Nothing where the value is left out. */
export const entry = (name: string, value: string | undefined): string =>
  value === undefined ? '' : `/${name} ${value}`

/** One value by itself, several as a list. */
export const oneOrList = (values: readonly string[]): string | undefined =>
  values.length > 1 ? `[${values.join(' ')}]` : values[0]
