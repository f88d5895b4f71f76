/** Which levels a collectivité holds, and which schemes it carries itself. */
import type { AuthorityLevel, Place, Profile } from '../dossier/dossier'
import type { Scheme, TwoLevels } from './supportWords'

type Declared = Pick<Profile, 'level' | 'authority'>

/**
 * Its own level first, then the other where one collectivité holds two: Paris is a commune and a
 * département. The level that the person corrects to another one stands alone.
 */
export function heldLevels(
  { level, authority }: Declared,
  both: readonly TwoLevels[] = [],
): readonly AuthorityLevel[] {
  if (level === undefined) return []
  const { levels } = twoLevelsOf({ level, authority }, both) ?? { levels: [level] }
  return [level, ...levels.filter((one) => one !== level)]
}

/** That it holds two, where it does and the person does not say otherwise. */
export const twoLevelsOf = (
  { level, authority }: { [Key in keyof Declared]?: Declared[Key] | undefined },
  both: readonly TwoLevels[] = [],
): TwoLevels | undefined =>
  both.find(
    ({ places, levels }) => levels.some((one) => one === level) && isAmong(places, authority),
  )

/** Among those who carry it, under any of the codes of the same collectivité. */
export function isOwnScheme(
  { carriers = [] }: Pick<Scheme, 'carriers'>,
  { authority }: Declared,
  both: readonly TwoLevels[] = [],
): boolean {
  const places = ownPlaces({ authority }, both)
  return carriers.some((carrier) => isAmong(places, carrier))
}

/** The place that it is, under each of its codes; none for one that the index does not know. */
export function ownPlaces(
  { authority }: { readonly authority?: Declared['authority'] | undefined },
  both: readonly TwoLevels[] = [],
): readonly Place[] {
  if (authority === undefined || authority.type === 'autre') return []
  return both.find(({ places }) => isAmong(places, authority))?.places ?? [authority]
}

/** Levels that are not said are every one; a collectivité that did not say its own is refused nothing. */
export const isForLevels = (
  { forLevels }: Pick<Scheme, 'forLevels'>,
  held: readonly AuthorityLevel[],
): boolean =>
  forLevels === undefined || held.length === 0 || forLevels.some((level) => held.includes(level))

const isAmong = (places: readonly Place[], authority: Declared['authority']): boolean =>
  authority !== undefined &&
  authority.type !== 'autre' &&
  places.some(({ type, code }) => type === authority.type && code === authority.code)
