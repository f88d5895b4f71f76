/**
 * One thing that could move.
 *
 * A change is a proposal: it never says that something is so. A departure is never proposed.
 */
import type { AnswerWay } from './answerWay'
import type { Answer, FamilyId, Member, OptionId, QuestionId } from '../dossier/dossier'
import type { Effort } from './effort'

/** What each kind of change says, besides its kind and what it costs. */
interface ChangeParts {
  /** An answer reaches an option, a level or a number. `anyOf`: the options that would do as well. */
  readonly answer: {
    readonly question: QuestionId
    readonly to: Answer
    readonly anyOf: readonly OptionId[]
    /** Nothing is known yet: to be found out rather than done. */
    readonly settles: boolean
  }
  /** A new member joins and commits. `anyOf`: the families that would do as well, this one included. */
  readonly join: { readonly family: FamilyId; readonly anyOf: readonly FamilyId[] }
  /** Someone approached says yes. `anyOf`: the members who would do as well, this one included. */
  readonly commit: { readonly member: Member['id']; readonly anyOf: readonly Member['id'][] }
  /** A member of unknown family turns out to be of this one. */
  readonly identify: {
    readonly member: Member['id']
    readonly family: FamilyId
    readonly anyOf: readonly FamilyId[]
  }
  /** An association becomes a *personne morale*. `anyOf`: the members who would do as well. */
  readonly declare: { readonly member: Member['id']; readonly anyOf: readonly Member['id'][] }
  /** A group of enterprises of unknown share turns out to be mostly outside the ESS, or not. */
  readonly share: { readonly member: Member['id']; readonly nonEssShare: number }
}

export type ChangeKind = keyof ChangeParts

/** A change of one kind, or of any; what each kind does is in `changeKinds.ts`. */
export type Change<Kind extends ChangeKind = ChangeKind> = {
  readonly [One in Kind]: { readonly kind: One; readonly effort: Effort } & ChangeParts[One]
}[Kind]

export type ChangeSet = readonly Change[]

/** What a change of each kind costs; written in `rules/efforts.yaml`, with its reasons. */
export interface EffortRules {
  /** Finding out what is not known. */
  readonly settle: Effort
  /** An agreement from someone already approached. */
  readonly commit: Effort
  /** Making a *personne morale* of an association that is not one. */
  readonly declare: Effort
  /** A new member, by family; a family absent from here is never proposed. */
  readonly join: readonly { readonly families: readonly FamilyId[]; readonly effort: Effort }[]
  /** Ways to a better answer; a question absent from here tells the past, and cannot be acted on. */
  readonly answers: Readonly<Record<QuestionId, readonly AnswerWay[]>>
}

/** Tells sets apart, and holds for the same dossier and rules: never stored. */
export const changeSetId = (changes: ChangeSet): string => JSON.stringify(changes)

/**
 * What a set asks for in all, each change from 1 (a conversation) to 3 (months, money or a third
 * party).
 */
export const totalEffort = (changes: ChangeSet): number =>
  changes.reduce((total, { effort }) => total + effort, 0)
