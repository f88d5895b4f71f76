import type { Block } from '../../../report'
import { inset, type Context } from '../drawing/context'
import { elementIn } from '../drawing/drawing'
import { lines, paragraph } from '../drawing/paragraph'
import { drawStack, heightOf, type Piece } from '../drawing/piece'
import { statusShape } from '../drawing/shapes'
import { mm, STATUS_COLOURS, type Setting } from '../drawing/theme'
import { STATUS_THREADS, thread } from './thread'

const GAP = mm(0.7)
const THICK = mm(1.6)
const SHAPE = mm(1.75)

/** The eleven threads side by side: the state of each is its thread, its shape, and its word read aloud. */
export function onzePieces(
  { items }: Extract<Block, { kind: 'onze' }>,
  context: Context,
): readonly Piece[] {
  const { theme, type, width, parent } = context
  const list = elementIn(parent, 'list', { numbering: 'figures' })
  const length = (width - GAP * (items.length - 1)) / Math.max(1, items.length)
  const small: Setting = { ...theme.notice, colour: theme.body.colour }
  const strong: Setting = { ...small, font: 'strong' }
  const columns = items.map(({ number, name, label, status }, index) => {
    const item = elementIn(list, 'item')
    const at = inset(context, index * (length + GAP), length)
    const rank = paragraph(
      String(number),
      strong,
      elementIn(item, 'label'),
      inset(at, SHAPE * 2 + mm(1)),
    )
    const said = elementIn(elementIn(item, 'body'), 'words', {
      spoken: `${name}, ${label.toLocaleLowerCase('fr')}`,
    })
    const words = lines(
      [
        {
          kind: 'text',
          text: type.prepare(name, 'regular'),
          font: 'regular',
          size: small.size,
          colour: small.colour,
          mark: said,
        },
      ],
      { ...small, leading: small.size * 1.15 },
      at,
    )
    return { status, x: at.left, rank, words }
  })
  const above = THICK + mm(1)
  const tall = above + small.leading + Math.max(0, ...columns.map(({ words }) => heightOf(words)))
  return [
    {
      gap: theme.gap,
      height: tall,
      draw: (top) =>
        columns.flatMap(({ status, x, rank, words }) => [
          ...thread(
            STATUS_THREADS[status],
            { x, y: top + THICK / 2 },
            length,
            THICK,
            STATUS_COLOURS[status],
          ),
          ...statusShape(status, { x: x + SHAPE, y: top + above + small.leading / 2 }, SHAPE),
          ...drawStack(rank, top + above),
          ...drawStack(words, top + above + small.leading),
        ]),
    },
  ]
}
