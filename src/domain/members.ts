/**
 * What each member is, as article 9 and the decree read it.
 *
 * Three answers again: a member whose family or share is unknown *may* count, which widens a fact
 * instead of deciding it (`docs/regles.md`, « Faits »).
 */
import type { Truth } from './condition'
import type { FamilyId, Member } from './dossier'

/** Families that belong to the ESS by statute or by declaration (loi de 2014, art. 1er, II). */
export const ESS_FAMILIES: ReadonlySet<FamilyId> = new Set([
  'association',
  'cooperative',
  'mutuelle',
  'fondation',
  'societe-commerciale-ess',
])

/** Families that article 9 names after « en lien avec ». */
const PARTNER_FAMILIES: ReadonlySet<FamilyId> = new Set([
  'collectivite',
  'groupement-collectivites',
  'centre-recherche',
  'enseignement-superieur',
  'organisme-formation',
  'autre-personne-morale',
  'personne-physique',
])

/** The share above which a group of enterprises is mostly outside the ESS: strictly more than half. */
export const MAJORITY = 0.5

/** Approached, without an answer yet: never makes an element met. */
export const isCommitted = (member: Member): boolean => member.commitment !== 'pressenti'

export function legalPersonOf(member: Member): Truth {
  if (member.family === 'personne-physique') return 'false'
  if (member.legalPerson !== undefined) return member.legalPerson ? 'true' : 'false'
  return member.family === 'ne-sait-pas' ? 'unknown' : 'true'
}

/** A group of enterprises: mostly outside the ESS, or not; unknown without its share. */
export function isMostlyNonEss(member: Member): Truth {
  if (member.nonEssShare === undefined) return 'unknown'
  return member.nonEssShare > MAJORITY ? 'true' : 'false'
}

/** An association that nobody declared: no *personne morale*, and whom it gathers still counts. */
export const isUndeclared = (member: Member): boolean =>
  member.family === 'association' && legalPersonOf(member) === 'false'

export function isOrganisation(member: Member): Truth {
  if (member.family === 'personne-physique') return 'false'
  return member.family === 'ne-sait-pas' ? 'unknown' : 'true'
}

/** Article 1er is about *personnes morales*: an undeclared association is not an ESS enterprise. */
export function isEss(member: Member): Truth {
  if (legalPersonOf(member) === 'false') return 'false'
  if (member.family === 'ne-sait-pas') return 'unknown'
  return ESS_FAMILIES.has(member.family) ? 'true' : 'false'
}

/** A sole trader is an enterprise for article 9, though nothing for the decree. */
export function isNonEssEnterprise(member: Member): Truth {
  if (member.family === 'ne-sait-pas') return 'unknown'
  if (member.family === 'groupement-entreprises') return isMostlyNonEss(member)
  return member.family === 'entreprise' ? 'true' : 'false'
}

/** Roles add up for article 9: an association that trains is both an ESS enterprise and a partner. */
export function isPartner(member: Member): Truth {
  if (PARTNER_FAMILIES.has(member.family) || hasRole(member)) return 'true'
  if (member.family === 'ne-sait-pas') return 'unknown'
  if (member.family === 'groupement-entreprises') return invert(isMostlyNonEss(member))
  return ESS_FAMILIES.has(member.family) && legalPersonOf(member) === 'false' ? 'true' : 'false'
}

export const hasRole = (member: Member): boolean => (member.roles ?? []).length > 0

function invert(value: Truth): Truth {
  if (value === 'unknown') return 'unknown'
  return value === 'true' ? 'false' : 'true'
}
