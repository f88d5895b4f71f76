import type { Colour } from '../../pdf/drawing/theme'

/** Word writes its colours without a sign. */
export const hex = (colour: Colour): string => colour.slice(1)
