/** Which questions a dossier is asked, and how far it has come. */
import { DONT_KNOW, type Answers, type Dossier } from '../dossier/dossier'
import { evaluate } from './condition'
import type { QuestionRule, Rulebook, StepId } from './rulebook'

type Answered = Pick<Dossier, 'profile' | 'answers'>

/** What tells whether a question is for a dossier. */
export type Applying = Pick<QuestionRule, 'track' | 'askedWhen'>

const NOTHING_COUNTED = { facts: {}, conditions: {} }

/** Of the dossier's track, and after the answer it follows. */
export const isApplicable = ({ track, askedWhen }: Applying, dossier: Answered): boolean =>
  (track === undefined || track === dossier.profile.track) &&
  (askedWhen === undefined || evaluate(askedWhen, { ...NOTHING_COUNTED, answers: dossier.answers }) === 'true')

/** Questions that a dossier is asked, in the order of the rules; of one step when it is given. */
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

export interface Progress {
  readonly answered: number
  /** Of these, « je ne sais pas ». */
  readonly unsure: number
  readonly total: number
  /** Minutes left, from what each step takes. */
  readonly minutes: number
}

/**
 * How much is answered, of the questions that matter to a result: optional ones are left out, so
 * that nobody is chased for an answer that changes nothing.
 */
export function progress(rules: Rulebook, dossier: Answered): Progress {
  const expected = applicableQuestions(rules, dossier).filter((question) => !question.optional)
  const answered = expected.filter((question) => isAnswered(dossier, question))
  const minutes = rules.steps.map((step) => {
    const ofStep = expected.filter((question) => question.step === step.id)
    const left = ofStep.filter((question) => !isAnswered(dossier, question)).length
    return ofStep.length === 0 ? 0 : (step.minutes * left) / ofStep.length
  })
  return {
    answered: answered.length,
    unsure: answered.filter(({ id }) => [dossier.answers[id]].flat().includes(DONT_KNOW)).length,
    total: expected.length,
    minutes: Math.ceil(minutes.reduce((total, value) => total + value, 0)),
  }
}
