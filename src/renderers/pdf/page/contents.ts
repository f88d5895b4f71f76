import type { Block } from '../../../report'
import { inset, type Context } from '../drawing/context'
import { elementIn, line, type Operation } from '../drawing/drawing'
import { paragraph } from '../drawing/paragraph'
import { drawStack, heightOf, type Piece } from '../drawing/piece'
import { row } from '../drawing/rows'
import { trackContext, tracksOf } from '../blocks/columns'
import { HAIRLINE } from '../blocks/table'
import { mm } from '../drawing/theme'

export const sectionAnchor = (id: string): string => `section:${id}`

const PADDING = mm(0.7)
const NUMBER = mm(20)

/** What follows in the document: a title, a page, and a link over the whole line. */
export function contentsPieces(
  { items }: Extract<Block, { kind: 'contents' }>,
  context: Context,
): readonly Piece[] {
  const list = elementIn(context.parent, 'contents')
  const { left, width } = context
  const [first, second] = items.length > ONE_COLUMN ? tracksOf([1, 1], width) : [{ left: 0, width }]
  const entries = items.map((item, index) => {
    const isSecond = second !== undefined && index >= Math.ceil(items.length / 2)
    return entryPiece(
      item,
      trackContext({ ...context, parent: elementIn(list, 'entry') }, isSecond ? second : first),
    )
  })
  if (second === undefined) return entries
  const half = Math.ceil(items.length / 2)
  return row([entries.slice(0, half), entries.slice(half)], {
    gap: context.theme.gap / 2,
    padding: 0,
    left,
    width,
  })
}

/** A longer list stands in two columns: it is read down one, then down the other. */
const ONE_COLUMN = 6

function entryPiece(
  { id, title }: Extract<Block, { kind: 'contents' }>['items'][number],
  context: Context,
): Piece {
  const { theme, labels, left, width, parent } = context
  const link = elementIn(elementIn(parent, 'reference'), 'link')
  const words = paragraph(title, theme.small, link, inset(context, 0, width - NUMBER), {
    isFollowed: true,
  })
  const height = heightOf(words) + 2 * PADDING
  const anchor = sectionAnchor(id)
  return {
    gap: 0,
    height,
    draw: (top, places): readonly Operation[] => {
      const page = (places?.get(anchor)?.page ?? 0) + 1
      const number = paragraph(
        `${labels.page}\u00a0${page}`,
        theme.small,
        link,
        inset(context, width - NUMBER, NUMBER),
        { align: 'right' },
      )
      return [
        ...drawStack(words, top + PADDING),
        ...drawStack(number, top + PADDING),
        line(
          'artifact',
          { x: left, y: top + height },
          { x: left + width, y: top + height },
          HAIRLINE,
        ),
        {
          kind: 'link',
          mark: link,
          area: { x: left, y: top, width, height },
          target: { kind: 'anchor', id: anchor },
        },
      ]
    },
  }
}
