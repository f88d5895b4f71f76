/**
 * What each family of members is to the law: one table, from which everything that counts members is
 * derived. A family without its line does not compile.
 *
 * It stands in the code and not in the rules: which families exist is the contract of the file, and
 * what they are follows from loi n° 2014-856, article 1er, II (ESS) and article 9 (« en lien avec »).
 */
import { FAMILIES, type FamilyId } from '../dossier/dossier'

/** Where a family stands in the list of members, as article 9 names them. */
export const FAMILY_GROUPS = ['ess', 'entreprises', 'partenaires', 'inconnu'] as const
export type FamilyGroup = (typeof FAMILY_GROUPS)[number]

interface FamilyTraits {
  readonly group: FamilyGroup
  /** Some of its members may be of the ESS: it counts by their share. */
  readonly isByShare?: true
  /** A person: no organisation, and no *personne morale*. */
  readonly isPerson?: true
}

export const FAMILY_TRAITS = {
  association: { group: 'ess' },
  cooperative: { group: 'ess' },
  mutuelle: { group: 'ess' },
  fondation: { group: 'ess' },
  'societe-commerciale-ess': { group: 'ess' },
  entreprise: { group: 'entreprises' },
  'groupement-entreprises': { group: 'entreprises', isByShare: true },
  collectivite: { group: 'partenaires' },
  'groupement-collectivites': { group: 'partenaires' },
  'centre-recherche': { group: 'partenaires' },
  'enseignement-superieur': { group: 'partenaires' },
  'organisme-formation': { group: 'partenaires' },
  'autre-personne-morale': { group: 'partenaires' },
  'personne-physique': { group: 'partenaires', isPerson: true },
  'ne-sait-pas': { group: 'inconnu' },
} as const satisfies Readonly<Record<FamilyId, FamilyTraits>>

/** What a family is in law: see the sources of `FAMILY_TRAITS`. */
export const familyTraits = (family: FamilyId): FamilyTraits => FAMILY_TRAITS[family]

/** Whom somebody may be asked to bring in: not who is unknown, nor a group whose members decide. */
export const NEWCOMER_FAMILIES: readonly FamilyId[] = FAMILIES.filter((family) => {
  const { group, isByShare } = familyTraits(family)
  return group !== 'inconnu' && isByShare === undefined
})
