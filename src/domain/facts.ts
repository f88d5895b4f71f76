/**
 * The facts a member list settles: counts that conditions compare with a threshold.
 *
 * A fact without suffix counts the whole list, pressentis included: it may make an element « à
 * consolider ». Its `-engages` twin leaves them out: it alone may make it « réuni ».
 */
import { rolesFilled, type DecreeReading } from './composition'
import { readAnswer, type Facts, type Truth } from './condition'
import type { Dossier, FamilyId, Member, OptionId } from './dossier'
import { UNKNOWN_COUNT, type Interval } from './interval'
import {
  isCommitted,
  isEss,
  isNonEssEnterprise,
  isOrganisation,
  isPartner,
  legalPersonOf,
} from './members'
import type { FactId } from './rulebook'

/** Question that closes the list on the collectivité track. */
const COMPLETE_LIST = 'liste-membres-complete'

const isOneOf =
  (...families: readonly FamilyId[]) =>
  (member: Member): Truth => {
    if (member.family === 'ne-sait-pas') return 'unknown'
    return families.includes(member.family) ? 'true' : 'false'
  }

/** What each countable fact counts; the `-engages` twins count the same without the pressentis. */
const COUNTED = {
  'membres.total': () => 'true',
  'membres.organisations': isOrganisation,
  'membres.personnes-morales': legalPersonOf,
  'membres.ess': isEss,
  'membres.entreprises-hors-ess': isNonEssEnterprise,
  'membres.partenaires': isPartner,
  'membres.collectivites': isOneOf('collectivite', 'groupement-collectivites'),
  'membres.cooperatives': isOneOf('cooperative'),
  'membres.pressentis': (member) => (isCommitted(member) ? 'false' : 'true'),
  'membres.familles-inconnues': (member) => (member.family === 'ne-sait-pas' ? 'true' : 'false'),
} satisfies Partial<Record<FactId, (member: Member) => Truth>>

type CountedFact = keyof typeof COUNTED

/** The decree's roles. */
const ALL_ROLES = 3

const COMMITTED_TWINS = {
  'membres.organisations-engages': 'membres.organisations',
  'membres.personnes-morales-engages': 'membres.personnes-morales',
  'membres.ess-engages': 'membres.ess',
  'membres.entreprises-hors-ess-engages': 'membres.entreprises-hors-ess',
  'membres.partenaires-engages': 'membres.partenaires',
} satisfies Partial<Record<FactId, CountedFact>>

/**
 * On the collectivité track the list proves an absence only when it is said complete: no answer
 * does not close it. The porteur's own list is taken as it is.
 */
export const isListOpen = (dossier: Pick<Dossier, 'profile' | 'answers'>): boolean =>
  dossier.profile.track === 'collectivite' && !saysOfList(dossier, 'oui')

/** Open, and said to lack someone, rather than not known to be complete. */
export const isSaidIncomplete = (dossier: Pick<Dossier, 'profile' | 'answers'>): boolean =>
  isListOpen(dossier) && saysOfList(dossier, 'non')

function saysOfList({ answers }: Pick<Dossier, 'answers'>, option: OptionId): boolean {
  const reading = readAnswer(answers, COMPLETE_LIST)
  return reading.kind === 'options' && reading.options.includes(option)
}

/**
 * Every fact the member list settles, each an interval.
 *
 * An empty list is silence, so every fact is unknown; an open list leaves every maximum open.
 */
export function memberFacts(dossier: Pick<Dossier, 'profile' | 'answers' | 'members'>): Facts {
  return Object.fromEntries(MEMBER_FACTS.map((fact) => [fact, memberFact(fact, dossier)]))
}

/** Counts of roles, with the reading of the decree each follows; twins leave the pressentis out. */
export const ROLE_COUNTS = {
  'membres.roles-pourvus': { reading: 'prudent', committed: false },
  'membres.roles-pourvus-engages': { reading: 'prudent', committed: true },
  'membres.roles-pourvus-lecture-large': { reading: 'literal', committed: false },
} satisfies Partial<Record<FactId, { reading: DecreeReading; committed: boolean }>>

export type MemberFactId = CountedFact | keyof typeof COMMITTED_TWINS | keyof typeof ROLE_COUNTS

export const isMemberFact = (fact: string): fact is MemberFactId =>
  isKeyOf(COUNTED, fact) || isKeyOf(COMMITTED_TWINS, fact) || isKeyOf(ROLE_COUNTS, fact)

const MEMBER_FACTS: readonly MemberFactId[] = [
  ...Object.keys(COUNTED),
  ...Object.keys(COMMITTED_TWINS),
  ...Object.keys(ROLE_COUNTS),
].filter(isMemberFact)

/** One fact of the member list. */
export function memberFact(
  fact: MemberFactId,
  dossier: Pick<Dossier, 'profile' | 'answers' | 'members'>,
): Interval {
  const { members } = dossier
  if (isKeyOf(ROLE_COUNTS, fact)) {
    if (members.length === 0) return { min: 0, max: ALL_ROLES }
    const { reading, committed } = ROLE_COUNTS[fact]
    const filled = rolesFilled(committed ? members.filter(isCommitted) : members, reading)
    return isListOpen(dossier) ? { ...filled, max: ALL_ROLES } : filled
  }
  if (members.length === 0) return UNKNOWN_COUNT
  const { test, list } = counting(fact, members)
  return count(list, test, isListOpen(dossier))
}

/** Whom a count looks at, and what it looks for. */
export function counting(
  fact: Exclude<MemberFactId, keyof typeof ROLE_COUNTS>,
  members: readonly Member[],
) {
  const isTwin = isKeyOf(COMMITTED_TWINS, fact)
  const test: (member: Member) => Truth = COUNTED[isTwin ? COMMITTED_TWINS[fact] : fact]
  return { test, list: isTwin ? members.filter(isCommitted) : members }
}

function count(
  members: readonly Member[],
  test: (member: Member) => Truth,
  open: boolean,
): Interval {
  const truths = members.map(test)
  const sure = truths.filter((value) => value === 'true').length
  const maybe = truths.filter((value) => value === 'unknown').length
  return { min: sure, max: open ? Infinity : sure + maybe }
}

export function isKeyOf<T extends object>(object: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(object, key)
}
