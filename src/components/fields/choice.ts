import type { Answer, OptionId, OptionRule, QuestionWords, Track } from '../../domain'

/** The options an answer holds; a number is none of them. */
export function chosenOptions(answer: Answer | undefined): readonly OptionId[] {
  if (answer === undefined || typeof answer === 'number') return []
  return typeof answer === 'string' ? [answer] : answer
}

export interface Toggled {
  readonly answer: Answer | undefined
  /** The exclusive option that cleared others, or that another one cleared. */
  readonly exclusive?: OptionId
}

/**
 * Tick or untick one of several options, keeping an exclusive one alone.
 *
 * « Je ne sais pas » alone is the plain word, not a list of one; nothing at all is no answer.
 */
export function toggleOption(
  options: readonly OptionRule[],
  current: Answer | undefined,
  id: OptionId,
  ticked: boolean,
): Toggled {
  const isAlone = (option: OptionId) =>
    options.some((rule) => rule.id === option && (rule.exclusive || rule.reserved))
  const others = chosenOptions(current).filter((option) => option !== id)
  if (!ticked) return { answer: asAnswer(options, others) }

  const kept = isAlone(id) ? [] : others.filter((option) => !isAlone(option))
  const answer = asAnswer(
    options,
    options.map((option) => option.id).filter((option) => option === id || kept.includes(option)),
  )
  if (kept.length === others.length) return { answer }
  return { answer, exclusive: isAlone(id) ? id : others.find(isAlone) }
}

function asAnswer(options: readonly OptionRule[], chosen: readonly OptionId[]): Answer | undefined {
  const [first] = chosen
  if (first === undefined) return undefined
  const isReserved = options.some((option) => option.id === first && option.reserved)
  return chosen.length === 1 && isReserved ? first : chosen
}

/** What was typed where a whole number is asked: blank, a number, or neither. */
export function readNumber(
  typed: string,
  { min = 0, max = Number.MAX_SAFE_INTEGER }: { readonly min?: number; readonly max?: number },
): number | 'blank' | 'wrong' {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '')
  if (text === '') return 'blank'
  if (!/^[+-]?\d+$/.test(text)) return 'wrong'
  const value = Number(text)
  return value >= min && value <= max ? value : 'wrong'
}

/** The words of a question for the person who answers: a collectivité is asked from outside. */
export function wordsFor(words: QuestionWords, track: Track | undefined) {
  const outside = track === 'collectivite' ? words.authority : undefined
  return {
    label: outside?.label ?? words.label,
    help: outside?.help ?? words.help,
    example: outside?.example ?? words.example,
    askWhom: outside?.askWhom,
  }
}
