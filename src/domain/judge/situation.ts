import { evaluate, type Known } from '../rules/condition'
import type { Rulebook } from '../rules/rulebook'

/** The first situation that holds: exactly one sentence sums the grid up. */
export function situationOf(rules: Rulebook, known: Known): string {
  const situation = rules.situations.find(({ when }) => evaluate(when, known) === 'true')
  if (situation === undefined) throw new Error('No situation of the summary holds')
  return situation.id
}
