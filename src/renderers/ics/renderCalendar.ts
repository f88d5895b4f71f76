/**
 * Days to put in an agenda, as an iCalendar file (RFC 5545): the same bytes for the same input, and
 * nobody's name, since no property holds an organiser or a guest.
 */

export interface CalendarDay {
  /** With that of the calendar, tells it from any other for ever: opened again, it takes its own place. */
  readonly id: string
  /** ISO day, taken whole. */
  readonly on: string
  readonly title: string
  readonly detail?: string
}

export interface Calendar {
  /** Of the dossier. */
  readonly id: string
  /** ISO day that the file bears. */
  readonly writtenOn: string
  readonly days: readonly CalendarDay[]
}

/** @example renderCalendar({ id: 'd1', writtenOn: '2026-11-28', days: [{ id: 'agir-innovation', on: '2027-01-15', title: 'Lancer un test' }] }) */
export function renderCalendar({ id, writtenOn, days }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//diagnostic-ptce//plan//FR',
    ...days.flatMap((day) => [
      'BEGIN:VEVENT',
      `UID:${escaped(`${day.id}@${id}`)}`,
      `DTSTAMP:${basicDay(writtenOn)}T000000Z`,
      // Without an end, a day lasts until the next one.
      `DTSTART;VALUE=DATE:${basicDay(day.on)}`,
      `SUMMARY:${escaped(day.title)}`,
      ...(day.detail === undefined ? [] : [`DESCRIPTION:${escaped(day.detail)}`]),
      // A date to hold does not make one busy all day.
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function basicDay(day: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError(`Not an ISO 8601 day: ${day}`)
  return day.replaceAll('-', '')
}

/** Lines become `\n`; a control would end the text or break its reader, and says nothing. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')

/** Octets of a line, its end left out. */
const LONGEST = 75
const encoder = new TextEncoder()

/** Cut where a line would be too long, between two characters: what follows starts by a space. */
function folded(line: string): string {
  const lines: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const { length } = encoder.encode(character)
    if (octets + length > LONGEST) {
      lines.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += length
  }
  return [...lines, part].join('\r\n')
}
