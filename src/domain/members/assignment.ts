/**
 * Who holds which of the decree's three roles: a bipartite matching between roles and members.
 *
 * Roles are filled in the decree's order, each by an augmenting path, which gives the largest
 * assignment and, among equals, the one that fills the earlier roles: the missing role therefore
 * always has one name. Only what is known of a member is used.
 */
import { DECREE_ROLES, sureRoles, type DecreeReading, type DecreeRole } from './composition'
import type { Member } from '../dossier/dossier'
import { isCommitted } from './members'

export type Assignment = Readonly<Record<DecreeRole, Member | undefined>>

/**
 * Largest assignment: committed members first, then everyone; each phase in the decree's order.
 * Among members able to hold a role, the one who can hold fewer comes first: it is whom a reader
 * would name, and the others stay free.
 */
export function assignRoles(members: readonly Member[], reading: DecreeReading): Assignment {
  const held = new Map(members.map((member) => [member, sureRoles(member, reading)]))
  const roles = (member: Member) => held.get(member) ?? []
  const holder = new Map<DecreeRole, Member>()
  const plainFirst = [...members].sort((a, b) => roles(a).length - roles(b).length)
  for (const pool of [plainFirst.filter(isCommitted), plainFirst]) {
    for (const role of DECREE_ROLES) {
      if (!holder.has(role)) augment(role, pool, roles, holder, new Set())
    }
  }
  return {
    'entreprise-ess': holder.get('entreprise-ess'),
    'entreprise-hors-ess': holder.get('entreprise-hors-ess'),
    'autre-personne': holder.get('autre-personne'),
  }
}

/** Kuhn's augmenting path: give `role` to a free member, or to one whose role another can take. */
function augment(
  role: DecreeRole,
  pool: readonly Member[],
  roles: (member: Member) => readonly DecreeRole[],
  holder: Map<DecreeRole, Member>,
  visited: Set<Member>,
): boolean {
  for (const member of pool) {
    if (visited.has(member) || !roles(member).includes(role)) continue
    visited.add(member)
    const held = DECREE_ROLES.find((other) => holder.get(other) === member)
    if (held === undefined || augment(held, pool, roles, holder, visited)) {
      holder.set(role, member)
      return true
    }
  }
  return false
}
