export const COLUMNS = 100

/**
 * Cut a text into lines at ordinary spaces: a no-break space holds, and so does an address, which
 * must stay whole to be followed.
 *
 * @param first what the first line starts with: a bullet, a number
 * @param rest what the next lines start with, so that they are aligned under the text
 */
export function wrap(text: string, first = '', rest = first, columns = COLUMNS): readonly string[] {
  return text.split('\n').flatMap((paragraph, index) => {
    const lines: string[] = []
    let line = index === 0 ? first : rest
    let isEmpty = true
    for (const word of paragraph.split(/ +/).filter((one) => one !== '')) {
      if (!isEmpty && lengthOf(line) + 1 + lengthOf(word) > columns) {
        lines.push(line)
        line = rest
        isEmpty = true
      }
      line += isEmpty ? word : ` ${word}`
      isEmpty = false
    }
    return [...lines, isEmpty ? line.trimEnd() : line]
  })
}

/** In characters as they are seen, not in the units that encode them. */
export const lengthOf = (text: string): number => [...text.normalize('NFC')].length

export const indent = (lines: readonly string[], margin: string): readonly string[] =>
  lines.map((line) => `${margin}${line}`.trimEnd())
