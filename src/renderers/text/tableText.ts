import type { Block, Cell } from '../../report'
import { plainText } from './plainText'
import { COLUMNS, lengthOf, wrap } from './wrap'

type TableBlock = Extract<Block, { kind: 'table' }>

const BETWEEN = '  '

/** A table in columns: as wide as their words when they hold in the line, else by their shares. */
export function tableText({ caption, columns, rows }: TableBlock): readonly string[] {
  const header = columns.map(({ label }) => plainText(label))
  const body = rows.map((cells) => columns.map((_, index) => cellText(cells[index] ?? '')))
  const widths = widthsOf(
    [header, ...body],
    columns.map(({ width }) => width),
  )
  const line = (cells: readonly string[]) =>
    rowLines(
      cells,
      widths,
      columns.map(({ numeric }) => numeric === true),
    )

  const laid = body.map(line)
  const isTall = laid.some((lines) => lines.length > 1)
  return [
    ...wrap(plainText(caption)),
    '',
    ...line(header),
    widths.map((width) => '-'.repeat(width)).join(BETWEEN),
    ...laid.flatMap((lines, index) => (isTall && index > 0 ? ['', ...lines] : lines)),
  ]
}

/** A status in a table is its word. */
const cellText = (cell: Cell): string =>
  typeof cell === 'object' && 'status' in cell ? plainText(cell.label) : plainText(cell)

function widthsOf(
  rows: readonly (readonly string[])[],
  shares: readonly number[],
): readonly number[] {
  const natural = shares.map((_, index) =>
    Math.max(
      1,
      ...rows.flatMap((cells) => (cells[index] ?? '').split('\n').map((line) => lengthOf(line))),
    ),
  )
  const room = COLUMNS - BETWEEN.length * (shares.length - 1)
  if (sum(natural) <= room) return natural

  // A column that needs less than its share leaves the rest to the others.
  const total = sum(shares)
  const settled = natural.map((width, index) =>
    Math.min(width, Math.floor((room * (shares[index] ?? 0)) / total)),
  )
  const spare = room - sum(settled)
  const wanting = natural.map((width, index) => width - (settled[index] ?? 0))
  return settled.map(
    (width, index) => width + Math.floor((spare * (wanting[index] ?? 0)) / sum(wanting)),
  )
}

function rowLines(
  cells: readonly string[],
  widths: readonly number[],
  numeric: readonly boolean[],
): readonly string[] {
  const wrapped = cells.map((cell, index) => hardWrap(cell, widths[index] ?? COLUMNS))
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, row) =>
    wrapped
      .map((lines, index) => {
        const text = lines[row] ?? ''
        const space = ' '.repeat(Math.max(0, (widths[index] ?? 0) - lengthOf(text)))
        return numeric[index] ? space + text : text + space
      })
      .join(BETWEEN)
      .trimEnd(),
  )
}

/** In a column even an address is cut: a longer line would push the next column aside. */
const hardWrap = (text: string, width: number): readonly string[] =>
  wrap(text, '', '', width).flatMap((line) => {
    const characters = [...line]
    const count = Math.max(1, Math.ceil(characters.length / width))
    return Array.from({ length: count }, (_, index) =>
      characters.slice(index * width, (index + 1) * width).join(''),
    )
  })

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
