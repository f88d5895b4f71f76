/**
 * What the members approached would change, should they agree: a promise that is only worth making
 * when it is true.
 */
import type { JudgedDossier, Member } from '../dossier/dossier'
import { judge } from './judge'
import { isCommitted } from '../members/members'
import { groupedMembers } from '../members/pole'
import type { ElementId, Rulebook } from '../rules/rulebook'

export interface PendingAgreements {
  /** Members whose agreement counts, in the order of the list. */
  readonly members: readonly Member[]
  /** Elements that these agreements would make « réuni »; empty when none would. */
  readonly elements: readonly ElementId[]
}

/**
 * Everyone approached agrees, and the list is judged again. A member is named when their agreement
 * moves something by itself, or when the others do less without it.
 *
 * @example a list that lacks only its approached enterprise
 * // => { members: [transportsBourbon], elements: ['autres-entreprises'] }
 */
export function pendingAgreements(rules: Rulebook, dossier: JudgedDossier): PendingAgreements {
  const approached = groupedMembers(dossier.members).filter((member) => !isCommitted(member))
  const now = metWith(rules, dossier, new Set())
  const gained = (agreeing: readonly Member[]) =>
    metWith(rules, dossier, new Set(agreeing)).filter((id) => !now.includes(id))
  const elements = approached.length === 0 ? [] : gained(approached)
  const counts = (member: Member) =>
    gained([member]).length > 0 ||
    gained(approached.filter((one) => one !== member)).length < elements.length
  // Members whom every rule reads alike do the same: one of them is tried, whatever the list's length.
  const byKind = new Map<string, boolean>()
  const members = approached.filter((member) => {
    const kind = kindOf(member)
    const known = byKind.get(kind) ?? counts(member)
    byKind.set(kind, known)
    return known
  })
  // Any two of three may do: nobody counts alone, nor is missed alone, and all of them are named.
  const isEnough = gained(members).length === elements.length
  return { members: isEnough ? members : approached, elements }
}

/** Everything that a rule reads of a member, but their commitment. */
const kindOf = ({ family, legalPerson, nonEssShare, roles = [] }: Member): string =>
  JSON.stringify([family, legalPerson, nonEssShare, roles])

function metWith(
  rules: Rulebook,
  dossier: JudgedDossier,
  agreeing: ReadonlySet<Member>,
): readonly ElementId[] {
  const members = dossier.members.map((member): Member =>
    agreeing.has(member) ? { ...member, commitment: 'declare' } : member,
  )
  return judge(rules, { ...dossier, members })
    .article9.filter(({ status }) => status === 'reuni')
    .map(({ id }) => id)
}
