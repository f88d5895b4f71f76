/** What the engine concludes. Never stored: always recomputed from a dossier. */
import type { ChangeSet } from './change/change'
import type { Action } from './judge/actions'
import type { CompositionResult } from './members/composition'
import type { LeverAdvice } from './support/levers'
import type { CheckOutlook, OptionOutlook } from './judge/deciding'
import type { AxisScore } from './judge/scoring'
import type { SupportMatch, SupportRefusal } from './support/supports'
import type { AlikePole, NearPole } from './support/directory'
import type { Proof } from './explain/proof'
import type { StageResult } from './judge/stage'
import type { UsefulQuestion } from './judge/usefulQuestions'
import type { Status } from './dossier/dossier'
import type { ElementId, StateConditionId } from './rules/rulebook'

export interface Verdict<Id extends string = string> {
  readonly id: Id
  readonly status: Status
  /** Whether it stands on what the collectivité saw for itself. Absent on the other track, and where nothing is known. */
  readonly observed?: boolean
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

/** What leads to the next stage, and what it would open. */
export interface NextStage {
  readonly proposals: readonly ChangeSet[]
  readonly changes: readonly (readonly string[])[]
  /** Ids of the supports that would fit then, and do not now. */
  readonly unlocks: readonly string[]
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
  /** What a collectivité may decide, always in the same order; none on the other track. */
  readonly options: readonly OptionOutlook[]
  /** What its services have to check, or may have to. */
  readonly checks: readonly CheckOutlook[]
  /** Questions a collectivité should put to the group: id or member, in the order of the steps. */
  readonly questionsToAsk: readonly string[]
  /** Of the fifteen of a first meeting, those left to put: ids of `questions-a-poser`, in order. */
  readonly meetingQuestions: readonly string[]
  /** Of these, what the group has answered, and nobody has seen. */
  readonly heardQuestions: readonly string[]
  /** What could still change a status, the most useful first. */
  readonly usefulQuestions: readonly UsefulQuestion[]
}
