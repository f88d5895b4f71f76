/** The calendar of a decision as days of an agenda: dates counted back from the council, and no name. */
import { weeks, WEEK } from './authority/calendar'
import { projectName } from './identity'
import { formatDate, inDays } from './model/format'
import { say, type ReportInput } from './model/input'

/** A moment of the calendar, to put in an agenda: what is to do, and nobody's name. */
export interface CalendarEntry {
  readonly id: string
  /** ISO day. */
  readonly on: string
  readonly title: string
  readonly detail: string
}

/**
 * What is still ahead, each on its first day. Without the day of the council there is nothing to put
 * in an agenda.
 */
export function calendarEntries(
  input: Pick<ReportInput, 'words' | 'dossier' | 'date'>,
): readonly CalendarEntry[] {
  const { decisionOn } = input.dossier.profile
  if (decisionOn === undefined) return []
  const dayOf = (week: number) => inDays(decisionOn, week * WEEK)
  return (input.words.calendar ?? [])
    .filter(({ from, to = from }) => dayOf(to) >= input.date)
    .map(({ from, to = from, us, group, others }) => ({
      id: `conseil-${from}`,
      on: dayOf(from),
      title: say(input, `${AGENDA}.titre`, {
        quand: weeks(input, from, to),
        nom: projectName(input),
      }),
      detail: [
        say(input, `${AGENDA}.nous`, { texte: us }),
        ...(group === undefined ? [] : [say(input, `${AGENDA}.groupe`, { texte: group })]),
        ...(others === undefined ? [] : [say(input, `${AGENDA}.autres`, { texte: others })]),
        ...(to === from ? [] : [say(input, `${AGENDA}.jusqu-au`, { date: formatDate(dayOf(to)) })]),
      ].join('\n'),
    }))
}

const AGENDA = 'rapport.calendrier.agenda'
