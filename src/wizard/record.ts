/**
 * How an event changes the dossier. Silence is an absent key (`[]`, `''` and `undefined` all erase
 * it), so that « not answered » has one form only in the context, in storage and in files.
 */
import { DONT_KNOW, isDay, isPoleItself, LIMITS, POLE_LISTED, withPole } from '../domain'
import type {
  Answer,
  Declared,
  Dossier,
  Finding,
  FollowUp,
  MeetingMark,
  MeetingNote,
  OwnAction,
  Project,
  QuestionId,
  Seen,
  Snapshot,
} from '../domain'

export function withAnswer(dossier: Dossier, question: QuestionId, value?: Answer): Dossier {
  const others = without(dossier.answers, question)
  const spoken = normalised(value)
  const isPoleLeft =
    question === POLE_LISTED && spoken !== 'oui' && dossier.members.some(isPoleItself)
  return {
    ...dossier,
    answers: spoken === undefined ? others : { ...others, [question]: spoken },
    // Said not to be in the list: no line stays set aside for it.
    ...(isPoleLeft && { members: withPole(dossier.members, undefined) }),
  }
}

export function withEvidence(
  dossier: Dossier,
  question: QuestionId,
  kinds: readonly string[],
): Dossier {
  const others = without(dossier.evidence, question)
  return { ...dossier, evidence: kinds.length === 0 ? others : { ...others, [question]: kinds } }
}

/** How an answer is known; `undefined` leaves it to what was ticked beside it. */
export function withSource(dossier: Dossier, question: QuestionId, source?: Finding): Dossier {
  const others = without(dossier.sources ?? {}, question)
  const sources = source === undefined ? others : { ...others, [question]: source }
  return { ...dossier, sources: Object.keys(sources).length === 0 ? undefined : sources }
}

/** What the group says in its own file, beside the dossier: none is an absent key. */
export const withDeclared = (dossier: Dossier, declared?: Declared): Dossier => ({
  ...dossier,
  declared,
})

/** A key given as `undefined`, `''` or `[]` is taken back; an absent key is left as it is. */
export function withProject(dossier: Dossier, project: Partial<Project>): Dossier {
  const entries = Object.entries({ ...dossier.project, ...project })
  return {
    ...dossier,
    project: Object.fromEntries(entries.filter(([, value]) => isSaid(value))),
  }
}

/** The last ones stay, should there be more than a file may hold; none is an absent key. */
export const withSnapshots = (dossier: Dossier, snapshots: readonly Snapshot[]): Dossier => ({
  ...dossier,
  snapshots: snapshots.length === 0 ? undefined : snapshots.slice(-LIMITS.snapshots),
})

export const withSeen = (dossier: Dossier, seen: Seen): Dossier => ({ ...dossier, seen })

/**
 * A key given as `''` is taken back; an absent key is left as it is. Beyond what a file may hold, an
 * action that has nothing yet is given nothing: those kept from former rules stay.
 */
export function withAction(dossier: Dossier, id: string, part: FollowUp): Dossier {
  const { actions = {} } = dossier
  const written = writable({ ...actions[id], ...part })
  const others = without(actions, id)
  if (Object.keys(written).length === 0)
    return { ...dossier, actions: Object.keys(others).length === 0 ? undefined : others }
  const isFull = !Object.hasOwn(actions, id) && Object.keys(actions).length >= LIMITS.actions
  return isFull ? dossier : { ...dossier, actions: { ...actions, [id]: written } }
}

/** The first ones stay, should there be more than a file may hold; none is an absent key. */
export const withOwnActions = (dossier: Dossier, ownActions: readonly OwnAction[]): Dossier => ({
  ...dossier,
  ownActions:
    ownActions.length === 0
      ? undefined
      : ownActions
          .slice(0, LIMITS.ownActions)
          .map(({ id, title, ...followUp }) => ({ id, title, ...writable(followUp) })),
})

/**
 * A question of the meeting, ticked or noted: the day is that of the first note, and goes with the
 * last one.
 */
export function withMeeting(
  dossier: Dossier,
  question: number,
  mark: MeetingMark,
  today: string,
): Dossier {
  const { on = today, asked = {} } = dossier.meeting ?? {}
  const key = String(question)
  const others = without(asked, key)
  const { done, note = '' } = { ...asked[key], ...mark }
  const noted: MeetingNote = { ...(done === true && { done }), ...(note !== '' && { note }) }
  const next = Object.keys(noted).length === 0 ? others : { ...others, [key]: noted }
  const isLeft = Object.keys(next).length > 0
  return { ...dossier, meeting: isLeft ? { on, asked: next } : undefined }
}

/** What a file takes: a field for a date gives years of one digit, or of six, while one types. */
const writable = ({ who = '', by = '', doneOn = '' }: FollowUp): FollowUp => ({
  ...(who !== '' && { who }),
  ...(isDay(by) && { by }),
  ...(isDay(doneOn) && { doneOn }),
})

function normalised(value: Answer | undefined): Answer | undefined {
  if (value === undefined || typeof value === 'number') return value
  if (typeof value === 'string') return value === '' ? undefined : value
  if (value.length === 0) return undefined
  return value.length === 1 && value[0] === DONT_KNOW ? DONT_KNOW : value
}

const without = <Value>(entries: Readonly<Record<string, Value>>, key: string) =>
  Object.fromEntries(Object.entries(entries).filter(([id]) => id !== key))

const isSaid = (value: string | readonly string[] | undefined): boolean =>
  value !== undefined && value.length > 0
