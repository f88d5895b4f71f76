import { DONT_KNOW, NOT_APPLICABLE, type QuestionId } from '../../domain'
import { say, type ReportInput } from '../model/input'

/** « Je ne sais pas », in the question's own words where it has some; undefined for silence. */
export function reservedAnswerText(input: ReportInput, question: QuestionId): string | undefined {
  const { words, dossier } = input
  const answer = Object.hasOwn(dossier.answers, question) ? dossier.answers[question] : undefined
  if (answer !== NOT_APPLICABLE && answer !== DONT_KNOW) return undefined
  const general = answer === NOT_APPLICABLE ? 'sans-objet' : 'ne-sait-pas'
  return words.questions[question]?.options[answer]?.label ?? say(input, `recapitulatif.${general}`)
}
