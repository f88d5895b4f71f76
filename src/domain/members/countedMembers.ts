/** Who stands behind a count of the member list: for the explanations, which name them. */
import { assignRoles } from './assignment'
import { DECREE_ROLES, rolesInEachWorld, type DecreeRole } from './composition'
import type { Member } from '../dossier/dossier'
import { isMemberFact, type FactId, type MemberFactId } from '../rules/factIds'
import { counting } from './facts'
import { isContested } from './members'

/** What a member counts as, for a fact: members who count alike may stand for one another. */
export function countsAs(fact: MemberFactId, member: Member): string {
  const { counted, list } = counting(fact, [member]) ?? NOBODY
  if (counted?.of === 'roles')
    return list.length === 0 ? '' : rolesInEachWorld(member, counted.reading)
  return counted === undefined || list.length === 0 ? 'false' : counted.test(member)
}

/** The members a fact counts for sure, and those it might count; none for a count of lines or of roles. */
export function membersOf(
  fact: FactId,
  members: readonly Member[],
): { readonly sure: readonly Member[]; readonly maybe: readonly Member[] } {
  const { counted, list } = (isMemberFact(fact) ? counting(fact, members) : undefined) ?? NOBODY
  if (counted?.of !== 'members') return { sure: [], maybe: [] }
  return {
    sure: list.filter((member) => counted.test(member) === 'true' && !isContested(member)),
    maybe: list.filter((member) => counted.test(member) === 'unknown'),
  }
}

const NOBODY = { counted: undefined, list: [] } as const

/**
 * Who holds the decree's roles that a fact counts, in the decree's order; none for another fact.
 * Read to the letter, anyone left holds the third: to name one would single them out by chance.
 */
export function roleHoldersOf(
  fact: FactId,
  members: readonly Member[],
): readonly { readonly role: DecreeRole; readonly holder: Member }[] {
  const { counted, list } = (isMemberFact(fact) ? counting(fact, members) : undefined) ?? NOBODY
  if (counted?.of !== 'roles' || counted.reading === 'literal') return []
  const assignment = assignRoles(list, counted.reading)
  return DECREE_ROLES.flatMap((role) => {
    const holder = assignment[role]
    return holder === undefined ? [] : [{ role, holder }]
  })
}
