/**
 * The facts a member list settles: counts that conditions compare with a threshold.
 *
 * A fact without suffix counts the whole list, pressentis included: it may make an element « à
 * consolider ». Its `-engages` twin leaves them out: it alone may make it « réuni ».
 */
import { composition } from './composition'
import { readAnswer, type Facts, type Truth } from './condition'
import type { Dossier, FamilyId, Member } from './dossier'
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
export function isListOpen(dossier: Pick<Dossier, 'profile' | 'answers'>): boolean {
  if (dossier.profile.track !== 'collectivite') return false
  const reading = readAnswer(dossier.answers, COMPLETE_LIST)
  return !(reading.kind === 'options' && reading.options.includes('oui'))
}

/**
 * Every fact the member list settles, each an interval.
 *
 * An empty list is silence, so every fact is unknown; an open list leaves every maximum open.
 */
export function memberFacts(dossier: Pick<Dossier, 'profile' | 'answers' | 'members'>): Facts {
  const { members } = dossier
  const open = isListOpen(dossier)
  const committed = members.filter(isCommitted)
  const counted = Object.entries(COUNTED).map(([fact, test]) => [
    fact,
    members.length === 0 ? UNKNOWN_COUNT : count(members, test, open),
  ])
  const twins = Object.entries(COMMITTED_TWINS).map(([twin, fact]) => [
    twin,
    members.length === 0 ? UNKNOWN_COUNT : count(committed, COUNTED[fact], open),
  ])
  const roles = (list: readonly Member[], reading: 'prudent' | 'literal'): Interval =>
    members.length === 0 ? { min: 0, max: 3 } : openRoles(composition(list, reading).filled, open)
  return {
    ...Object.fromEntries([...counted, ...twins]),
    'membres.roles-pourvus': roles(members, 'prudent'),
    'membres.roles-pourvus-engages': roles(committed, 'prudent'),
    'membres.roles-pourvus-lecture-large': roles(members, 'literal'),
  }
}

/** The members a fact counts for sure, and those it might count. */
export function membersOf(
  fact: FactId,
  members: readonly Member[],
): { readonly sure: readonly Member[]; readonly maybe: readonly Member[] } {
  const isTwin = isKeyOf(COMMITTED_TWINS, fact)
  const base: FactId = isTwin ? COMMITTED_TWINS[fact] : fact
  if (!isKeyOf(COUNTED, base)) return { sure: [], maybe: [] }
  const list = isTwin ? members.filter(isCommitted) : members
  const test: (member: Member) => Truth = COUNTED[base]
  return {
    sure: list.filter((member) => test(member) === 'true'),
    maybe: list.filter((member) => test(member) === 'unknown'),
  }
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

const openRoles = ({ min, max }: Interval, open: boolean): Interval => ({
  min,
  max: open ? 3 : max,
})

const isKeyOf = <T extends object>(object: T, key: PropertyKey): key is keyof T =>
  Object.hasOwn(object, key)
