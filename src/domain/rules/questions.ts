/** Which questions a dossier may answer, and what of its answers counts. */
import { type Answers, type Dossier } from '../dossier/dossier'
import { evaluate } from './condition'
import type { QuestionRule, Rulebook, StepId } from './rulebook'

type Answered = Pick<Dossier, 'profile' | 'answers'>

/** What tells whether an answer to a question counts. */
export type Applying = Pick<QuestionRule, 'track' | 'askedWhen'>

const NOTHING_COUNTED = { facts: {}, conditions: {} }

/** Of the dossier's track, and after the answer it follows. */
export const isApplicable = ({ track, askedWhen }: Applying, dossier: Answered): boolean =>
  (track === undefined || track === dossier.profile.track) &&
  (askedWhen === undefined || evaluate(askedWhen, { ...NOTHING_COUNTED, answers: dossier.answers }) === 'true')

/** Questions whose answer counts, in the order of the rules; of one step when it is given. */
export const applicableQuestions = (
  rules: Rulebook,
  dossier: Answered,
  step?: StepId,
): readonly QuestionRule[] =>
  rules.questions.filter(
    (question) =>
      isApplicable(question, dossier) && (step === undefined || question.step === step),
  )

/**
 * The answers that count: one given on the other track, or to what is not asked any more, is kept in
 * the dossier and not used.
 */
export function applicableAnswers(rules: Rulebook, dossier: Answered): Answers {
  const elsewhere = new Set(
    rules.questions.filter((question) => !isApplicable(question, dossier)).map(({ id }) => id),
  )
  return Object.fromEntries(Object.entries(dossier.answers).filter(([id]) => !elsewhere.has(id)))
}

/** Something was said, be it « je ne sais pas ». */
export function isAnswered(dossier: Answered, question: Pick<QuestionRule, 'id'>): boolean {
  const answer = Object.hasOwn(dossier.answers, question.id)
    ? dossier.answers[question.id]
    : undefined
  if (answer === undefined || answer === null) return false
  return typeof answer === 'number' || answer.length > 0
}
