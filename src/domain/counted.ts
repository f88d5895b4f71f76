/** Who stands behind a count of the member list: for the explanations, which name them. */
import { assignRoles } from './assignment'
import { DECREE_ROLES, rolesInEachWorld, type DecreeRole } from './composition'
import type { Member } from './dossier'
import { counting, isKeyOf, isMemberFact, ROLE_COUNTS, type MemberFactId } from './facts'
import { isCommitted } from './members'
import type { FactId } from './rulebook'

/** What a member counts as, for a fact: members who count alike may stand for one another. */
export function countsAs(fact: MemberFactId, member: Member): string {
  if (isKeyOf(ROLE_COUNTS, fact)) {
    const { reading, committed } = ROLE_COUNTS[fact]
    return committed && !isCommitted(member) ? '' : rolesInEachWorld(member, reading)
  }
  const { test, list } = counting(fact, [member])
  return list.length === 0 ? 'false' : test(member)
}

/** The members a fact counts for sure, and those it might count. */
export function membersOf(
  fact: FactId,
  members: readonly Member[],
): { readonly sure: readonly Member[]; readonly maybe: readonly Member[] } {
  if (!isMemberFact(fact) || isKeyOf(ROLE_COUNTS, fact)) return { sure: [], maybe: [] }
  const { test, list } = counting(fact, members)
  return {
    sure: list.filter((member) => test(member) === 'true'),
    maybe: list.filter((member) => test(member) === 'unknown'),
  }
}

/**
 * Who holds the decree's roles that a fact counts, in the decree's order; none for another fact.
 * Read to the letter, anyone left holds the third: to name one would single them out by chance.
 */
export function roleHoldersOf(
  fact: FactId,
  members: readonly Member[],
): readonly { readonly role: DecreeRole; readonly holder: Member }[] {
  if (!isMemberFact(fact) || !isKeyOf(ROLE_COUNTS, fact)) return []
  const { reading, committed } = ROLE_COUNTS[fact]
  if (reading === 'literal') return []
  const assignment = assignRoles(committed ? members.filter(isCommitted) : members, reading)
  return DECREE_ROLES.flatMap((role) => {
    const holder = assignment[role]
    return holder === undefined ? [] : [{ role, holder }]
  })
}
