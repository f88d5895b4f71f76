/**
 * The next thing to do for an initiative, and its day where someone chose one.
 *
 * A day that a plan proposes moves with the calendar as long as nobody takes it up: only what was
 * written, and what is counted back from a council, has a day here. What is late comes first.
 */
import type { CalendarRow, Glance } from '../../domain'
import { inDays } from '../model/format'
import { say, type ReportInput } from '../model/input'
import { actionWording, formerTitle } from '../plan/actionWords'
import { isMostlyUnknown } from '../plan/unknowns'

export interface NextStep {
  readonly title: string
  /** ISO day. */
  readonly on?: string
  /** That day is past. */
  readonly isLate: boolean
}

export type StepInput = Glance &
  Pick<ReportInput, 'words' | 'dossier'> & {
    /** ISO day. */
    readonly date: string
  }

interface Dated {
  readonly title: string
  readonly on: string
}

export function nextStep(input: StepInput): NextStep {
  const { date } = input
  const [first] = [...taken(input), ...counted(input)].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  )
  if (first !== undefined) return { ...first, isLate: first.on < date }
  return { title: undated(input), isLate: false }
}

/** What was written beside an action, or added to the plan, and is not done. */
function taken(input: StepInput): readonly Dated[] {
  const { actions = {}, ownActions = [] } = input.dossier
  const own = ownActions.flatMap(({ title, by, doneOn }) => dated(title, by, doneOn))
  const kept = Object.entries(actions).flatMap(([id, { by, doneOn }]) =>
    dated(titleOf(input, id), by, doneOn),
  )
  return [...own, ...kept]
}

const dated = (
  title: string | undefined,
  by: string | undefined,
  doneOn: string | undefined,
): readonly Dated[] =>
  title === undefined || by === undefined || doneOn !== undefined ? [] : [{ title, on: by }]

function titleOf(input: StepInput, id: string): string | undefined {
  const proposed = input.diagnostic.actions.find((action) => action.id === id)
  return proposed === undefined
    ? formerTitle(input, id)
    : actionWording(input)(proposed).words.title
}

const WEEK = 7

/** The first line of the calendar that is not over, by its last day: it is what that line is for. */
function counted({ dossier: { profile }, words, date }: StepInput): readonly Dated[] {
  const { track, decisionOn } = profile
  if (track !== 'collectivite' || decisionOn === undefined) return []
  const endOf = ({ from, to = from }: CalendarRow) => inDays(decisionOn, to * WEEK)
  const row = words.calendar?.find((one) => endOf(one) >= date)
  return row === undefined ? [] : [{ title: firstSentence(row.us), on: endOf(row) }]
}

/** A cell names what comes first; the plan tells the rest. */
const firstSentence = (text: string): string => /^.+?(?=\.(?:\s|$))/u.exec(text)?.[0] ?? text

function undated(input: StepInput): string {
  const { dossier, diagnostic } = input
  const own = dossier.ownActions?.find(({ doneOn }) => doneOn === undefined)
  if (own !== undefined) return own.title
  const isOutside = dossier.profile.track === 'collectivite'
  if (isMostlyUnknown(input))
    return say(input, isOutside ? 'rapport.actions.rencontrer' : 'rapport.portefeuille.repondre')
  const action = diagnostic.actions.find(({ id }) => dossier.actions?.[id]?.doneOn === undefined)
  return action === undefined
    ? say(input, 'rapport.portefeuille.tenir-a-jour')
    : actionWording(input)(action).words.title
}
