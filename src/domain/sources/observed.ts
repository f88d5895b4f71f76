/**
 * What a collectivité has seen for itself: what a result may call observed, and never a declaration.
 */
import type { Dossier, QuestionId } from '../dossier/dossier'
import { COMPLETE_LIST } from '../members/facts'
import type { QuestionRule, Rulebook } from '../rules/rulebook'
import { findingOf, heard } from './heard'

type Known = Pick<
  Dossier,
  'profile' | 'project' | 'members' | 'answers' | 'evidence' | 'sources' | 'declared'
>

/**
 * The dossier with nothing but what was observed. Its list of members is always open: what one has
 * seen proves nobody absent. Taking answers away leads to « à renseigner » and nowhere else, so a status
 * that is still there stands on what was observed.
 */
export function observedOnly<D extends Known>(rules: Pick<Rulebook, 'questions'>, dossier: D): D {
  const { members, ...known } = heard(dossier)
  const ofGroup = new Map(rules.questions.map((question) => [question.id, question]))
  const seen = Object.entries(known.answers).filter(([id]) => {
    const question = ofGroup.get(id)
    return id !== COMPLETE_LIST && question !== undefined && isObserved(dossier, question)
  })
  return {
    ...dossier,
    declared: undefined,
    answers: Object.fromEntries(seen),
    members: members.filter(({ source }) => source === 'constate'),
  }
}

/** What the collectivité says of itself, and of its own list, needs nobody else. */
export const isOwn = ({ grid, id }: Pick<QuestionRule, 'grid' | 'id'>): boolean =>
  grid === 'collectivite' || id === COMPLETE_LIST

/** Whether the answer, if there is one, was seen by the collectivité itself. */
export const isObserved = (
  dossier: Pick<Dossier, 'sources' | 'evidence'>,
  question: Pick<QuestionRule, 'id' | 'grid'>,
): boolean => isOwn(question) || isSeen(dossier, question.id)

/** A document that is ticked was seen. */
export const isSeen = (dossier: Pick<Dossier, 'sources' | 'evidence'>, id: QuestionId): boolean =>
  findingOf(dossier, id) === 'constate'
