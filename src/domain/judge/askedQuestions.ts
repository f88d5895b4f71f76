/**
 * Which questions are put to a dossier, and how far it has come.
 *
 * A question may count and not be put: seen from outside, some have no answer, and others wait for
 * what makes them worth a moment. What was answered to them still counts, and can still be changed
 * (`isOpenTo`).
 */
import { DONT_KNOW, type Dossier, type Track } from '../dossier/dossier'
import { memberFacts } from '../members/facts'
import { evaluate } from '../rules/condition'
import { isAnswered, isApplicable, type Applying } from '../rules/questions'
import type { QuestionRule, Rulebook, StepId } from '../rules/rulebook'

type Told = Pick<Dossier, 'profile' | 'answers' | 'members'>

/** What tells whether a question is put. */
export type Putting = Applying & Pick<QuestionRule, 'putTo' | 'putWhen'>

/** Steps that nothing leads to but the person who opens them: filled with the group, or for a call. */
const OPTIONS: Readonly<Record<Track, readonly StepId[]>> = {
  porteur: [],
  collectivite: ['appel-a-projets', 'demarche'],
}

export const isOption = (track: Track | undefined, step: string): boolean =>
  track !== undefined && OPTIONS[track].some((id) => id === step)

/** It counts, this track can know, and it is worth asking. */
export const isPut = (question: Putting, dossier: Told): boolean =>
  isApplicable(question, dossier) &&
  (question.putTo === undefined || question.putTo === dossier.profile.track) &&
  (question.putWhen === undefined ||
    evaluate(question.putWhen, {
      answers: dossier.answers,
      facts: memberFacts(dossier),
      conditions: {},
    }) === 'true')

/** Put, or answered already: what one has said can always be seen and changed. */
export const isOpenTo = (question: Putting & Pick<QuestionRule, 'id'>, dossier: Told): boolean =>
  isPut(question, dossier) || (isApplicable(question, dossier) && isAnswered(dossier, question))

/** Questions open to a dossier, in the order of the rules; of one step when it is given. */
export const openQuestions = (
  rules: Rulebook,
  dossier: Told,
  step?: StepId,
): readonly QuestionRule[] =>
  rules.questions.filter(
    (question) => (step === undefined || question.step === step) && isOpenTo(question, dossier),
  )

/** Questions put to a dossier; those of an option, once something is said there. */
export function putQuestions(rules: Rulebook, dossier: Told): readonly QuestionRule[] {
  const { track } = dossier.profile
  const isOpened = (step: StepId) =>
    rules.questions.some((question) => question.step === step && isAnswered(dossier, question))
  return rules.questions.filter(
    (question) =>
      isPut(question, dossier) && (!isOption(track, question.step) || isOpened(question.step)),
  )
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
export function progress(rules: Rulebook, dossier: Told): Progress {
  const expected = putQuestions(rules, dossier).filter((question) => !question.optional)
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
