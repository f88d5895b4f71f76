/** Counted back from the council: who does what, and when. Delays of the tool's own, to be adjusted. */
import { readAnswer, type CalendarRow } from '../../domain'
import { formatDay, inDays } from '../model/format'
import { say, type ReportInput } from '../model/input'
import type { Block, Cell } from '../model/model'
import { complete, declareSection } from '../model/section'

export const calendar = declareSection({
  id: 'calendrier',
  tracks: ['collectivite'],
  make: (input) => {
    const rows = input.words.calendar ?? []
    if (rows.length === 0 || !isDeciding(input)) return undefined
    return { blocks: complete(...tooShort(input), table(input, rows)) }
  },
})

/** Without a day, the weeks alone are said: but not to who does not prepare a vote. */
function isDeciding({ dossier }: ReportInput): boolean {
  const reading = readAnswer(dossier.answers, 'decision-a-prendre')
  const votes = reading.kind === 'options' && reading.options.includes('preparer-vote')
  return votes || dossier.profile.decisionOn !== undefined
}

export const WEEK = 7
/** Less, and neither services nor the group have the time. */
const LEAST_WEEKS = 8

function tooShort({ dossier: { profile }, date, words }: ReportInput): readonly Block[] {
  const { decisionOn } = profile
  const isShort =
    decisionOn !== undefined && decisionOn >= date && decisionOn < inDays(date, LEAST_WEEKS * WEEK)
  return isShort
    ? [{ kind: 'note', tone: 'todo', text: say({ words }, 'rapport.calendrier.trop-court') }]
    : []
}

const table = (input: ReportInput, rows: readonly CalendarRow[]): Block => ({
  kind: 'table',
  caption: say(input, 'rapport.calendrier.tableau'),
  columns: [
    { label: say(input, 'rapport.calendrier.colonnes.quand'), width: 3 },
    { label: say(input, 'rapport.calendrier.colonnes.nous'), width: 5 },
    { label: say(input, 'rapport.calendrier.colonnes.groupe'), width: 4 },
    { label: say(input, 'rapport.calendrier.colonnes.autres'), width: 4 },
  ],
  rows: rows.map((row): readonly Cell[] => [
    when(input, row),
    row.us,
    row.group ?? '–',
    row.others ?? '–',
  ]),
})

function when(input: ReportInput, { from, to = from }: CalendarRow): string {
  const { decisionOn } = input.dossier.profile
  if (decisionOn === undefined) return weeks(input, from, to)
  const day = (week: number) => formatDay(inDays(decisionOn, week * WEEK), input.date)
  const told = from === to ? day(from) : `${day(from)} – ${day(to)}`
  return inDays(decisionOn, to * WEEK) < input.date
    ? say(input, 'rapport.calendrier.passe', { date: told })
    : told
}

/** « 12 à 10 semaines avant ». */
export function weeks(input: Pick<ReportInput, 'words'>, from: number, to: number): string {
  if (from === 0) return say(input, 'rapport.calendrier.jour')
  const ends = { n: Math.abs(from), total: Math.abs(to) }
  if (from > 0) return say(input, 'rapport.calendrier.semaines-apres-entre', ends)
  return from === to
    ? say(input, 'rapport.calendrier.semaines-avant', { n: ends.n })
    : say(input, 'rapport.calendrier.semaines-avant-entre', ends)
}
