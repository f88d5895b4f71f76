/**
 * Which lines are shown, and in what order: never by what is there or lacks, since a list sorted by it
 * would be a ranking.
 */
import { AUTHORITY_LEVELS, type AuthorityLevel, type Place } from '../../domain'
import type { Initiative } from './initiative'

export const ORDERS = ['next', 'territory', 'news', 'name'] as const
export type Order = (typeof ORDERS)[number]

type Compare = (one: Initiative, other: Initiative) => number

const byText =
  (textOf: (one: Initiative) => string): Compare =>
  (one, other) =>
    textOf(one).localeCompare(textOf(other), 'fr')

/** What is not known comes last. */
const known =
  (valueOf: (one: Initiative) => string | undefined, compare: Compare): Compare =>
  (one, other) => {
    const lacks = [one, other].map((each) => (valueOf(each) ? 0 : 1))
    const [first = 0, second = 0] = lacks
    return first - second || (first === 0 ? compare(one, other) : 0)
  }

const byName = byText(({ name }) => name)

const COMPARE: Readonly<Record<Order, Compare>> = {
  next: known(
    ({ next }) => next.on,
    byText(({ next }) => next.on ?? ''),
  ),
  territory: known(
    ({ territory }) => territory,
    byText(({ territory }) => territory),
  ),
  // The last first: it is what one comes back to.
  news: known(
    ({ newsOn }) => newsOn,
    (one, other) => byText(({ newsOn }) => newsOn ?? '')(other, one),
  ),
  name: byName,
}

/** Two that are equal stay by name. */
export const ordered = <Line extends Initiative>(
  lines: readonly Line[],
  order: Order,
): readonly Line[] =>
  [...lines].sort((one, other) => COMPARE[order](one, other) || byName(one, other))

/** Who looks: a level, or the group that speaks of itself. */
export const VIEWERS = [...AUTHORITY_LEVELS, 'groupe'] as const
export type Viewer = AuthorityLevel | 'groupe'

export const viewerOf = ({ track, level }: Initiative): Viewer | undefined =>
  track === 'porteur' ? 'groupe' : level

/** What is asked of the lines; an absent one asks nothing. */
export interface Wanted {
  readonly viewer?: Viewer | undefined
  /** A place, as `placeKey` writes it. */
  readonly place?: string | undefined
  readonly theme?: string | undefined
}

export const placeKey = ({ type, code }: Place): string => `${type}:${code}`

export const filtered = <Line extends Initiative>(
  lines: readonly Line[],
  { viewer, place, theme }: Wanted,
): readonly Line[] =>
  lines.filter(
    (one) =>
      (viewer === undefined || viewerOf(one) === viewer) &&
      (place === undefined || one.places.some((here) => placeKey(here) === place)) &&
      (theme === undefined || one.themes.includes(theme)),
  )

export interface Pair<Line extends Initiative = Initiative> {
  readonly one: Line
  readonly other: Line
  /** Themes that both have. */
  readonly themes: readonly string[]
}

/**
 * Two that are on the same territory and speak of the same: to be presented to each other, perhaps.
 *
 * The same place, or the same EPCI: a région in common is no neighbourhood. What a group says and what
 * a collectivité notes of it bear the same name: they are one initiative, and no pair.
 *
 * @param most more pairs are read by nobody
 */
export function pairsOf<Line extends Initiative>(
  lines: readonly Line[],
  most: number,
): readonly Pair<Line>[] {
  const pairs: Pair<Line>[] = []
  for (const [rank, one] of lines.entries()) {
    for (const other of lines.slice(rank + 1)) {
      const themes = one.themes.filter((theme) => other.themes.includes(theme))
      if (themes.length === 0 || !isBeside(one, other) || isSame(one, other)) continue
      pairs.push({ one, other, themes })
      if (pairs.length === most) return pairs
    }
  }
  return pairs
}

const isSame = (one: Initiative, other: Initiative): boolean =>
  one.name.localeCompare(other.name, 'fr', { sensitivity: 'base' }) === 0

const isBeside = (one: Initiative, other: Initiative): boolean =>
  one.places.some((here) => other.places.some((there) => placeKey(here) === placeKey(there))) ||
  one.epcis.some((siren) => other.epcis.includes(siren))
