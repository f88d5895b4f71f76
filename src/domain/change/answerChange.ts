/** The one answer that makes everything asked of a question hold, nearest to the answer given. */
import { wayOf } from './answerWay'
import type { Change, EffortRules } from './change'
import { readAnswer, readNumber, type Known } from '../rules/condition'
import { LEVELS, type Answer, type OptionId } from '../dossier/dossier'
import { holds, type Literal } from '../rules/alternatives'
import type { QuestionRule } from '../rules/rulebook'

type AnswerChange = Change<'answer'>

/**
 * @param literals what one question must satisfy, all of them at once
 * @returns undefined when no answer can, or when the question tells the past
 */
export function answerChange(
  question: QuestionRule,
  literals: readonly Literal[],
  known: Known,
  efforts: EffortRules,
): AnswerChange | undefined {
  const settles = readAnswer(known.answers, question.id).kind === 'unknown'
  const ways = efforts.answers[question.id]
  if (ways === undefined && !settles) return undefined
  const fitting = candidates(question, literals, known).filter((answer) =>
    satisfies(answer, question, literals, known),
  )
  const [to] = fitting
  if (to === undefined) return undefined
  const anyOf = distinguishing(fitting, question, known)
  const effort = settles
    ? efforts.settle
    : wayOf(ways ?? [], known.answers, question.id, anyOf)?.effort
  if (effort === undefined) throw new Error(`No effort for ${question.id}`)
  return { kind: 'answer', question: question.id, to, anyOf, settles, effort }
}

function satisfies(
  answer: Answer,
  { id }: QuestionRule,
  literals: readonly Literal[],
  { answers, ...rest }: Known,
): boolean {
  const changed: Known = { ...rest, answers: { ...answers, [id]: answer } }
  return literals.every((literal) => holds(literal, changed))
}

/** Answers worth trying, the smallest step first. */
function candidates(
  question: QuestionRule,
  literals: readonly Literal[],
  known: Known,
): readonly Answer[] {
  switch (question.kind) {
    case 'choix-unique':
      return freeOptions(question)
    case 'choix-multiple':
      return selections(question, literals, known)
    case 'nombre':
    case 'niveau':
      return numbers(question, literals, known)
  }
}

const freeOptions = ({ options }: QuestionRule): readonly OptionId[] =>
  options.filter(({ reserved }) => reserved !== true).map(({ id }) => id)

/** Each option alone, then what is ticked with as few more options as the rule asks. */
function selections(
  question: QuestionRule,
  literals: readonly Literal[],
  { answers }: Known,
): readonly Answer[] {
  const free = freeOptions(question)
  const exclusive = new Set(
    question.options.filter((option) => option.exclusive).map(({ id }) => id),
  )
  const refused = new Set(
    literals.flatMap(({ leaf, wanted }) => (leaf.kind === 'among' && !wanted ? leaf.options : [])),
  )
  const reading = readAnswer(answers, question.id)
  const kept =
    reading.kind === 'options'
      ? reading.options.filter((id) => free.includes(id) && !exclusive.has(id) && !refused.has(id))
      : []
  const open = free.filter((id) => !exclusive.has(id) && !refused.has(id) && !kept.includes(id))
  const wanted = literals.flatMap(({ leaf, wanted: positive }) =>
    leaf.kind === 'among' && positive ? [leaf] : [],
  )
  const deepest = wanted.reduce((total, { count }) => total + count, 0)
  const useful = open.filter((id) => wanted.some(({ options }) => options.includes(id)))
  const added = subsets(useful, deepest).map((more) => [...kept, ...more])
  return [
    ...added.filter((one) => one.length > 0),
    ...[...exclusive].filter((id) => free.includes(id)).map((id) => [id]),
  ]
}

/** Subsets of at most `most` items, the smallest first. */
function subsets<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  const bySize: (readonly T[])[][] = [[[]]]
  for (let size = 1; size <= most; size += 1) {
    const smaller = bySize[size - 1] ?? []
    bySize.push(
      smaller.flatMap((set) => {
        const last = set.at(-1)
        const from = last === undefined ? 0 : items.indexOf(last) + 1
        return items.slice(from).map((item) => [...set, item])
      }),
    )
  }
  return bySize.flat()
}

/** The bounds that the rule names, the nearest to what is said first. */
function numbers(
  question: QuestionRule,
  literals: readonly Literal[],
  known: Known,
): readonly number[] {
  const current = readNumber(known.answers, question.id)
  const named = literals.flatMap(({ leaf, wanted }) =>
    leaf.kind === 'atLeast' ? [wanted ? leaf.value : leaf.value - 1] : [],
  )
  const { min, max } = boundsOf(question)
  return named
    .filter((value) => value >= min && value <= max)
    .sort((a, b) => Math.abs(a - (current ?? 0)) - Math.abs(b - (current ?? 0)))
}

const boundsOf = ({ kind, min, max }: QuestionRule) => ({
  min: min ?? 0,
  max: max ?? (kind === 'niveau' ? LEVELS.length - 1 : Infinity),
})

/**
 * The options that would each do: those that take the first answer's place when one is enough.
 * More than one to tick: those that may be chosen from.
 */
function distinguishing(
  fitting: readonly Answer[],
  question: QuestionRule,
  known: Known,
): readonly OptionId[] {
  const [first] = fitting
  if (typeof first === 'number' || first === undefined) return []
  const size = lengthOf(first)
  const reading = readAnswer(known.answers, question.id)
  const before = reading.kind === 'options' ? reading.options : []
  const same = fitting.filter((answer) => typeof answer !== 'number' && lengthOf(answer) === size)
  return [
    ...new Set(same.flatMap((answer) => optionsOf(answer).filter((id) => !before.includes(id)))),
  ]
}

const optionsOf = (answer: Answer): readonly OptionId[] => {
  if (typeof answer === 'number') return []
  return typeof answer === 'string' ? [answer] : answer
}
const lengthOf = (answer: Answer) => optionsOf(answer).length
