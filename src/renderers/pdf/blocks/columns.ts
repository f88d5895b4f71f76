import type { Cell, Column } from '../../../report'
import { inset, type Context } from '../drawing/context'
import { mm, type Setting } from '../drawing/theme'

/** Where a column stands in the width of its rows. */
export interface Track {
  readonly left: number
  readonly width: number
}

const COLUMN_GAP = mm(4)

/** A date, a status, a figure: what must not be cut when another column has room to spare. */
const SHORT = mm(32)

/** Shares of the width, once the gaps between columns are taken off. */
export function tracksOf(shares: readonly number[], width: number): readonly Track[] {
  const total = sum(shares)
  const room = width - COLUMN_GAP * (shares.length - 1)
  return placed(shares.map((share) => (room * share) / total))
}

/**
 * The shares that a table asks for, unless a column would be cut: then columns of short words take
 * just what they need, and the others share what is left.
 */
export function tableTracks(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  setting: Setting,
  context: Context,
): readonly Track[] {
  const asked = tracksOf(
    columns.map(({ width }) => width),
    context.width,
  )
  const needed = columns.map((column, index) =>
    Math.max(
      widthOf(column.label, setting, context),
      ...rows.map((cells) => widthOf(cells[index] ?? '', setting, context)),
    ),
  )
  if (needed.every((need, index) => need <= (asked[index]?.width ?? 0))) return asked

  const isShort = needed.map((need) => need <= SHORT)
  const room = context.width - COLUMN_GAP * (columns.length - 1)
  const left = room - sum(needed.filter((_, index) => isShort[index]))
  const shares = sum(columns.map(({ width }, index) => (isShort[index] ? 0 : width)))
  // All short and still too wide, or nothing left for the long ones: the shares are the best there is.
  if (shares === 0 || left < room / 3) return asked
  return placed(
    columns.map(({ width }, index) =>
      isShort[index] ? (needed[index] ?? 0) : (left * width) / shares,
    ),
  )
}

export const trackContext = (context: Context, track: Track | undefined): Context =>
  track ? inset(context, track.left, track.width) : context

/** Of a cell on one line, in the bolder of the two fonts it may be set in. */
function widthOf(cell: Cell, { size }: Setting, { type }: Context): number {
  const measure = (text: string) =>
    Math.max(...text.split('\n').map((line) => type.width(line, 'strong', size)))
  if (typeof cell === 'string') return measure(cell) + 1
  if ('status' in cell) return measure(cell.label) + size * 1.6
  return measure(cell.map(({ text }) => text).join('')) + 1
}

function placed(widths: readonly number[]): readonly Track[] {
  let left = 0
  return widths.map((width) => {
    const track = { left, width }
    left += width + COLUMN_GAP
    return track
  })
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
