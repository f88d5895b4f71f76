/**
 * What a person declares: the contract of `*.ptce.json`, versions 1 and 2.
 *
 * Every id is permanent and French; see `docs/dossier.md` for the file and its history.
 */

import type { Meeting } from './meeting'

export const TRACKS = ['porteur', 'collectivite'] as const
export type Track = (typeof TRACKS)[number]

export const AUTHORITY_LEVELS = ['commune', 'intercommunalite', 'departement', 'region'] as const
/** Which kind of local authority answers, on the `collectivite` track. */
export type AuthorityLevel = (typeof AUTHORITY_LEVELS)[number]

export const STAGES = ['gestation', 'emergence', 'developpement', 'consolidation'] as const
export type StageId = (typeof STAGES)[number]

export const PLACE_TYPES = ['commune', 'epci', 'departement', 'region'] as const
export type PlaceType = (typeof PLACE_TYPES)[number]

/** A territory by its official code: INSEE, save for an EPCI, which has a SIREN. */
export interface Place {
  readonly type: PlaceType
  readonly code: string
}

export const FAMILIES = [
  'association',
  'cooperative',
  'mutuelle',
  'fondation',
  'societe-commerciale-ess',
  'entreprise',
  'groupement-entreprises',
  'collectivite',
  'groupement-collectivites',
  'centre-recherche',
  'enseignement-superieur',
  'organisme-formation',
  'autre-personne-morale',
  'personne-physique',
  'ne-sait-pas',
] as const
export type FamilyId = (typeof FAMILIES)[number]

export const MEMBER_ROLES = [
  'centre-recherche',
  'enseignement-superieur',
  'organisme-formation',
] as const
/** An article 9 role a member plays besides its family. */
export type MemberRole = (typeof MEMBER_ROLES)[number]

export const COMMITMENTS = ['pressenti', 'declare', 'signe', 'gouvernance'] as const
export type Commitment = (typeof COMMITMENTS)[number]

export interface Member {
  readonly id: string
  readonly name: string
  readonly family: FamilyId
  /** A *personne morale*. Absent: true, save for `personne-physique` (false) and `ne-sait-pas` (unknown). */
  readonly legalPerson?: boolean
  readonly roles?: readonly MemberRole[]
  /** Absent means `declare`. A member only `pressenti` never makes an element met. */
  readonly commitment?: Commitment
  /** For a `groupement-entreprises`: share of its members outside the ESS, 0–1. */
  readonly nonEssShare?: number
  readonly legalForm?: string
  readonly siren?: string
  readonly place?: Place
  readonly brings?: string
  /**
   * The pole's own structure, one at most in a list: counted as a line, and in nothing that groups or
   * matches members, since we read that a pole is not its own member (`members/pole.ts`).
   */
  readonly isPole?: true
  /** On the `collectivite` track. Absent means `declare`; one that is `conteste` makes nothing sure. */
  readonly source?: Finding
}

/**
 * How a collectivité knows what it notes of the group: told by it, seen by the collectivité itself, or
 * to be cleared up together.
 */
export const FINDINGS = ['declare', 'constate', 'conteste'] as const
export type Finding = (typeof FINDINGS)[number]

/** The line that is the pole's own structure: what that means is said in `members/pole.ts`. */
export const isPoleItself = ({ isPole }: Pick<Member, 'isPole'>): boolean => isPole === true

export type QuestionId = string
export type OptionId = string

/** The four described levels of a statement, from « pas encore » to « c’est solide ». */
export const LEVELS = [0, 1, 2, 3] as const
export type Level = (typeof LEVELS)[number]

/** « Je ne sais pas » and « sans objet »: said, and unknown to every rule. */
export const DONT_KNOW = 'ne-sait-pas'
export const NOT_APPLICABLE = 'sans-objet'
/**
 * « Je ne sais pas » and « sans objet »: ids that every question shares, and that no rule cites.
 */
export const isReserved = (option: OptionId): boolean =>
  option === DONT_KNOW || option === NOT_APPLICABLE

/** An option, several options, or a number: a level, or an amount. */
export type Answer = OptionId | readonly OptionId[] | number

/** An absent key means « not answered yet ». Values are normalised: never null, '' or []. */
export type Answers = Readonly<Record<QuestionId, Answer>>

export interface Project {
  readonly name?: string
  readonly summary?: string
  readonly themes?: readonly string[]
  /** What the person says; the tool proposes another from the answers. */
  readonly stage?: StageId
  /** What help is sought. */
  readonly purposes?: readonly string[]
}

export const STATUSES = ['reuni', 'a-consolider', 'non-reuni', 'a-renseigner'] as const
export type Status = (typeof STATUSES)[number]

/** What the tool last said, kept only to be compared once its rules are not those of the day. */
export interface Seen {
  /** ISO day. */
  readonly on: string
  /** Version of the rule set that judged. */
  readonly rules: string
  /** By id of the element, as its rules had it. */
  readonly article9: Readonly<Record<string, Status>>
  /** By id of the condition of the decree. */
  readonly stateCall: Readonly<Record<string, Status>>
}

/** What was written beside an action. */
export interface FollowUp {
  /** A role, « le trésorier »: never the name of a person. */
  readonly who?: string
  /** ISO day. */
  readonly by?: string
  /** ISO day; done since then. */
  readonly doneOn?: string
}

/** An action that the group adds to those of the rules. */
export interface OwnAction extends FollowUp {
  readonly id: string
  readonly title: string
}

/** By id of the action. One that the rules propose no longer stays. */
export type FollowUps = Readonly<Record<string, FollowUp>>

/** By question. Absent means `declare`, unless a document was ticked as seen (`sources/observed.ts`). */
export type Findings = Readonly<Record<QuestionId, Finding>>

/** What the group said in its own file, copied from it and never changed here. */
export interface Declared {
  /** ISO day of the file. */
  readonly on: string
  /** Version of the rule set that it was answered with. */
  readonly rules: string
  readonly members: readonly Member[]
  readonly answers: Answers
  readonly evidence: Readonly<Record<QuestionId, readonly string[]>>
  /** Answers this version cannot read, kept aside so that nothing is lost. */
  readonly unknownAnswers?: Answers
}

/** A state of the dossier that was given a name: « Avant la réunion de mars ». */
export interface Snapshot {
  readonly name: string
  /** ISO day. */
  readonly on: string
  /** Version of the rule set that it was answered with. */
  readonly rules: string
  readonly project: Project
  readonly territory: readonly Place[]
  readonly members: readonly Member[]
  /** As they were given: the rules of the day read what they can of them. */
  readonly answers: Answers
  readonly evidence: Readonly<Record<QuestionId, readonly string[]>>
  /** Those of the group included. */
  readonly actions?: FollowUps
  readonly sources?: Findings
}

/**
 * Which collectivité answers: a place of the index, or another that is named (a PETR, a syndicat).
 * A place keeps the name under which it was chosen: a report says it without the index.
 */
export type Authority =
  (Place & { readonly name?: string }) | { readonly type: 'autre'; readonly name: string }

export interface Profile {
  readonly track?: Track
  /** Deduced from the collectivité when there is one; the person may correct it. */
  readonly level?: AuthorityLevel
  readonly authority?: Authority
  /** ISO day of the council that decides. */
  readonly decisionOn?: string
}

/** Where a collectivité stands, from the kind of place that it is. */
export const LEVEL_OF: Readonly<Record<Place['type'], AuthorityLevel>> = {
  commune: 'commune',
  epci: 'intercommunalite',
  departement: 'departement',
  region: 'region',
}

export interface Dossier {
  readonly format: 'ptce-dossier'
  /** Of what is held here; what is written says 2 when it must (`storage/file/serialize.ts`). */
  readonly version: 1
  /** Version of the rule set the dossier was last answered with. */
  readonly rules: string
  readonly id?: string
  /** ISO 8601. */
  readonly createdAt?: string
  readonly updatedAt?: string
  /** `track` is absent only while the first step is open: a file always has it. */
  readonly profile: Profile
  readonly project: Project
  readonly territory: readonly Place[]
  readonly members: readonly Member[]
  readonly answers: Answers
  /** Question id → ids of the kinds of evidence ticked. */
  readonly evidence: Readonly<Record<QuestionId, readonly string[]>>
  readonly comments?: Readonly<Record<QuestionId, string>>
  /** Answers this version cannot read, kept aside so that nothing is lost. */
  readonly unknownAnswers?: Answers
  /** The oldest first. */
  readonly snapshots?: readonly Snapshot[] | undefined
  readonly seen?: Seen
  /** Those of the rules. */
  readonly actions?: FollowUps | undefined
  readonly ownActions?: readonly OwnAction[] | undefined
  /** On the `collectivite` track only, as what follows. */
  readonly sources?: Findings | undefined
  readonly declared?: Declared | undefined
  /** Of a collectivité, for itself: told in no document. */
  readonly meeting?: Meeting | undefined
}

/** What a judgement reads. */
export type JudgedDossier = Pick<
  Dossier,
  'profile' | 'project' | 'members' | 'answers' | 'evidence' | 'sources' | 'declared'
>

/** Whose words are read; someone who has not said yet reads as a project leader. */
export const readerTrack = ({ profile }: Pick<Dossier, 'profile'>): Track =>
  profile.track ?? 'porteur'
