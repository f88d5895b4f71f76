/**
 * What each member is, as article 9 and the decree read it.
 *
 * Three answers again: a member whose family or share is unknown *may* count, which widens a fact
 * instead of deciding it (`docs/regles.md`, « Faits »).
 */
import type { Truth } from '../rules/condition'
import type { Member } from '../dossier/dossier'
import { familyTraits } from './families'

/** The share above which a group of enterprises is mostly outside the ESS: strictly more than half. */
export const MAJORITY = 0.5

/** Approached, without an answer yet: never makes an element met. */
export const isCommitted = (member: Member): boolean => member.commitment !== 'pressenti'

/** To be cleared up with the group: nothing is sure of it. */
export const isContested = ({ source }: Pick<Member, 'source'>): boolean => source === 'conteste'

/** Of a family whose members belong to the ESS by statute or by declaration. */
export const isOfEssFamily = ({ family }: Member): boolean => familyTraits(family).group === 'ess'

type OfFamily = Pick<Member, 'family'>

/** Its family would settle something: it is asked about before anyone new. */
export const isOfUnknownFamily = ({ family }: OfFamily): boolean =>
  familyTraits(family).group === 'inconnu'

/** A person is no *personne morale*: a partner at most (article 9, « personne physique »). */
export const isPerson = ({ family }: OfFamily): boolean => familyTraits(family).isPerson === true

/** A group of enterprises: which side it is on depends on the share of its members outside the ESS. */
export const isGroup = ({ family }: OfFamily): boolean => familyTraits(family).isByShare === true

/** A group whose share nobody gave. */
export const isOfUnknownShare = (member: Member): boolean =>
  isGroup(member) && member.nonEssShare === undefined

/** Absent means true, save for a person (never one) and an unknown family. */
export function legalPersonOf(member: Member): Truth {
  if (isPerson(member)) return 'false'
  if (member.legalPerson !== undefined) return member.legalPerson ? 'true' : 'false'
  return isOfUnknownFamily(member) ? 'unknown' : 'true'
}

/** A group of enterprises: mostly outside the ESS, or not; unknown without its share. */
export function isMostlyNonEss(member: Member): Truth {
  if (member.nonEssShare === undefined) return 'unknown'
  return member.nonEssShare > MAJORITY ? 'true' : 'false'
}

/** An association that nobody declared: no *personne morale*, and whom it gathers still counts. */
export const isUndeclared = (member: Member): boolean =>
  member.family === 'association' && legalPersonOf(member) === 'false'

/** Whether it counts among « le regroupement »: unknown while its family is. */
export function isOrganisation(member: Member): Truth {
  if (isPerson(member)) return 'false'
  return isOfUnknownFamily(member) ? 'unknown' : 'true'
}

/** Article 1er is about *personnes morales*: an undeclared association is not an ESS enterprise. */
export function isEss(member: Member): Truth {
  if (legalPersonOf(member) === 'false') return 'false'
  if (isOfUnknownFamily(member)) return 'unknown'
  return isOfEssFamily(member) ? 'true' : 'false'
}

/** A sole trader is an enterprise for article 9, though nothing for the decree. */
export function isNonEssEnterprise(member: Member): Truth {
  const { group, isByShare } = familyTraits(member.family)
  if (group === 'inconnu') return 'unknown'
  if (isByShare) return isMostlyNonEss(member)
  return group === 'entreprises' ? 'true' : 'false'
}

/** Roles add up for article 9: an association that trains is both an ESS enterprise and a partner. */
export function isPartner(member: Member): Truth {
  const { group, isByShare } = familyTraits(member.family)
  if (group === 'partenaires' || hasRole(member)) return 'true'
  if (group === 'inconnu') return 'unknown'
  if (isByShare) return invert(isMostlyNonEss(member))
  return group === 'ess' && legalPersonOf(member) === 'false' ? 'true' : 'false'
}

/** How a member stands before article 9, in one word; a company of the ESS is one by what it declares. */
export const STANDINGS = ['ess', 'ess-declaree', 'entreprises', 'partenaires', 'inconnu'] as const
export type Standing = (typeof STANDINGS)[number]

/** From what the rules count, and never from the family alone: an undeclared association is a partner. */
export function standingOf(member: Member): Standing {
  if (isEss(member) === 'true')
    return member.family === 'societe-commerciale-ess' ? 'ess-declaree' : 'ess'
  if (isNonEssEnterprise(member) === 'true') return 'entreprises'
  return isPartner(member) === 'true' ? 'partenaires' : 'inconnu'
}

/** Does research or training besides: a partner of article 9, whatever its family. */
export const hasRole = (member: Member): boolean => (member.roles ?? []).length > 0

function invert(value: Truth): Truth {
  if (value === 'unknown') return 'unknown'
  return value === 'true' ? 'false' : 'true'
}
