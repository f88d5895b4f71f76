/**
 * What the members approached would change, should they agree: a promise that is only worth making
 * when it is true.
 */
import type { Dossier, Member } from './dossier'
import { judge } from './judge'
import { isCommitted } from './members'
import type { ElementId, Rulebook } from './rulebook'

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
export function pendingAgreements(
  rules: Rulebook,
  dossier: Pick<Dossier, 'profile' | 'project' | 'members' | 'answers'>,
): PendingAgreements {
  const approached = dossier.members.filter((member) => !isCommitted(member))
  const now = metWith(rules, dossier, [])
  const gained = (agreeing: readonly Member[]) =>
    metWith(rules, dossier, agreeing).filter((id) => !now.includes(id))
  const elements = approached.length === 0 ? [] : gained(approached)
  const members = approached.filter(
    (member) =>
      gained([member]).length > 0 ||
      gained(approached.filter((one) => one !== member)).length < elements.length,
  )
  return { members, elements }
}

function metWith(
  rules: Rulebook,
  dossier: Pick<Dossier, 'profile' | 'project' | 'members' | 'answers'>,
  agreeing: readonly Member[],
): readonly ElementId[] {
  const members = dossier.members.map((member): Member =>
    agreeing.includes(member) ? { ...member, commitment: 'declare' } : member,
  )
  return judge(rules, { ...dossier, members })
    .article9.filter(({ status }) => status === 'reuni')
    .map(({ id }) => id)
}
