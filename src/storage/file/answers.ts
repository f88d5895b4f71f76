/**
 * Which answers of a file the rules can read. The others are kept aside as they are: a file made
 * with other rules opens, loses nothing, and gives them back to the version that knows them.
 */
import { isReserved, LEVELS } from '../../domain'
import type { Answer, Dossier, QuestionRule, Rulebook } from '../../domain'

type RawAnswer = string | number | readonly string[] | null
type RawAnswers = Readonly<Record<string, RawAnswer>>

export type SortedAnswers = Pick<Dossier, 'answers' | 'unknownAnswers'>

/** Kept aside earlier and readable now: the answer comes back, unless another was given since. */
export function sortAnswers(
  rules: Pick<Rulebook, 'questions'>,
  given: RawAnswers,
  aside: RawAnswers,
): SortedAnswers {
  const questions = new Map(rules.questions.map((question) => [question.id, question]))
  const answers = new Map<string, Answer>()
  const unknown = new Map<string, Answer>()
  for (const [id, raw] of [...Object.entries(given), ...Object.entries(aside)]) {
    const answer = normalised(raw)
    if (answer === undefined) continue
    const question = questions.get(id)
    const allowed = question && allowedAnswer(question, answer)
    if (allowed !== undefined && !answers.has(id)) answers.set(id, allowed)
    else if (!unknown.has(id)) unknown.set(id, answer)
  }
  return {
    answers: Object.fromEntries(answers),
    ...(unknown.size > 0 && { unknownAnswers: Object.fromEntries(unknown) }),
  }
}

/** `null`, `''` and `[]` are silence; `["ne-sait-pas"]` is « je ne sais pas ». */
function normalised(raw: RawAnswer): Answer | undefined {
  if (raw === null || raw === '') return undefined
  if (typeof raw === 'string' || typeof raw === 'number') return raw
  const [first, ...others] = [...new Set(raw)]
  if (first === undefined) return undefined
  return others.length === 0 && isReserved(first) ? first : [first, ...others]
}

/** The answer as the rules read it, or nothing when the question does not allow it. */
function allowedAnswer(question: QuestionRule, answer: Answer): Answer | undefined {
  if (typeof answer === 'string' && isReserved(answer)) return answer
  switch (question.kind) {
    case 'choix-unique':
      return typeof answer === 'string' && hasOption(question, answer) ? answer : undefined
    case 'choix-multiple': {
      const options = typeof answer === 'string' ? [answer] : answer
      return typeof options !== 'number' && isAllowedChoice(question, options) ? options : undefined
    }
    case 'niveau':
      return isWithin(answer, 0, LEVELS.length - 1) ? answer : undefined
    case 'nombre':
      return isWithin(answer, question.min ?? 0, question.max ?? Infinity) ? answer : undefined
  }
}

const hasOption = (question: QuestionRule, id: string) =>
  question.options.some((option) => option.id === id)

function isAllowedChoice(question: QuestionRule, options: readonly string[]): boolean {
  const exclusive = question.options.filter((option) => option.exclusive || option.reserved)
  return (
    options.every((id) => hasOption(question, id)) &&
    (options.length === 1 || !exclusive.some(({ id }) => options.includes(id)))
  )
}

const isWithin = (answer: Answer, min: number, max: number) =>
  typeof answer === 'number' && Number.isInteger(answer) && answer >= min && answer <= max
