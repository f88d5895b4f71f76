/**
 * Answers that cannot all be true: pointed out, never judged.
 *
 * Three ways to find them: a rule that somebody wrote; a level that does not go with an answer that
 * its statement recalls; a level outside what article 9 and the list of members establish of it.
 */
import { leavesOf, readAnswer, readNumber, type Known } from '../rules/condition'
import { LEVELS, type Answers, type Level, type QuestionId } from '../dossier/dossier'
import type { Agreement, Rulebook } from '../rules/rulebook'
import { firing } from './judge'
import { levelBounds } from './stage'

interface Found {
  /** Permanent, as those of the rules are. */
  readonly id: string
  /** What may be answered otherwise, the list of members aside. */
  readonly questions: readonly QuestionId[]
  /** The list of members is one of its sides. */
  readonly readsMembers: boolean
}

export type Remark = Found &
  (
    | { readonly kind: 'written' }
    | { readonly kind: 'apart'; readonly statement: QuestionId; readonly question: QuestionId }
    | {
        readonly kind: 'beyond'
        readonly statement: QuestionId
        readonly side: 'au-moins' | 'au-plus'
        readonly bound: Level
      }
  )

type Rules = Pick<Rulebook, 'remarks' | 'agreements' | 'stageBounds' | 'conditions'>

/** Those that somebody wrote first: what they point out is not pointed out again more vaguely. */
export function remarksOf(rules: Rules, known: Known): readonly Remark[] {
  const written = rules.remarks.flatMap((rule): readonly Remark[] => {
    if (firing([rule], known).length === 0) return []
    const leaves = leavesOf(rule.when, rules)
    const questions = leaves.flatMap((leaf) => (leaf.kind === 'fact' ? [] : [leaf.question]))
    return [
      {
        kind: 'written',
        id: rule.id,
        questions: [...new Set(questions)],
        readsMembers: leaves.some(({ kind }) => kind === 'fact'),
      },
    ]
  })
  const isSaid = (statement: QuestionId, said: readonly Remark[], other?: QuestionId) =>
    said.some(
      ({ questions }) =>
        questions.includes(statement) && (other === undefined || questions.includes(other)),
    )
  const apart = rules.agreements
    .filter((agreement) => isApart(agreement, known.answers))
    .filter(({ statement, question }) => !isSaid(statement, written, question))
    .map(({ statement, question }): Remark => ({
      kind: 'apart',
      id: `${statement}-et-${question}`,
      questions: [question, statement],
      readsMembers: false,
      statement,
      question,
    }))
  const said = [...written, ...apart]
  const beyond = rules.stageBounds.flatMap(({ question: statement, atLeast, atMost }) => {
    const found = isSaid(statement, said) ? undefined : beyondBounds(statement, rules, known)
    if (found === undefined) return []
    const bounds = found.side === 'au-moins' ? atLeast : atMost
    const leaves = bounds.flatMap(({ when }) => leavesOf(when, rules))
    const others = leaves.flatMap((leaf) => (leaf.kind === 'fact' ? [] : [leaf.question]))
    const remark: Remark = {
      kind: 'beyond',
      id: `${statement}-${found.side}`,
      questions: [...new Set([...others, statement])],
      readsMembers: leaves.some(({ kind }) => kind === 'fact'),
      statement,
      ...found,
    }
    return [remark]
  })
  return [...said, ...beyond]
}

/** Several answers at once allow the levels that each of them allows. */
function isApart({ statement, question, allowed }: Agreement, answers: Answers): boolean {
  const level = readNumber(answers, statement)
  if (level === undefined) return false
  const given = readAnswer(answers, question)
  if (given.kind === 'unknown') return false
  const levelsFor =
    given.kind === 'number'
      ? [
          allowed.find(
            (one) => 'levels' in one && !('option' in one) && given.value <= (one.upTo ?? Infinity),
          ),
        ]
      : given.options.map((option) =>
          allowed.find((one) => 'option' in one && one.option === option),
        )
  return levelsFor.some((one) => one !== undefined && !one.levels.some((each) => each === level))
}

/** An answered level that what else is said excludes. */
function beyondBounds(
  statement: QuestionId,
  rules: Rules,
  known: Known,
): { readonly side: 'au-moins' | 'au-plus'; readonly bound: Level } | undefined {
  const level = readNumber(known.answers, statement)
  if (level === undefined) return undefined
  const others = Object.entries(known.answers).filter(([id]) => id !== statement)
  const { min, max } = levelBounds(statement, rules, {
    ...known,
    answers: Object.fromEntries(others),
  })
  const levelAt = (value: number) => LEVELS.find((one) => one === value) ?? LEVELS[0]
  if (level < min) return { side: 'au-moins', bound: levelAt(min) }
  return level > max ? { side: 'au-plus', bound: levelAt(max) } : undefined
}
