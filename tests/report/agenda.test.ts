import { describe, expect, it } from 'vitest'
import { renderCalendar } from '../../src/renderers/ics/renderCalendar'
import { calendarEntries } from '../../src/report'
import { inputFor } from './content'

const PROFILE = { track: 'collectivite', level: 'intercommunalite' } as const
const entriesFor = (decisionOn?: string, date = '2026-11-23') =>
  calendarEntries(
    inputFor(
      {
        project: { name: 'Pôle réemploi' },
        profile: decisionOn === undefined ? PROFILE : { ...PROFILE, decisionOn },
      },
      { date },
    ),
  )

describe('the calendar of a decision, in an agenda', () => {
  it('has each moment on its first day', () => {
    expect(entriesFor('2027-03-15').map(({ id, on }) => [id, on])).toEqual([
      ['conseil--12', '2026-12-21'],
      ['conseil--8', '2027-01-18'],
      ['conseil--6', '2027-02-01'],
      ['conseil--4', '2027-02-15'],
      ['conseil-0', '2027-03-15'],
      ['conseil-2', '2027-03-29'],
    ])
  })

  it('says what is done, with whom, and until when', () => {
    const [first] = entriesFor('2027-03-15')
    expect(first?.title).toBe('12 à 10 semaines avant\u00A0: Pôle réemploi')
    expect(first?.detail.split('\n')).toEqual([
      expect.stringMatching(/^Nous\u00A0: Désigner/u),
      expect.stringMatching(/^Avec le groupe\u00A0: /u),
      expect.stringMatching(/^Avec les autres\u00A0: /u),
      'Jusqu’au 4\u00A0janvier 2027.',
    ])
  })

  it('leaves out what is past, and is empty without the day of the council', () => {
    expect(entriesFor('2027-03-15', '2027-02-10').map(({ id }) => id)).toEqual([
      'conseil--4',
      'conseil-0',
      'conseil-2',
    ])
    expect(entriesFor('2026-01-15')).toEqual([])
    expect(entriesFor()).toEqual([])
  })

  it('bears nobody’s name', () => {
    const text = renderCalendar({
      id: 'd1',
      writtenOn: '2026-11-23',
      days: entriesFor('2027-03-15'),
    })
    expect(text.match(/BEGIN:VEVENT/gu)).toHaveLength(6)
    expect(text).not.toMatch(/ORGANIZER|ATTENDEE/u)
  })
})
