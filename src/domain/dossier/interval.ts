/**
 * What is known of a count: it lies between `min` and `max`, both included.
 *
 * `max` is `Infinity` when nothing bounds it. A count fully known has `min === max`.
 */
export interface Interval {
  readonly min: number
  readonly max: number
}

/** A count that is known. */
export const exactly = (value: number): Interval => ({ min: value, max: value })

export const UNKNOWN_COUNT: Interval = { min: 0, max: Infinity }
