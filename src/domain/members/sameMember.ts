/** Whether two lines are the same organisation: what is typed twice, and what the group's own list says of it. */
import { distance } from 'fastest-levenshtein'
import type { Member } from '../dossier/dossier'
import { isOfUnknownFamily, isPerson } from './members'
import { plainWords } from './plainWords'

/** Words that do not tell two organisations apart: articles, legal forms. */
const SILENT = new Set(
  'le la les l un une de du des d et the sa sarl sas sasu eurl snc sci scic scop asso association assoc societe ste ets etablissements'.split(
    ' ',
  ),
)

/** What is left of a name once articles and legal forms are set aside. */
export function nameKey(name: string): string {
  const words = plainWords(name)
  const telling = words.filter((word) => !SILENT.has(word))
  return (telling.length > 0 ? telling : words).join(' ')
}

/**
 * The member already listed that a new one looks like: same SIREN, same name, or one or two
 * letters apart. People are left alone: two of them may both be « une habitante ».
 */
export function duplicateOf(
  candidate: Pick<Member, 'name' | 'family' | 'siren'>,
  members: readonly Member[],
): Member | undefined {
  if (isPerson(candidate)) return undefined
  const key = nameKey(candidate.name)
  return members.find(
    (member) =>
      member.family !== 'personne-physique' &&
      ((candidate.siren !== undefined && candidate.siren === member.siren) ||
        isNear(key, nameKey(member.name))),
  )
}

/** Said to be the same: what is listed stands, and the new one fills what it did not say. */
export function sameMember(listed: Member, added: Omit<Member, 'id'>): Member {
  const family = isOfUnknownFamily(listed) ? added.family : listed.family
  return { ...added, ...listed, family }
}

/** Longer names forgive more, and a number that differs is never a slip: « Lot 1 » is not « Lot 2 ». */
function isNear(a: string, b: string): boolean {
  if (a === b) return true
  if (a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false
  const length = Math.min(a.length, b.length)
  const allowed = length >= 12 ? 2 : length >= 6 ? 1 : 0
  return Math.abs(a.length - b.length) <= allowed && distance(a, b) <= allowed
}
