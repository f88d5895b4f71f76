/** How long a fact is trusted: one reading of « à revoir avant » for every kind of fact. */
import type { Source } from './source'

interface Sourced {
  readonly source: Source
  /** How solid its source is, where that is known. */
  readonly confidence?: 'high' | 'medium' | 'low'
}

/**
 * What a reader may think of a fact: its source is within its review date (which says nothing of
 * whether an aid is open), past it, or too weak for its date to say anything.
 */
export const TRUSTS = ['recent', 'ancien', 'a-confirmer'] as const
export type Trust = (typeof TRUSTS)[number]

/**
 * Past its review day a fact is trusted less. A month or a year is past once it is over.
 *
 * @param date ISO day, against which text order is time order
 * @example isStale({ source: { …, reviewBefore: '2026-11-23' } }, '2026-11-23') // false
 */
export const isStale = ({ source }: Sourced, date: string): boolean =>
  source.reviewBefore < date.slice(0, source.reviewBefore.length)

/** A weak source, or one without a date, is to be confirmed whatever its review day says. */
export function trustOf(fact: Sourced, date: string): Trust {
  if (fact.confidence === 'low' || fact.source.date === undefined) return 'a-confirmer'
  return isStale(fact, date) ? 'ancien' : 'recent'
}

/** Recent facts, then old ones, then those to confirm, each group in its own order. */
export const freshFirst = <T extends Sourced>(facts: readonly T[], date: string): readonly T[] =>
  TRUSTS.flatMap((trust) => facts.filter((fact) => trustOf(fact, date) === trust))
