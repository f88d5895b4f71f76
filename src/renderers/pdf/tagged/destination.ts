import type { Place } from '../drawing/drawing'
import { PAGE } from '../drawing/theme'
import { numeral, reference } from './syntax'

/** Points kept above a place, so that it does not stick to the edge of the window. */
const AIR = 14

/** Where a link or a bookmark leads: a page, scrolled to the place itself, at the zoom of the reader. */
export function destination({ page, y }: Place, pageId: (page: number) => number): string {
  const top = PAGE.height - Math.max(1, y - AIR)
  return `[${reference(pageId(page))}/XYZ 0 ${numeral(top)} 0]`
}
