/** How long a fact is trusted: one reading of « à revoir avant » for every kind of fact. */
import type { Source } from './source'

interface Sourced {
  readonly source: Source
}

/**
 * Past its review day a fact is trusted less. A month or a year is past once it is over.
 *
 * @param date ISO day, against which text order is time order
 * @example isStale({ source: { …, reviewBefore: '2026-11-23' } }, '2026-11-23') // false
 */
export const isStale = ({ source }: Sourced, date: string): boolean =>
  source.reviewBefore < date.slice(0, source.reviewBefore.length)

/** Stale facts after the others, each group in its own order. */
export function freshFirst<T extends Sourced>(facts: readonly T[], date: string): readonly T[] {
  return [
    ...facts.filter((fact) => !isStale(fact, date)),
    ...facts.filter((fact) => isStale(fact, date)),
  ]
}
