/**
 * What judges: ids, conditions and thresholds, without one word of prose.
 *
 * It comes with the journey (ADR 28): the early result and the sentence of the law react with it
 * alone. Words are in `words/words.ts`.
 */
import type { FactId } from './factIds'
import type { Level, OptionId, QuestionId, StageId, Track } from '../dossier/dossier'

export const ELEMENT_IDS = [
  'regroupement',
  'meme-territoire',
  'entreprises-ess',
  'autres-entreprises',
  'partenaires',
  'strategie-commune',
  'strategie-continue',
  'mutualisation-cooperation-partenariat',
  'projets-economiques-et-sociaux',
  'innovation',
  'developpement-local-durable',
] as const
/** The eleven elements of article 9, in the order of its sentence. */
export type ElementId = (typeof ELEMENT_IDS)[number]

export const STATE_CONDITION_IDS = [
  'personne-morale-droit-prive',
  'composition',
  'projet-innovant',
  'territoire-delimite',
  'conforme-cahier-des-charges',
  'pas-deja-soutenu',
] as const
/** The six conditions of décret n° 2015-431, article 3, 1° to 6°. */
export type StateConditionId = (typeof STATE_CONDITION_IDS)[number]

export const AXIS_IDS = [
  'projet-commun',
  'membres',
  'cooperation',
  'territoire',
  'decision',
  'animation',
  'economie',
  'innovation',
  'transition',
  'habitants-utilite',
] as const
export type AxisId = (typeof AXIS_IDS)[number]

export const LAW_SCREEN_IDS = [
  'territoire-et-strategie',
  'faire-ensemble',
  'nouveaute-et-effets',
] as const
/** The screens on which a collectivité says what it knows of article 9, in order. */
export type LawScreenId = (typeof LAW_SCREEN_IDS)[number]

/** Elements asked about on one screen; those of no screen are what the list of members shows. */
export interface LawScreen {
  readonly id: LawScreenId
  readonly elements: readonly ElementId[]
}

export const STEP_IDS = [
  'accueil',
  'profil',
  'territoire',
  'membres',
  'article-9',
  'appel-a-projets',
  'demarche',
  'votre-collectivite',
  'recapitulatif',
  'resultat',
] as const
/** A screen of the journey, in order. */
export type StepId = (typeof STEP_IDS)[number]

export type Grid = 'article-9' | 'appel-a-projets' | 'demarche' | 'collectivite' | 'membres'

export type QuestionKind = 'choix-unique' | 'choix-multiple' | 'nombre' | 'niveau'

/** Closed: a new operator needs a rule that cannot be written without it, and a line in `docs/regles.md`. */
export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  /** At least `count` of the chosen options are among `options`. */
  | {
      readonly kind: 'among'
      readonly question: QuestionId
      readonly options: readonly OptionId[]
      readonly count: number
    }
  | { readonly kind: 'atLeast'; readonly question: QuestionId; readonly value: number }
  | { readonly kind: 'fact'; readonly fact: FactId; readonly value: number }
  | { readonly kind: 'named'; readonly id: string }

export interface OptionRule {
  readonly id: OptionId
  /** Cannot be chosen along with others. */
  readonly exclusive?: true
  /** `ne-sait-pas` or `sans-objet`: read as unknown by every rule. */
  readonly reserved?: true
}

export const TABLE_IDS = ['appuis'] as const
/** Questions that take the same answers, put side by side. */
export type TableId = (typeof TABLE_IDS)[number]

/** What must have been said before a question makes sense. */
export type AskedWhen = Extract<Condition, { readonly kind: 'among' }>

export interface QuestionRule {
  readonly id: QuestionId
  readonly kind: QuestionKind
  /** The screen that asks it. */
  readonly step: StepId
  readonly grid: Grid
  /** The element, State condition or axis it belongs to; absent for the other grids. */
  readonly group?: ElementId | StateConditionId | AxisId
  /** Absent: both tracks. */
  readonly track?: Track
  /** Asked only once another question has one of these answers; absent: always. */
  readonly askedWhen?: AskedWhen
  /** Put to this track alone: the other cannot know, and what it once answered still counts. */
  readonly putTo?: Track
  /** Put only once this is sure; an answer given before still counts. Absent: always. */
  readonly putWhen?: Condition
  /** `informative`: no rule reads it. `fact`: it changes a fact, not a condition. */
  readonly usage: 'rule' | 'informative' | 'fact'
  readonly optional?: true
  readonly table?: TableId
  readonly options: readonly OptionRule[]
  /** Bounds of a number, both included. */
  readonly min?: number
  readonly max?: number
}

export interface Criterion<Id extends string = string> {
  readonly id: Id
  /** Read on members alone, or on answers: what its conditions look at. */
  readonly reads: 'members' | 'answers'
  readonly metWhen: Condition
  readonly partlyWhen: Condition
  /** A condition of the decree alone: not met, and nothing that the group does can change it. */
  readonly beyondRemedyWhen?: Condition
  readonly questions: readonly QuestionId[]
}

export interface AxisRule {
  readonly id: AxisId
  readonly statements: readonly StatementRule[]
}

export interface StatementRule {
  readonly question: QuestionId
  /** From this stage on, level 2 is expected. */
  readonly expectedFrom: StageId
}

export interface StageRule {
  readonly id: StageId
  readonly conditions: readonly { readonly question: QuestionId; readonly value: Level }[]
}

/** A level that a condition establishes. */
export interface StatementBound {
  readonly value: Level
  readonly when: Condition
  /** It also takes one of these kinds of evidence, ticked at a question that settles the condition. */
  readonly provedBy?: readonly string[]
}

/** What other answers and the list of members establish of a statement without an answer. */
export interface StatementBounds {
  readonly question: QuestionId
  /** The highest first: the first that is true says the least that the level is. */
  readonly atLeast: readonly StatementBound[]
  /** The lowest first: the first that is true says the most. */
  readonly atMost: readonly StatementBound[]
}

export interface AlertRule {
  readonly id: string
  /** 1 is the gravest: at most two alerts are shown at once. */
  readonly rank: number
  readonly when: Condition
  /** Absent: both tracks. */
  readonly track?: Track
}

export interface Guarded {
  readonly id: string
  readonly when: Condition
  /** Said only while this question has no answer, be it « je ne sais pas »; absent: always. */
  readonly whileUnanswered?: QuestionId
}

/** Levels of a statement that go with one answer, or with a number up to one. */
export type AllowedLevels =
  | { readonly option: OptionId; readonly levels: readonly Level[] }
  /** The first whose bound is not passed; absent, any number. */
  | { readonly upTo?: number; readonly levels: readonly Level[] }

/** What a statement recalls of article 9, and which of its levels go with each answer. */
export interface Agreement {
  readonly statement: QuestionId
  readonly question: QuestionId
  readonly allowed: readonly AllowedLevels[]
}

/** 0 too early, 1 possible, 2 useful, 3 first. */
export const LEVER_WEIGHTS = [0, 1, 2, 3] as const
export type LeverWeight = (typeof LEVER_WEIGHTS)[number]

/** A family of support a collectivité may give. */
export interface LeverRule {
  readonly id: string
  /** 0 too early, 1 possible, 2 useful, 3 first. */
  readonly weightByStage: Readonly<Record<StageId, LeverWeight>>
  readonly goOnWhen: Condition
  readonly launchWhen: Condition
  readonly studyWhen: Condition
}

export interface DecisionPart {
  readonly id: string
  readonly when: Condition
  /** It asks for answers, and nothing of the group: until it holds, it is not known. */
  readonly isToLearn?: true
}

/** What a collectivité may decide: four options, none of which the tool ever chooses. */
export interface DecisionRule {
  readonly id: string
  /** What each part asks, by the sentence that says it; without one, it is always open. */
  readonly openWhen: readonly DecisionPart[]
  /** Reasons to look at it first, in the order of its words: they open and close nothing. */
  readonly firstWhen: readonly Condition[]
}

/** What the services of a collectivité have to check: never whether a rule of law applies. */
export interface CheckRule {
  readonly id: string
  readonly when: Condition
  /** Said on one line where the rest does not hold. */
  readonly brieflyWhen?: Condition
  /** Other questions take the place of its own. */
  readonly otherwiseWhen?: Condition
}

export interface StepRule {
  readonly id: StepId
  /** Minutes it takes, for a person alone. */
  readonly minutes: number
}

/** What only a result reads: alerts, remarks, summaries and levers come with its words, not with the first load. */
export interface ResultRules {
  readonly alerts: readonly AlertRule[]
  /** Two answers that disagree: pointed out, never judged. */
  readonly remarks: readonly Guarded[]
  /** One for each answer that a statement recalls. */
  readonly agreements: readonly Agreement[]
  /** Sentences of the summary: the first whose condition is true. */
  readonly situations: readonly Guarded[]
  readonly levers: readonly LeverRule[]
  /** Ids of the levers, in the order that nobody regrets while the stage is unknown. */
  readonly withoutRegret: readonly string[]
  readonly scicWhen: Condition
  /** Of the collectivité’s track; absent before the rest of them comes, for the first load holds no more. */
  readonly options?: readonly DecisionRule[]
  readonly checks?: readonly CheckRule[]
}

/** Before they come: nothing fires. */
export const NO_RESULT_RULES: ResultRules = {
  withoutRegret: [],
  alerts: [],
  remarks: [],
  agreements: [],
  situations: [],
  levers: [],
  scicWhen: { kind: 'any', of: [] },
}

/** What the wizard judges with, screen after screen. */
export type CoreRules = Omit<Rulebook, keyof ResultRules>

export interface Rulebook extends ResultRules {
  readonly version: string
  readonly steps: readonly StepRule[]
  readonly questions: readonly QuestionRule[]
  readonly conditions: Readonly<Record<string, Condition>>
  readonly elements: readonly Criterion<ElementId>[]
  readonly lawScreens: readonly LawScreen[]
  readonly stateConditions: readonly Criterion<StateConditionId>[]
  readonly axes: readonly AxisRule[]
  readonly stages: readonly StageRule[]
  readonly confirmedConsolidation: StageRule['conditions']
  readonly stageBounds: readonly StatementBounds[]
  /** Live messages beside the member list. */
  readonly memberMessages: readonly Guarded[]
}
