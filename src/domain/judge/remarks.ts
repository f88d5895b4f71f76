/**
 * Answers that cannot all be true: pointed out, never judged.
 *
 * Three ways to find them: a rule that somebody wrote; a level that does not go with an answer that
 * its statement recalls; a level outside what article 9 and the list of members establish of it.
 */
import { decisiveLeaves, leavesOf, readAnswer, readNumber, type Known } from '../rules/condition'
import { type Answers, type Level, type QuestionId } from '../dossier/dossier'
import type { Agreement, Rulebook, StatementBound } from '../rules/rulebook'
import { firing } from './judge'
import { boundOf } from './stage'

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
  const beyond = rules.stageBounds.flatMap(({ question: statement }) => {
    const found = isSaid(statement, said) ? undefined : beyondBounds(statement, rules, known)
    if (found === undefined) return []
    const { side, bound, leaves } = found
    const others = leaves.flatMap((leaf) => (leaf.kind === 'fact' ? [] : [leaf.question]))
    const remark: Remark = {
      kind: 'beyond',
      id: `${statement}-${found.side}`,
      questions: [...new Set([...others, statement])],
      readsMembers: leaves.some(({ kind }) => kind === 'fact'),
      statement,
      side,
      bound,
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

/** An answered level that what else is said excludes, and what says so. */
function beyondBounds(statement: QuestionId, rules: Rules, known: Known) {
  const level = readNumber(known.answers, statement)
  if (level === undefined) return undefined
  const others = Object.entries(known.answers).filter(([id]) => id !== statement)
  const rest = { ...known, answers: Object.fromEntries(others) }
  const [least, most] = (['atLeast', 'atMost'] as const).map((side) =>
    boundOf(statement, side, rules, rest),
  )
  if (least !== undefined && level < least.value) return beyondOf('au-moins', least, rest)
  return most !== undefined && level > most.value ? beyondOf('au-plus', most, rest) : undefined
}

const beyondOf = (side: 'au-moins' | 'au-plus', { value, when }: StatementBound, rest: Known) => ({
  side,
  bound: value,
  leaves: decisiveLeaves(when, rest),
})
