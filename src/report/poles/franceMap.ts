/** France by départements as pure geometry, without a colour nor a font: screen and PDF draw the same. */
import type { FranceMap, MapMarker } from '../model/model'
import { INSETS, OUTLINES, SIZE } from './outlines'

export type MapCount = Omit<MapMarker, 'at'>

/** What is said of the map's own parts. */
export interface MapWords {
  /** Name of the inset of Paris, whose départements are drawn again larger. */
  readonly crown: string
  readonly nameOf: (departement: string) => string
}

/** Names stand above their inset, by their baseline. */
const ABOVE = 10
const BELOW = 32

/**
 * @param counts one marker a département; a code that the map does not draw has none, and the list says it
 * @param here the départements of the project
 */
export function franceMap(
  counts: readonly MapCount[],
  here: readonly string[],
  { crown, nameOf }: MapWords,
): FranceMap {
  return {
    ...SIZE,
    areas: OUTLINES.map(({ code, rings }) => ({ code, rings, isHere: here.includes(code) })),
    frames: INSETS.map(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y },
      { x: x + width, y: y + height },
      { x, y: y + height },
    ]),
    names: INSETS.map(({ codes, x, y, height }) => {
      const [only = '', second] = codes
      return second === undefined
        ? { at: { x, y: y + height + BELOW }, text: nameOf(only) }
        : { at: { x, y: y - ABOVE }, text: crown }
    }),
    markers: counts.flatMap((count) => {
      const at = OUTLINES.find(({ code, at }) => code === count.code && at !== undefined)?.at
      return at === undefined ? [] : [{ ...count, at }]
    }),
  }
}
