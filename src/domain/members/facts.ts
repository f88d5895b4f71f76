/**
 * The facts a member list settles: counts that conditions compare with a threshold.
 *
 * A fact without suffix counts the whole list, pressentis included: it may make an element « à
 * consolider ». Its `-engages` twin leaves them out: it alone may make it « réuni ».
 */
import { DECREE_ROLES, rolesFilled, type DecreeReading } from './composition'
import { readAnswer, type Facts, type Truth } from '../rules/condition'
import {
  isPoleItself,
  type Dossier,
  type FamilyId,
  type Member,
  type OptionId,
} from '../dossier/dossier'
import { FACT_IDS, isMemberFact, type MemberFactId } from '../rules/factIds'
import { exactly, UNKNOWN_COUNT, type Interval } from '../dossier/interval'
import {
  isCommitted,
  isContested,
  isEss,
  isNonEssEnterprise,
  isOfUnknownFamily,
  isOrganisation,
  isPartner,
  legalPersonOf,
} from './members'
import { groupedMembers } from './pole'

/** Question that closes the list on the collectivité track. */
export const COMPLETE_LIST = 'liste-membres-complete'

const isOneOf =
  (...families: readonly FamilyId[]) =>
  (member: Member): Truth => {
    if (isOfUnknownFamily(member)) return 'unknown'
    return families.includes(member.family) ? 'true' : 'false'
  }

/** A count of members, or of the decree's roles that they hold. */
type Count =
  /** Lines of the list, the pole's own structure included. */
  | { readonly of: 'lines' }
  /** Lines said to be the pole's own structure: what is said, which no open list widens. */
  | { readonly of: 'pole' }
  | {
      readonly of: 'members'
      readonly test: (member: Member) => Truth
      /** The pressentis are left out. */
      readonly committed: boolean
    }
  | { readonly of: 'roles'; readonly reading: DecreeReading; readonly committed: boolean }

const all = (test: (member: Member) => Truth): Count => ({ of: 'members', test, committed: false })
const committed = (test: (member: Member) => Truth): Count => ({
  of: 'members',
  test,
  committed: true,
})

/** What each fact of the member list counts: one without its line does not compile. */
const COUNTS: Readonly<Record<MemberFactId, Count>> = {
  'membres.total': { of: 'lines' },
  'membres.structure-du-pole': { of: 'pole' },
  'membres.organisations': all(isOrganisation),
  'membres.organisations-engages': committed(isOrganisation),
  'membres.personnes-morales': all(legalPersonOf),
  'membres.personnes-morales-engages': committed(legalPersonOf),
  'membres.ess': all(isEss),
  'membres.ess-engages': committed(isEss),
  'membres.entreprises-hors-ess': all(isNonEssEnterprise),
  'membres.entreprises-hors-ess-engages': committed(isNonEssEnterprise),
  'membres.partenaires': all(isPartner),
  'membres.partenaires-engages': committed(isPartner),
  'membres.collectivites': all(isOneOf('collectivite', 'groupement-collectivites')),
  'membres.cooperatives': all(isOneOf('cooperative')),
  'membres.pressentis': all((member) => (isCommitted(member) ? 'false' : 'true')),
  'membres.familles-inconnues': all((member) => (isOfUnknownFamily(member) ? 'true' : 'false')),
  'membres.roles-pourvus': { of: 'roles', reading: 'prudent', committed: false },
  'membres.roles-pourvus-engages': { of: 'roles', reading: 'prudent', committed: true },
  'membres.roles-pourvus-lecture-large': { of: 'roles', reading: 'literal', committed: false },
}

const MEMBER_FACTS = FACT_IDS.filter(isMemberFact)

/** The decree's roles. */
const ALL_ROLES = DECREE_ROLES.length

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
 * An empty list is silence, so every fact is unknown; an open list leaves every maximum open. The
 * pole's own structure groups nobody: a list that holds it alone is as silent as an empty one.
 */
export const memberFacts = (dossier: Pick<Dossier, 'profile' | 'answers' | 'members'>): Facts =>
  Object.fromEntries(MEMBER_FACTS.map((fact) => [fact, memberFact(fact, dossier)]))

/** One fact of the member list. */
export function memberFact(
  fact: MemberFactId,
  dossier: Pick<Dossier, 'profile' | 'answers' | 'members'>,
): Interval {
  const counted = COUNTS[fact]
  if (counted.of === 'pole') return exactly(dossier.members.filter(isPoleItself).length)
  const grouped = counted.of === 'lines' ? dossier.members : groupedMembers(dossier.members)
  const isEmpty = grouped.length === 0
  if (counted.of === 'roles') {
    if (isEmpty) return { min: 0, max: ALL_ROLES }
    const filled = rolesFilled(listFor(counted, grouped), counted.reading)
    return isListOpen(dossier) ? { ...filled, max: ALL_ROLES } : filled
  }
  if (isEmpty) return UNKNOWN_COUNT
  return counted.of === 'lines'
    ? count(() => 'true', grouped, dossier)
    : count(counted.test, listFor(counted, grouped), dossier)
}

/** What a fact counts of each member, and of whom; nothing for a count of lines. */
export function counting(fact: MemberFactId, members: readonly Member[]) {
  const counted = COUNTS[fact]
  if (counted.of === 'lines' || counted.of === 'pole') return undefined
  return { counted, list: listFor(counted, groupedMembers(members)) }
}

const listFor = (
  { committed }: { readonly committed: boolean },
  members: readonly Member[],
): readonly Member[] => (committed ? members.filter(isCommitted) : members)

/** One that is to be cleared up with the group counts in the maximum alone. */
const sureOf = (member: Member, truth: Truth): Truth =>
  isContested(member) && truth === 'true' ? 'unknown' : truth

function count(
  test: (member: Member) => Truth,
  members: readonly Member[],
  dossier: Pick<Dossier, 'profile' | 'answers'>,
): Interval {
  const truths = members.map((member) => sureOf(member, test(member)))
  const sure = truths.filter((value) => value === 'true').length
  const maybe = truths.filter((value) => value === 'unknown').length
  return { min: sure, max: isListOpen(dossier) ? Infinity : sure + maybe }
}
