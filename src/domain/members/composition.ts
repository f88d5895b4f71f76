/**
 * Décret n° 2015-431, art. 3, 2°: three roles held by three *different* members.
 *
 * How many are held is all that a status asks, and all that the wizard counts live; who holds which
 * is `assignment.ts`.
 */
import type { Member } from '../dossier/dossier'
import { familyTraits } from './families'
import type { Interval } from '../dossier/interval'
import { hasRole, isContested, isEss, isGroup, isMostlyNonEss, legalPersonOf } from './members'

export const DECREE_ROLES = ['entreprise-ess', 'entreprise-hors-ess', 'autre-personne'] as const
export type DecreeRole = (typeof DECREE_ROLES)[number]

/**
 * Prudent: « une autre personne » is someone article 9 names after « en lien avec ».
 * Literal: anyone left may hold it, since article 9 ends with « toute autre personne physique ou
 * morale ». The decree does not settle it; only the prudent reading makes the condition met.
 */
export type DecreeReading = 'prudent' | 'literal'

/** What is not known of a member is supposed one way: the worst, or the best for the group. */
const WORLDS = ['groups-outside-ess', 'groups-in-ess', 'best'] as const
type World = (typeof WORLDS)[number]

/**
 * How many roles the members fill, without naming who.
 *
 * The minimum is taken over what is unknown: members of unknown family are left out, and groups of
 * unknown share are supposed all outside the ESS, then all not, whichever fills less (a mix never
 * fills less than either, since each world then keeps what the other lacks). The maximum lets each
 * unknown be what helps most.
 */
export function rolesFilled(members: readonly Member[], reading: DecreeReading): Interval {
  const size = (world: World) =>
    largestAssignment(members.map((member) => rolesOf(member, reading, world)))
  return {
    min: Math.min(size('groups-outside-ess'), size('groups-in-ess')),
    max: size('best'),
  }
}

/** Every set of roles, the empty one included. */
const ROLE_SETS = DECREE_ROLES.reduce<readonly (readonly DecreeRole[])[]>(
  (sets, role) => [...sets, ...sets.map((set) => [...set, role])],
  [[]],
)

/**
 * Roles held by different members, at most (Kőnig): for each set of roles, those outside it and
 * as many of those inside it as there are members able to hold one of them. The tightest set decides.
 * Members able to hold the same roles are counted together: there are eight ways to be able.
 */
function largestAssignment(able: readonly (readonly DecreeRole[])[]): number {
  const alike = new Map<string, { readonly roles: readonly DecreeRole[]; count: number }>()
  for (const roles of able) {
    const seen = alike.get(roles.join())
    if (seen === undefined) alike.set(roles.join(), { roles, count: 1 })
    else seen.count += 1
  }
  return Math.min(
    ...ROLE_SETS.map((set) => {
      const holders = [...alike.values()]
        .filter(({ roles }) => roles.some((role) => set.includes(role)))
        .reduce((total, { count }) => total + count, 0)
      return DECREE_ROLES.length - set.length + holders
    }),
  )
}

/** Roles a member holds in every world. */
export function sureRoles(member: Member, reading: DecreeReading): readonly DecreeRole[] {
  const inEss = rolesOf(member, reading, 'groups-in-ess')
  return rolesOf(member, reading, 'groups-outside-ess').filter((role) => inEss.includes(role))
}

/** Everything an assignment reads of a member. */
export const rolesInEachWorld = (member: Member, reading: DecreeReading): string =>
  WORLDS.map((world) => rolesOf(member, reading, world).join('+')).join(' ')

function rolesOf(member: Member, reading: DecreeReading, world: World): readonly DecreeRole[] {
  if (isContested(member) && world !== 'best') return []
  return DECREE_ROLES.filter((role) => canHold(member, role, reading, world))
}

function canHold(member: Member, role: DecreeRole, reading: DecreeReading, world: World): boolean {
  if (role === 'autre-personne' && reading === 'literal') return true
  if (legalPersonOf(member) === 'false') return false
  const { group, isByShare } = familyTraits(member.family)
  if (group === 'inconnu') return world === 'best'
  switch (role) {
    case 'entreprise-ess':
      return isEss(member) === 'true'
    case 'entreprise-hors-ess':
      return isByShare ? isGroupOn(member, 'true', world) : group === 'entreprises'
    case 'autre-personne':
      return group === 'partenaires' || hasRole(member) || isGroupOn(member, 'false', world)
  }
}

function isGroupOn(member: Member, outsideEss: 'true' | 'false', world: World): boolean {
  if (!isGroup(member)) return false
  const known = isMostlyNonEss(member)
  if (known !== 'unknown') return known === outsideEss
  return world === 'best' || (world === 'groups-outside-ess') === (outsideEss === 'true')
}

/** Who holds each role of the decree, in the largest assignment. */
export interface CompositionResult {
  readonly assigned: Readonly<Record<string, string | null>>
  readonly missingRoles: readonly DecreeRole[]
  /** Member who could hold a missing role but already holds another one. */
  readonly doubleHat: string | null
  /** The third role only stands if the decree is read literally. */
  readonly literalOnly: boolean
}
