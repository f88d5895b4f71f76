import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderCalendar, type Calendar } from '../../src/renderers/ics/renderCalendar'

const octets = (text: string) => new TextEncoder().encode(text).length
/** As it is once written: half a character is another one. */
const utf8 = (text: string) => new TextDecoder().decode(new TextEncoder().encode(text))
const unfolded = (file: string) => file.replace(/\r\n[ \t]/g, '')

/** What an agenda reads of a text: the reading is written apart from the writing. */
const unescaped = (text: string) =>
  text.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))

const valuesOf = (file: string, property: string) =>
  unfolded(file)
    .split('\r\n')
    .filter((line) => line.startsWith(`${property}:`))
    .map((line) => unescaped(line.slice(property.length + 1)))

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
/** Long enough to be cut more than once. */
const LONG = { maxLength: 300, size: 'max' } as const
const text = fc.oneof(
  fc.string({ unit: 'grapheme', ...LONG }),
  fc.string({ unit: 'grapheme-ascii', ...LONG }),
  fc.string({ unit: fc.constantFrom('é', '𝄞', '’', ' ', '\\', ';', ',', 'n', '\n'), ...LONG }),
)
const calendars: fc.Arbitrary<Calendar> = fc.record({
  id: fc.stringMatching(/^[0-9a-f]{32}$/),
  writtenOn: day,
  days: fc.array(
    fc.record(
      { id: text, on: day, title: text, detail: text },
      { requiredKeys: ['id', 'on', 'title'] },
    ),
    { maxLength: 5 },
  ),
})

/** Lines as they are read: one end of line, and no control. */
const plain = (one: string) => one.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, '')

const PLAN: Calendar = {
  id: 'd1',
  writtenOn: '2026-11-28',
  days: [
    {
      id: 'agir-strategie-commune',
      on: '2027-01-15',
      title: 'Écrire et valider une page de stratégie',
      detail:
        'Écrivez une page : but, territoire, membres ; trois actions.\nFaites-la valider par tous.',
    },
  ],
}

describe('a calendar', () => {
  it('is written byte for byte the same', () => {
    expect(renderCalendar(PLAN)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//diagnostic-ptce//plan//FR',
        'BEGIN:VEVENT',
        'UID:agir-strategie-commune@d1',
        'DTSTAMP:20261128T000000Z',
        'DTSTART;VALUE=DATE:20270115',
        'SUMMARY:Écrire et valider une page de stratégie',
        'DESCRIPTION:Écrivez une page : but\\, territoire\\, membres \\; trois actions',
        ' .\\nFaites-la valider par tous.',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
  })

  it('has no line over 75 octets, whatever is written, and none that ends otherwise than by CRLF', () => {
    fc.assert(
      fc.property(calendars, (calendar) => {
        const file = renderCalendar(calendar)
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
        expect(file.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u)
        expect(file.split('\r\n').filter((line) => octets(line) > 75)).toEqual([])
      }),
    )
  })

  it('gives back each text once unfolded', () => {
    fc.assert(
      fc.property(calendars, (calendar) => {
        const file = renderCalendar(calendar)
        const { days, id } = calendar
        expect(valuesOf(file, 'SUMMARY')).toEqual(days.map(({ title }) => plain(title)))
        expect(valuesOf(file, 'UID')).toEqual(days.map((one) => plain(`${one.id}@${id}`)))
        expect(valuesOf(file, 'DESCRIPTION')).toEqual(
          days.flatMap(({ detail }) => (detail === undefined ? [] : [plain(detail)])),
        )
      }),
    )
  })

  it.each([0, 1, 2, 3])('cuts no character in two, wherever the line is full: %i', (before) => {
    const title = `${'a'.repeat(before)}${'𝄞'.repeat(100)}`
    const file = renderCalendar({ ...PLAN, days: [{ id: 'a', on: '2027-01-15', title }] })
    for (const line of file.split('\r\n')) expect(line).toBe(utf8(line))
  })

  it('takes no text for a property: nobody is invited by a title', () => {
    const title = 'Réunion\r\nATTENDEE:mailto:lea@exemple.fr\rORGANIZER:x\u0000\u2028\r\nEND:VEVENT'
    const file = renderCalendar({ ...PLAN, days: [{ id: 'a', on: '2027-01-15', title }] })
    expect(valuesOf(file, 'SUMMARY')).toEqual([plain(title)])
    const names = unfolded(file)
      .split('\r\n')
      .map((line) => line.replace(/[:;].*$/s, ''))
    expect(names).toEqual([
      'BEGIN',
      'VERSION',
      'PRODID',
      'BEGIN',
      'UID',
      'DTSTAMP',
      'DTSTART',
      'SUMMARY',
      'TRANSP',
      'END',
      'END',
      '',
    ])
  })

  it('keeps the id of a day when it is moved, renamed and written later', () => {
    const [first] = PLAN.days
    const moved = {
      ...PLAN,
      writtenOn: '2027-01-02',
      days: [{ id: first?.id ?? '', on: '2027-02-01', title: 'A' }],
    }
    expect(valuesOf(renderCalendar(moved), 'UID')).toEqual(valuesOf(renderCalendar(PLAN), 'UID'))
    const other = renderCalendar({ ...PLAN, id: 'd2' })
    expect(valuesOf(other, 'UID')).not.toEqual(valuesOf(renderCalendar(PLAN), 'UID'))
  })

  it.each(['demain', '2027-1-5', '2027-01-15T10:00'])(
    'is not written with a day that is none: %s',
    (on) => {
      expect(() => renderCalendar({ ...PLAN, days: [{ id: 'a', on, title: 'A' }] })).toThrow(
        RangeError,
      )
      expect(() => renderCalendar({ ...PLAN, writtenOn: on })).toThrow(RangeError)
    },
  )
})
