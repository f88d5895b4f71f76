import type { Block, Cell, Column } from '../../report'
import { inset, type Context } from './context'
import { elementIn, type Element, type Mark, type Operation } from './drawing'
import { paragraph } from './paragraph'
import { keepWithNext, type Piece } from './piece'
import { row, ruleLine, type RowManner } from './rows'
import { statusPieces } from './status'
import { COLOURS, mm, type Setting } from './theme'

type TableBlock = Extract<Block, { kind: 'table' }>

const COLUMN_GAP = mm(4)
const PADDING = mm(1.5)
export const HAIRLINE = { colour: COLOURS.line, width: 0.6 }
export const INK_RULE = { colour: COLOURS.ink, width: 1.4 }

/** Sentences are not set in bold, though they head their row. */
const LONG_HEADER = 60

/**
 * A table that parts between its rows, its header drawn again on each page with « (suite) ».
 *
 * Neither the header nor the last row is ever alone on a page: the one keeps the first row with it,
 * the other is kept with the row above.
 */
export function tablePieces(
  { caption, columns, rows }: TableBlock,
  context: Context,
): readonly Piece[] {
  const { theme, labels, left, width, parent } = context
  const table = elementIn(parent, 'table')
  const strong: Setting = { ...theme.small, font: 'strong' }
  const rowHeader = rows.some(([cell]) => lengthOf(cell) > LONG_HEADER) ? theme.small : strong
  const tracks = tracksOf(columns, width)
  const manner: RowManner = { padding: PADDING, rule: HAIRLINE, left, width }

  const title = (mark: Element, text: string, gap: number) =>
    paragraph(text, strong, mark, context, { gap })
  const header = (owner: Element) => {
    const heading = elementIn(owner, 'row')
    const cells = columns.map((column, index) =>
      cellPieces(
        column.label,
        column,
        strong,
        elementIn(heading, 'header', { scope: 'column' }),
        trackContext(context, tracks[index]),
      ),
    )
    return row(cells, { ...manner, rule: INK_RULE, gap: theme.gap / 4 })
  }

  const first = [...title(elementIn(table, 'caption'), caption, theme.gap * 1.4), ...header(table)]
  const again = elementIn(detached(), 'table')
  const repeat = asArtifact([
    ...title(elementIn(again, 'caption'), `${caption} (${labels.continued})`, 0),
    ...header(again),
  ])

  const body = rows.flatMap((cells, at) => {
    const line = elementIn(table, 'row')
    return row(
      columns.map((column, index) => {
        const isFirst = index === 0
        const mark = elementIn(line, isFirst ? 'header' : 'cell', isFirst ? { scope: 'row' } : {})
        const setting = isFirst ? rowHeader : theme.small
        const cell = cells[index] ?? ''
        return cellPieces(cell, column, setting, mark, trackContext(context, tracks[index]))
      }),
      { ...manner, repeat },
    ).map((piece, _, { length }) =>
      at === rows.length - 2 && length === 1 ? { ...piece, keep: true as const } : piece,
    )
  })
  return body.length > 0
    ? [...keepWithNext(first), ...body]
    : [...first, ruleLine(left, width, HAIRLINE, 0)]
}

interface Track {
  readonly left: number
  readonly width: number
}

/** Shares of the width, once the gaps between columns are taken off. */
export function tracksOf(
  columns: readonly Pick<Column, 'width'>[],
  width: number,
): readonly Track[] {
  const shares = columns.reduce((total, column) => total + column.width, 0)
  const room = width - COLUMN_GAP * (columns.length - 1)
  let left = 0
  return columns.map((column) => {
    const track = { left, width: (room * column.width) / shares }
    left += track.width + COLUMN_GAP
    return track
  })
}

export const trackContext = (context: Context, track: Track | undefined): Context =>
  track ? inset(context, track.left, track.width) : context

function cellPieces(
  cell: Cell,
  { numeric }: Column,
  setting: Setting,
  mark: Element,
  context: Context,
): readonly Piece[] {
  if (typeof cell === 'object' && 'status' in cell)
    return statusPieces(cell.status, cell.label, setting, mark, context)
  return paragraph(cell, setting, mark, context, { align: numeric ? 'right' : 'left' })
}

const lengthOf = (cell: Cell | undefined): number => {
  if (cell === undefined) return 0
  if (typeof cell === 'string') return cell.length
  if ('status' in cell) return cell.label.length
  return cell.reduce((total, { text }) => total + text.length, 0)
}

/** A tree of its own: what is drawn again must not be read again. */
const detached = (): Element => ({ role: 'document', children: [] })

/** What repeats is decoration: it was already read where it first stood. */
export const asArtifact = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece) => ({
    ...piece,
    draw: (top) =>
      piece
        .draw(top)
        .map((operation): Operation => ({ ...operation, mark: 'artifact' satisfies Mark })),
  }))
