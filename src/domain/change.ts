/**
 * One thing that could move, and the dossier once it has.
 *
 * A change is a proposal: it never says that something is so. A departure is never proposed.
 */
import type { AnswerWay } from './answerWay'
import type { Answer, Dossier, FamilyId, Member, OptionId, QuestionId } from './dossier'
import type { Effort } from './effort'

export type Change =
  /** An answer reaches an option, a level or a number. `anyOf`: the options that would do as well. */
  | {
      readonly kind: 'answer'
      readonly question: QuestionId
      readonly to: Answer
      readonly anyOf: readonly OptionId[]
      /** Nothing is known yet: to be found out rather than done. */
      readonly settles: boolean
      readonly effort: Effort
    }
  /** A new member joins and commits. `anyOf`: the families that would do as well, this one included. */
  | {
      readonly kind: 'join'
      readonly family: FamilyId
      readonly anyOf: readonly FamilyId[]
      readonly effort: Effort
    }
  /** Someone approached says yes. `anyOf`: the members who would do as well, this one included. */
  | {
      readonly kind: 'commit'
      readonly member: Member['id']
      readonly anyOf: readonly Member['id'][]
      readonly effort: Effort
    }
  /** A member of unknown family turns out to be of this one. */
  | {
      readonly kind: 'identify'
      readonly member: Member['id']
      readonly family: FamilyId
      readonly anyOf: readonly FamilyId[]
      readonly effort: Effort
    }
  /** An association becomes a *personne morale*. `anyOf`: the members who would do as well. */
  | {
      readonly kind: 'declare'
      readonly member: Member['id']
      readonly anyOf: readonly Member['id'][]
      readonly effort: Effort
    }
  /** A group of enterprises of unknown share turns out to be mostly outside the ESS, or not. */
  | {
      readonly kind: 'share'
      readonly member: Member['id']
      readonly nonEssShare: number
      readonly effort: Effort
    }

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

export const totalEffort = (changes: ChangeSet): number =>
  changes.reduce((total, { effort }) => total + effort, 0)

/** The dossier with every change made, in order; the one given is left as it is. */
export function applyChanges(dossier: Dossier, changes: ChangeSet): Dossier {
  return changes.reduce(applyChange, dossier)
}

function applyChange(dossier: Dossier, change: Change): Dossier {
  switch (change.kind) {
    case 'answer':
      return { ...dossier, answers: { ...dossier.answers, [change.question]: change.to } }
    case 'join':
      return {
        ...dossier,
        members: [...dossier.members, newMember(dossier.members, change.family)],
      }
    case 'commit':
      return changeMember(dossier, change.member, { commitment: 'declare' })
    case 'declare':
      return changeMember(dossier, change.member, { legalPerson: true })
    case 'identify':
      return changeMember(dossier, change.member, { family: change.family })
    case 'share':
      return changeMember(dossier, change.member, { nonEssShare: change.nonEssShare })
  }
}

function newMember(members: readonly Member[], family: FamilyId): Member {
  const ids = new Set(members.map(({ id }) => id))
  const free = (rank: number): string =>
    ids.has(`nouveau-${rank}`) ? free(rank + 1) : `nouveau-${rank}`
  return { id: free(1), name: '', family }
}

function changeMember(dossier: Dossier, id: Member['id'], part: Partial<Member>): Dossier {
  return {
    ...dossier,
    members: dossier.members.map((member) => (member.id === id ? { ...member, ...part } : member)),
  }
}
