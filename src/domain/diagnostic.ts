/** What the engine concludes. Never stored: always recomputed from a dossier. */
import type { ChangeSet } from './change'
import type { DecreeRole } from './composition'
import type { AlikePole, NearPole } from './directory'
import type { Proof } from './proof'
import type { StageResult } from './stage'
import type { UsefulQuestion } from './usefulQuestions'
import type { AxisId, ElementId, LeverWeight, StateConditionId, Status } from './rulebook'

export interface Verdict<Id extends string = string> {
  readonly id: Id
  readonly status: Status
  /** French sentences, decisive first. */
  readonly because: readonly string[]
  /** Ids of questions, `membres`, or `role:<id>`: what would settle or complete the status. */
  readonly missing: readonly string[]
  /** The rule's own tree, for each status it decided: the first one decides the status. */
  readonly proofs: readonly { readonly of: 'reuni' | 'a-consolider'; readonly proof: Proof }[]
  /** Smallest sets of changes that make it « réuni », the easiest first; empty when it is. */
  readonly proposals: readonly ChangeSet[]
  /** The same in French, one sentence for each thing to do. */
  readonly changes: readonly (readonly string[])[]
}

export interface AxisScore {
  readonly id: AxisId
  /** 0–100, or null when nothing is answered. */
  readonly score: number | null
  /** Bounds of the score whatever the unanswered statements become. */
  readonly low: number | null
  readonly high: number | null
  /** Answered ÷ (statements − sans objet), 0–1; null when every statement is sans objet. */
  readonly coverage: number | null
}

/** What leads to the next stage, and what it would open. */
export interface NextStage {
  readonly proposals: readonly ChangeSet[]
  readonly changes: readonly (readonly string[])[]
  /** Ids of the supports that would fit then, and do not now. */
  readonly unlocks: readonly string[]
}

export interface Action {
  /** Id of the action, as in the rules. */
  readonly id: string
  /** 1 is first. */
  readonly priority: number
  /** Why it is there. */
  readonly reason: 'element' | 'stage' | 'gap' | 'state-call'
  /** The element, State condition or statement it serves. */
  readonly serves: string
}

export type SupportTerm = 'territory' | 'stage' | 'track' | 'purpose'

export interface SupportMatch {
  readonly id: string
  readonly matched: readonly SupportTerm[]
  /**
   * What does not fit, or is not known, without ruling it out: a part of the territory is elsewhere,
   * no stage is known, it is for the group and not for the collectivité, other help is sought.
   */
  readonly unmet: readonly SupportTerm[]
  /** Codes of its perimeter where the project is; empty when it covers the whole country. */
  readonly where: readonly string[]
  readonly toVerify: boolean
}

/** A scheme that does not fit, with the reasons in the order they were met. */
export interface SupportRefusal {
  readonly id: string
  readonly reasons: readonly (
    | 'closed'
    /** Told in the history of national calls. */
    | 'call'
    | 'territory'
    /** It covers a part of the place that was named: the person may be more precise. */
    | 'territory-part'
    | 'no-territory'
    | 'stage'
    | 'track'
  )[]
}

export interface LeverAdvice {
  readonly id: string
  readonly weight: LeverWeight
  readonly plan: 'poursuivre' | 'lancer' | 'etudier' | null
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

export interface Diagnostic {
  readonly rules: string
  readonly article9: readonly Verdict<ElementId>[]
  readonly stateCall: readonly Verdict<StateConditionId>[]
  readonly composition: CompositionResult
  readonly axes: readonly AxisScore[]
  readonly stage: StageResult & NextStage
  /** Ids, gravest first. */
  readonly alerts: readonly string[]
  readonly remarks: readonly string[]
  readonly situation: string
  readonly actions: readonly Action[]
  readonly supports: readonly SupportMatch[]
  readonly refused: readonly SupportRefusal[]
  readonly contacts: readonly { readonly id: string }[]
  /** Known PTCE near the project, the nearest tier first. */
  readonly near: readonly NearPole[]
  /** Known PTCE that share a theme with it, wherever they are. */
  readonly alike: readonly AlikePole[]
  readonly levers: readonly LeverAdvice[]
  readonly scic: boolean
  /** Questions a collectivité should put to the group: id or member, in the order of the steps. */
  readonly questionsToAsk: readonly string[]
  /** What could still change a status, the most useful first. */
  readonly usefulQuestions: readonly UsefulQuestion[]
}
