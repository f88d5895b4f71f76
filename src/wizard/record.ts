/**
 * How an event changes the dossier. Silence is an absent key (`[]`, `''` and `undefined` all erase
 * it), so that « not answered » has one form only in the context, in storage and in files.
 */
import { DONT_KNOW, isPoleItself, LIMITS, POLE_LISTED, withPole } from '../domain'
import type { Answer, Dossier, Project, QuestionId, Seen, Snapshot } from '../domain'

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
