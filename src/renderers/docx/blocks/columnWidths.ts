import { cellText, type Cell, type Column } from '../../../report'
import { TEXT_WIDTH } from '../file/page'

/** About what a sign takes in a cell, a little more than the mean: Word alone measures its fonts. */
const SIGN = 105
/** The white on both sides of a cell. */
export const CELL_MARGINS = { top: 50, bottom: 50, left: 60, right: 100 }

/** A date, a status, a figure: what must not be cut when another column has room to spare. */
const SHORT = 18

/**
 * The shares that a table asks for, unless a column of short words would be cut: such columns then
 * take just what they need, and the others share what is left.
 *
 * @example
 * columnWidths([{ label: 'Fait', width: 3 }, { label: 'Relu le', width: 1 }], rows) // => [7568, 2523]
 */
export function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): readonly number[] {
  const asked = shared(
    columns.map(({ width }) => width),
    TEXT_WIDTH,
  )
  const signs = columns.map(({ label }, index) =>
    Math.max(label.length, ...rows.map((cells) => longestLine(cells[index] ?? ''))),
  )
  const needed = signs.map((count) => count * SIGN + CELL_MARGINS.left + CELL_MARGINS.right)
  const isShort = signs.map((count) => count <= SHORT)
  const isCut = needed.some((need, index) => isShort[index] && need > (asked[index] ?? 0))
  const left = TEXT_WIDTH - sum(needed.filter((_, index) => isShort[index]))
  const shares = columns.map(({ width }, index) => (isShort[index] ? 0 : width))
  // All short and still too wide, or nothing left for the long ones: the shares are the best there is.
  if (!isCut || sum(shares) === 0 || left < TEXT_WIDTH / 3) return asked
  const others = shared(shares, left)
  return needed.map((need, index) => (isShort[index] ? need : (others[index] ?? 0)))
}

const longestLine = (cell: Cell): number =>
  Math.max(
    ...cellText(cell)
      .split('\n')
      .map((line) => line.length),
  ) + (typeof cell === 'object' && 'status' in cell ? 2 : 0)

/** Whole widths, the last share taking what rounding leaves. */
function shared(shares: readonly number[], room: number): readonly number[] {
  const total = sum(shares)
  const widths = shares.map((share) => Math.floor((room * share) / total))
  const last = shares.findLastIndex((share) => share > 0)
  const left = room - sum(widths)
  return widths.map((width, index) => (index === last ? width + left : width))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
