import type { Block, Cell, Column } from '../../../report'
import type { Context } from '../drawing/context'
import {
  elementIn,
  looseElement,
  type Artifact,
  type Element,
  type Operation,
} from '../drawing/drawing'
import { paragraph } from '../drawing/paragraph'
import { heightOf, keepWithNext, type Piece } from '../drawing/piece'
import { row, ruleLine, type RowManner } from '../drawing/rows'
import { statusPieces } from './status'
import { COLOURS, mm, PAGE, type Setting } from '../drawing/theme'
import { tableTracks, trackContext } from './columns'

type TableBlock = Extract<Block, { kind: 'table' }>

/** A table shorter than this stays on one page. */
const SHORT_TABLE = (PAGE.bottom - PAGE.top) * 0.16
const LONG_HEADER = 60
/** Room for a hand. */
const TO_WRITE = mm(9.5)
const PADDING = mm(1.35)
export const HAIRLINE = { colour: COLOURS.line, width: 0.6 }
export const INK_RULE = { colour: COLOURS.ink, width: 1.4 }

/**
 * A table that parts between its rows, its header drawn again on each page with « (suite) ».
 *
 * Neither the header nor a single row is ever alone on a page.
 */
export function tablePieces(
  { caption, columns, rows, isForm }: TableBlock,
  context: Context,
): readonly Piece[] {
  const { theme, labels, left, width, parent } = context
  const table = elementIn(parent, 'table')
  const strong: Setting = { ...theme.small, font: 'strong' }
  const rowHeader = rows.some(([cell]) => isText(cell)) ? theme.small : strong
  const tracks = tableTracks(columns, rows, strong, context)
  const manner: RowManner = { padding: PADDING, rule: HAIRLINE, left, width }
  // The section that it fills names it.
  const isNamed = isForm !== true

  const title = (mark: Element, text: string, gap: number) =>
    paragraph(text, strong, mark, context, { gap })
  const header = (owner: Element<'table'>) => {
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

  const first = [
    ...(isNamed ? title(elementIn(table, 'caption'), caption, theme.gap * 1.4) : []),
    ...header(table),
  ]
  const again = looseElement('table')
  const repeat = asArtifact([
    ...(isNamed ? title(elementIn(again, 'caption'), `${caption} (${labels.continued})`, 0) : []),
    ...header(again),
  ])

  const body = rows.map((cells) => {
    const line = elementIn(table, 'row')
    return row(
      columns.map((column, index) => {
        const isFirst = index === 0
        const mark = isFirst ? elementIn(line, 'header', { scope: 'row' }) : elementIn(line, 'cell')
        const setting = isFirst ? rowHeader : theme.small
        const cell = cells[index] ?? ''
        return cellPieces(cell, column, setting, mark, trackContext(context, tracks[index]))
      }),
      { ...manner, repeat, ...(isForm === true ? { least: TO_WRITE } : {}) },
    )
  })
  return body.length > 0
    ? [...keepWithNext(first), ...heldRows(body)]
    : [...first, ruleLine(left, width, HAIRLINE, 0)]
}

/** The rows of a short table are held together; of a long one, the first two and the last two. */
function heldRows(rows: readonly (readonly Piece[])[]): readonly Piece[] {
  const last = rows.length - 1
  const isShort = heightOf(rows.flat()) < SHORT_TABLE
  return rows.flatMap((pieces, index) => {
    const isHeld = index < last && (isShort || index === 0 || index === last - 1)
    // A row that was cut into bands is free to part: holding it would only push it away.
    return isHeld && pieces.length === 1 ? keepWithNext(pieces) : pieces
  })
}

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

/** What heads a row is bold, unless it is a sentence or as long as one: bold texts are not read. */
function isText(cell: Cell | undefined): boolean {
  if (cell === undefined) return false
  if (typeof cell === 'object' && 'status' in cell) return false
  const text = typeof cell === 'string' ? cell : cell.map((run) => run.text).join('')
  return text.length > LONG_HEADER || /[.?!]$/.test(text)
}

/** What repeats is not read again: it was read where it first stood. Its links neither. */
export const asArtifact = (
  pieces: readonly Piece[],
  mark: Artifact = 'repeated',
): readonly Piece[] =>
  pieces.map((piece) => ({
    ...piece,
    draw: (top) =>
      piece
        .draw(top)
        .filter(({ kind }) => kind !== 'link')
        .map((operation): Operation => ({ ...operation, mark })),
  }))
