/** Lengths as Word counts them, in twentieths of a point. */
export const pt = (points: number): number => points * 20
export const mm = (length: number): number => Math.round((length * 1440) / 25.4)
