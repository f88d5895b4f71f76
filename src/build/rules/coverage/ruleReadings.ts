/** The answers that a set of leaves tells apart, one of each kind, silence included. */
import {
  evaluate,
  LEVELS,
  type Answer,
  type Leaf,
  type QuestionRule,
  type Rulebook,
} from '../../../domain'

export interface Readings {
  readonly question: string
  readonly answers: readonly (Answer | undefined)[]
}

export function readingsOf(leaves: readonly Leaf[], rules: Rulebook): readonly Readings[] {
  return rules.questions.flatMap((question) => {
    const own = leaves.filter((leaf) => leaf.kind !== 'fact' && leaf.question === question.id)
    if (own.length === 0) return []
    const byTruths = new Map<string, Answer | undefined>()
    for (const answer of [undefined, ...answersOf(question, own)]) {
      const answers = answer === undefined ? {} : { [question.id]: answer }
      const known = { answers, facts: {}, conditions: rules.conditions }
      const key = own.map((leaf) => evaluate(leaf, known)).join(' ')
      if (!byTruths.has(key)) byTruths.set(key, answer)
    }
    return [{ question: question.id, answers: [...byTruths.values()] }]
  })
}

/** Every option, every set of options, and the numbers around those that a rule names. */
function answersOf(question: QuestionRule, leaves: readonly Leaf[]): readonly Answer[] {
  const free = question.options.filter(({ reserved }) => reserved !== true)
  switch (question.kind) {
    case 'choix-unique':
      return free.map(({ id }) => id)
    case 'choix-multiple': {
      const shared = free.filter(({ exclusive }) => exclusive !== true).map(({ id }) => id)
      const alone = free.filter(({ exclusive }) => exclusive === true).map(({ id }) => [id])
      const sets = shared.reduce<readonly (readonly string[])[]>(
        (done, id) => [...done, ...done.map((set) => [...set, id])],
        [[]],
      )
      return [...sets.filter((set) => set.length > 0), ...alone]
    }
    case 'nombre': {
      const min = question.min ?? 0
      const max = question.max ?? Infinity
      return leaves
        .flatMap((leaf) => (leaf.kind === 'atLeast' ? [leaf.value - 1, leaf.value] : []))
        .filter((value) => value >= min && value <= max)
    }
    case 'niveau':
      return LEVELS
  }
}
