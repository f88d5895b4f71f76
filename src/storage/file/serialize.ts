/**
 * From a dossier to its file: readable by a person, the keys in the order of the contract, and never
 * a verdict to be read as one, since a diagnostic is always recomputed.
 */
import { isPoleItself, LIMITS, type Dossier } from '../../domain'

/** A character takes three bytes at most for each of its units: most texts need no count. */
export const bytesOf = (text: string): number =>
  text.length * 3 <= LIMITS.bytes ? text.length : new TextEncoder().encode(text).length

/** Whether its file could be opened again. */
export const fitsInFile = (dossier: Dossier): boolean =>
  bytesOf(serializeDossier(dossier)) <= LIMITS.bytes

/** The oldest version that holds everything it says: an older tool then opens it. */
const writtenVersion = (dossier: Dossier): 1 | 2 => {
  const { profile, members, snapshots = [], seen, actions = {}, ownActions = [], meeting } = dossier
  const { sources = {}, declared } = dossier
  const isNewer =
    profile.authority !== undefined ||
    profile.decisionOn !== undefined ||
    members.some((member) => isPoleItself(member) || member.source !== undefined) ||
    Object.keys(sources).length > 0 ||
    declared !== undefined ||
    snapshots.length > 0 ||
    seen !== undefined ||
    Object.keys(actions).length > 0 ||
    ownActions.length > 0 ||
    meeting !== undefined
  return isNewer ? 2 : 1
}

export function serializeDossier(dossier: Dossier): string {
  const { format, rules, id, createdAt, updatedAt } = dossier
  const { profile, project, territory, members, answers, evidence } = dossier
  const { comments, unknownAnswers, snapshots, seen, actions, ownActions, meeting } = dossier
  const { sources, declared } = dossier
  const file = {
    format,
    version: writtenVersion(dossier),
    rules,
    id,
    createdAt,
    updatedAt,
    profile,
    project,
    territory,
    members,
    answers,
    evidence,
    comments,
    unknownAnswers,
    snapshots,
    seen,
    actions,
    ownActions,
    sources,
    declared,
    meeting,
  }
  return `${JSON.stringify(file, undefined, 2)}\n`
}
