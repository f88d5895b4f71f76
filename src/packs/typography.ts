/**
 * French spaces and apostrophes, for texts typed on an ordinary keyboard: no mark begins a line.
 * A text on several lines becomes one paragraph, as everywhere in a report.
 *
 * @example frenchText("l'aide : qui ?") // 'l’aide\u00A0: qui\u202F?'
 */
export const frenchText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(/« /g, '«\u00A0')
    .replace(/ »/g, '\u00A0»')
    .replace(/ :(?= |$)/g, '\u00A0:')
    .replace(/ (?=[;!?](?: |$))/g, '\u202F')
    .trim()

/** Every text of a value of YAML, whose depth is already bounded; an address stays as it is. */
export function inFrench(value: unknown): unknown {
  if (typeof value === 'string') return /^https?:/.test(value) ? value : frenchText(value)
  if (Array.isArray(value)) return value.map(inFrench)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inFrench(inner)]))
}
