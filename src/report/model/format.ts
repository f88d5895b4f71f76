/** French writing of dates, numbers and lists, by hand: the same bytes on every machine. */

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/**
 * « 23 novembre 2026 », « 1er mai 2021 », « mai 2022 », « 2016 »: no more precise than its source.
 *
 * A date of another shape is a fault of the rules, which the build refuses: it throws.
 */
export function formatDate(date: string): string {
  const [, year, month, day] = ISO.exec(date) ?? []
  if (year === undefined) throw new RangeError(`Not an ISO 8601 day, month or year: ${date}`)
  if (month === undefined) return year
  const name = MONTHS[Number(month) - 1]
  if (name === undefined) throw new RangeError(`No such month: ${date}`)
  if (day === undefined) return `${name} ${year}`
  const number = day === '01' ? '1er' : String(Number(day))
  return `${number}\u00A0${name} ${year}`
}

/** « du 23 novembre 2026 », « d’août 2022 », « de 2016 »: completes « cette information date … ». */
export function dateOf(date: string): string {
  const written = formatDate(date)
  if (date.length === 10) return `du ${written}`
  return /^[aeiou]/.test(written) ? `d’${written}` : `de ${written}`
}

/** « 12 500,5 »: decimal comma, narrow no-break space between thousands. */
export function formatNumber(value: number): string {
  const [whole = '', decimals] = String(Math.abs(value)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u202F')
  const sign = value < 0 ? '-' : ''
  return sign + (decimals === undefined ? grouped : `${grouped},${decimals}`)
}

/** One sentence, with its full stop; a quotation that ends a sentence has its own. */
export const asSentence = (text: string): string =>
  /[.!?…](?:\u00A0»)?$/.test(text) ? text : `${text}.`

/** Sentences one after the other; what is absent leaves no trace. */
export const sentences = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ')

/** Months after a day, as an ISO day: the last of the month where it has no such day. */
export function inMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10)
}

/** Days after a day, or before it, as an ISO day. */
export function inDays(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10)
}

/** « 28 février », with its year only where it is far: « 28 février 2028 ». */
export function formatDay(day: string, today: string): string {
  const isNear = day < inMonths(today, 11)
  return isNear ? formatDate(day).replace(/ \d{4}$/u, '') : formatDate(day)
}

/** The first words that fit, and the sign that the rest is not there. */
export function cutAtWord(text: string, signs: number): string {
  const line = text.replace(/[^\S\u00A0\u202F]+/gu, ' ')
  if (line.length <= signs) return line
  const kept = line.slice(0, signs - 1)
  const end = kept.lastIndexOf(' ')
  return `${(end > signs / 2 ? kept.slice(0, end) : kept).replace(/[\s,;:.]+$/u, '')}…`
}
