/**
 * What a collectivité reads before it decides: which options are open, and what has to be checked.
 *
 * Nothing is chosen for it: an option says what lacks, and a check what to ask. Silence closes no
 * option and rules out no check.
 */
import { evaluate, type Known, type Truth } from '../rules/condition'
import type { CheckRule, DecisionPart, DecisionRule } from '../rules/rulebook'

export interface OptionOutlook {
  readonly id: string
  readonly open: Truth
  /** Ids of the parts that do not hold, then of those that are not known. */
  readonly lacking: readonly string[]
  readonly unknown: readonly string[]
  /** Rank of the first reason to look at it before the others; `null` without one. */
  readonly first: number | null
}

export interface CheckOutlook {
  readonly id: string
  /** `whole`: to be checked; `brief`: on one line; `open`: it cannot be ruled out yet. */
  readonly state: 'whole' | 'brief' | 'open'
  /** Its other questions are the ones to ask. */
  readonly otherwise: boolean
}

/** Every option, in the order of the rules: all of them are always told. */
export const weighOptions = (
  options: readonly DecisionRule[] = [],
  known: Known,
): readonly OptionOutlook[] =>
  options.map(({ id, openWhen, firstWhen }) => {
    const parts = openWhen.map((part) => ({ id: part.id, truth: truthOf(part, known) }))
    const those = (truth: Truth) =>
      parts.filter((part) => part.truth === truth).map((part) => part.id)
    const lacking = those('false')
    const unknown = those('unknown')
    const first = firstWhen.findIndex((when) => evaluate(when, known) === 'true')
    return {
      id,
      open: openness(lacking, unknown),
      lacking,
      unknown,
      first: first < 0 ? null : first,
    }
  })

/** Too few answers close nothing: they leave it to be known. */
function truthOf({ when, isToLearn }: DecisionPart, known: Known): Truth {
  const truth = evaluate(when, known)
  return isToLearn === true && truth === 'false' ? 'unknown' : truth
}

function openness(lacking: readonly string[], unknown: readonly string[]): Truth {
  if (lacking.length > 0) return 'false'
  return unknown.length > 0 ? 'unknown' : 'true'
}

/** What is to be checked, or may be: what is ruled out is not told. */
export const openChecks = (
  checks: readonly CheckRule[] = [],
  known: Known,
): readonly CheckOutlook[] =>
  checks.flatMap(({ id, when, brieflyWhen, otherwiseWhen }) => {
    const state = stateOf(evaluate(when, known), isTrue(brieflyWhen, known))
    return state === undefined ? [] : [{ id, state, otherwise: isTrue(otherwiseWhen, known) }]
  })

function stateOf(truth: Truth, isBrief: boolean): CheckOutlook['state'] | undefined {
  switch (truth) {
    case 'true':
      return 'whole'
    case 'unknown':
      return 'open'
    case 'false':
      return isBrief ? 'brief' : undefined
  }
}

const isTrue = (when: CheckRule['when'] | undefined, known: Known): boolean =>
  when !== undefined && evaluate(when, known) === 'true'
