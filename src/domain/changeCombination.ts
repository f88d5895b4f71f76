/**
 * Several sets of changes tried together.
 *
 * A newcomer who serves two sets joins once; options ticked for two sets are all ticked; the higher
 * of two numbers is reached. What cannot be true of both at once keeps the last set asked for.
 */
import type { Change, ChangeSet } from './change'
import type { Answer, OptionId, QuestionId } from './dossier'
import type { QuestionRule } from './rulebook'

/** Whether one dossier may hold both: no answer, family or share is said two ways. */
export function areCompatible(
  one: ChangeSet,
  other: ChangeSet,
  questions: readonly QuestionRule[],
): boolean {
  return one.every((change) =>
    other.every((against) => combinedChange(change, against, questions) !== 'conflict'),
  )
}

/** One set that holds all of them. They are compatible two by two. */
export function combineChanges(
  sets: readonly ChangeSet[],
  questions: readonly QuestionRule[],
): ChangeSet {
  return sets.reduce((held, set) => addSet(held, set, questions), [])
}

function addSet(held: ChangeSet, set: ChangeSet, questions: readonly QuestionRule[]): ChangeSet {
  const left = [...held]
  const merged: Change[] = []
  for (const change of set) {
    const place = left.findIndex((own) => isAboutSame(own, change))
    const own = place === -1 ? undefined : left.splice(place, 1)[0]
    const both = own === undefined ? change : combinedChange(own, change, questions)
    merged.push(typeof both === 'object' ? both : change)
  }
  return [...left, ...merged]
}

/** Joins of one family are taken one for one: two in a set are two newcomers. */
const isAboutSame = (one: Change, other: Change): boolean =>
  one.kind === 'join'
    ? other.kind === 'join' && one.family === other.family
    : other.kind !== 'join' && subjectOf(one) === subjectOf(other)

const subjectOf = (change: Exclude<Change, { kind: 'join' }>): string =>
  change.kind === 'answer' ? `answer ${change.question}` : `${change.kind} ${change.member}`

function combinedChange(
  one: Change,
  other: Change,
  questions: readonly QuestionRule[],
): Change | 'apart' | 'conflict' {
  if (!isAboutSame(one, other)) return 'apart'
  if (one.kind === 'answer' && other.kind === 'answer') {
    const to = combinedAnswer(one.to, other.to, exclusiveOf(one.question, questions))
    if (to === undefined) return 'conflict'
    return { ...other, to, anyOf: inBoth(one.anyOf, other.anyOf) }
  }
  if (one.kind === 'identify' && other.kind === 'identify')
    return one.family === other.family
      ? { ...other, anyOf: inBoth(one.anyOf, other.anyOf) }
      : 'conflict'
  // What would do as well must do for both.
  if (one.kind === 'join' && other.kind === 'join')
    return { ...other, anyOf: inBoth(one.anyOf, other.anyOf) }
  if (one.kind === 'commit' && other.kind === 'commit')
    return { ...other, anyOf: inBoth(one.anyOf, other.anyOf) }
  if (one.kind === 'declare' && other.kind === 'declare')
    return { ...other, anyOf: inBoth(one.anyOf, other.anyOf) }
  if (one.kind === 'share' && other.kind === 'share')
    return one.nonEssShare === other.nonEssShare ? other : 'conflict'
  return other
}

const inBoth = <T>(one: readonly T[], other: readonly T[]): readonly T[] =>
  one.filter((item) => other.includes(item))

/** Undefined when the two cannot be said together. */
function combinedAnswer(
  one: Answer,
  other: Answer,
  exclusive: ReadonlySet<OptionId>,
): Answer | undefined {
  if (typeof one === 'number' && typeof other === 'number') return Math.max(one, other)
  if (typeof one === 'string' || typeof other === 'string') return one === other ? one : undefined
  if (typeof one === 'number' || typeof other === 'number') return undefined
  const both = [...new Set([...one, ...other])]
  return both.length > 1 && both.some((id) => exclusive.has(id)) ? undefined : both
}

const exclusiveOf = (id: QuestionId, questions: readonly QuestionRule[]): ReadonlySet<OptionId> =>
  new Set(
    questions
      .find((question) => question.id === id)
      ?.options.filter((option) => option.exclusive)
      .map((option) => option.id),
  )
