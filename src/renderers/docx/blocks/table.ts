import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type FileChild,
  type IBorderOptions,
} from 'docx'
import { cellText, type Block, type Cell, type Column } from '../../../report'
import { COLOURS, type Colour } from '../../pdf/drawing/theme'
import type { Context } from '../writing/context'
import { mm } from '../file/lengths'
import { TEXT_WIDTH } from '../file/page'
import { CELL_MARGINS, columnWidths } from './columnWidths'
import { paragraph, paragraphOf } from '../writing/paragraph'
import { hex } from '../file/colour'
import { statusRuns } from '../writing/status'

type TableBlock = Extract<Block, { kind: 'table' }>

/** A longer first cell is read, and heads nothing: bold texts are not read. */
const LONG_HEADER = 60

const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const lineOf = (colour: Colour, size: number): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  color: hex(colour),
  size,
})
const INK_RULE = lineOf(COLOURS.ink, 10)
const HAIRLINE = lineOf(COLOURS.line, 4)
const BORDERS = {
  top: NONE,
  left: NONE,
  right: NONE,
  bottom: HAIRLINE,
  insideHorizontal: HAIRLINE,
  insideVertical: NONE,
}

/** What one fills by hand: cells have sides, and room for a line of writing. */
const FORM_BORDERS = {
  ...BORDERS,
  top: HAIRLINE,
  left: HAIRLINE,
  right: HAIRLINE,
  insideVertical: HAIRLINE,
}
const TO_WRITE = { value: mm(9), rule: HeightRule.ATLEAST }

/**
 * A table under its caption. Its header is repeated on each page and its rows are not cut; columns
 * keep their shares, so that an address without a space breaks in its cell and pushes no other away.
 */
export function tableParts(
  { caption, columns, rows, isForm }: TableBlock,
  context: Context,
): readonly FileChild[] {
  const widths = columnWidths(columns, rows)
  const isHeaded = !rows.some(([first]) => first !== undefined && isRead(first))
  const row = (cells: readonly Cell[], manner: RowManner) =>
    new TableRow({
      tableHeader: manner.isHeader,
      ...(isForm && !manner.isHeader && { height: TO_WRITE }),
      cantSplit: true,
      children: columns.map((column, index) =>
        cellOf(cells[index] ?? '', column, context, {
          ...manner,
          width: widths[index] ?? 0,
          isBold: manner.isHeader || (isHeaded && index === 0),
        }),
      ),
    })
  const header = columns.map(({ label }) => label)
  return [
    paragraph(caption, 'caption', context),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      tableLook: { firstRow: true, firstColumn: isHeaded, noHBand: true, noVBand: true },
      borders: isForm ? FORM_BORDERS : BORDERS,
      margins: CELL_MARGINS,
      rows: [
        row(header, { isHeader: true, isHeld: rows.length > 0 }),
        ...rows.map((cells, index) =>
          row(cells, { isHeader: false, isHeld: isHeld(index, rows.length) }),
        ),
      ],
    }),
  ]
}

/** The first two rows stay together, and the last two: one alone on a page looks lost. */
const isHeld = (index: number, count: number): boolean =>
  count > 1 && (index === 0 || index === count - 2)

const isRead = (cell: Cell): boolean => {
  const text = cellText(cell)
  return text.length > LONG_HEADER || /[.?!]$/.test(text)
}

interface RowManner {
  readonly isHeader: boolean
  /** On the page of the row that follows. */
  readonly isHeld: boolean
}

interface CellManner extends RowManner {
  readonly width: number
  readonly isBold: boolean
}

function cellOf(
  cell: Cell,
  { numeric }: Column,
  context: Context,
  { width, isBold, isHeader, isHeld: keepNext }: CellManner,
): TableCell {
  const alignment = numeric ? AlignmentType.RIGHT : AlignmentType.LEFT
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(isHeader && { borders: { bottom: INK_RULE } }),
    children: [
      typeof cell === 'object' && 'status' in cell
        ? paragraphOf(statusRuns(cell.status, cell.label), 'cell', context, { alignment, keepNext })
        : paragraph(cell, 'cell', context, {
            alignment,
            keepNext,
            ...(isBold && { manner: { bold: true } }),
          }),
    ],
  })
}
