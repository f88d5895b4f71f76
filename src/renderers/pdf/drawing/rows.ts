import { line, type Operation, type Stroke } from './drawing'
import { anchorsOf, drawStack, heightOf, type Piece } from './piece'
import { PAGE } from './theme'

export interface RowManner {
  readonly gap?: number
  /** Above and below the cells. */
  readonly padding: number
  /** The rule under the row. */
  readonly rule?: Stroke
  readonly left: number
  readonly width: number
  readonly repeat?: readonly Piece[]
  /** No row is less high. */
  readonly least?: number
  /** Taller than this, the row may part over pages. Left out: only when no page could hold it. */
  readonly whole?: number
}

/**
 * Cells side by side, as one piece; or, when they are too tall, as bands of one line each.
 *
 * Every row of the report comes from here: tables, verdicts, supports, definitions, actions.
 */
export function row(cells: readonly (readonly Piece[])[], manner: RowManner): readonly Piece[] {
  const { gap = 0, padding, repeat, least = 0, whole = Number.POSITIVE_INFINITY } = manner
  const height = Math.max(least, 2 * padding + Math.max(...cells.map(heightOf)))
  const common = repeat && { repeat }
  const page = PAGE.bottom - PAGE.top - heightOf(repeat ?? [])
  if (height <= Math.min(page, whole))
    return [
      {
        gap,
        height,
        ...common,
        ...anchorsOf(cells.flat()),
        draw: (top, places) => [
          ...cells.flatMap((cell) => drawStack(cell, top + padding, places)),
          ...ruleUnder(manner, top + height),
        ],
      },
    ]

  const count = Math.max(...cells.map((cell) => cell.length))
  return Array.from({ length: count }, (_, index): Piece => {
    const band = cells.map((cell) => cell.slice(index, index + 1))
    const above = index === 0 ? padding : Math.max(...band.map(([piece]) => piece?.gap ?? 0))
    const below = index === count - 1 ? padding : 0
    const tall = above + Math.max(...band.map(heightOf)) + below
    return {
      gap: index === 0 ? gap : 0,
      height: tall,
      ...(isHeld(index, count) && { keep: true }),
      ...(repeat && { repeat: index === 0 ? repeat : [...repeat, space(padding)] }),
      ...anchorsOf(band.flat()),
      draw: (top) => [
        ...band.flatMap((cell) => drawStack(cell, top + above)),
        ...(index === count - 1 ? ruleUnder(manner, top + tall) : []),
      ],
    }
  })
}

/** As in a paragraph, no line is alone on its page. */
const isHeld = (index: number, count: number): boolean => index === 0 || index === count - 2

const space = (height: number): Piece => ({ gap: 0, height, draw: () => [] })

const ruleUnder = ({ rule, left, width }: RowManner, y: number): readonly Operation[] =>
  rule ? [line('artifact', { x: left, y }, { x: left + width, y }, rule)] : []

/** A rule by itself: over a list of rows, and again where the list goes on. */
export const ruleLine = (left: number, width: number, stroke: Stroke, gap: number): Piece => ({
  gap,
  height: 0,
  keep: true,
  draw: (top) => [line('artifact', { x: left, y: top }, { x: left + width, y: top }, stroke)],
})
