import type { Block } from '../../../report'
import { inset, type Context } from '../drawing/context'
import { elementIn } from '../drawing/drawing'
import { paragraph } from '../drawing/paragraph'
import { keepWithNext, type Piece } from '../drawing/piece'
import { row } from '../drawing/rows'
import { mm } from '../drawing/theme'
import { listPieces } from './lists'

const BETWEEN = mm(8)

/** Two short lists beside one another, each under its title: read one after the other. */
export function sidesPieces(
  { sides }: Extract<Block, { kind: 'sides' }>,
  context: Context,
): readonly Piece[] {
  const { theme, left, width, parent } = context
  const share = (width + BETWEEN) / Math.max(1, sides.length)
  const cells = sides.map(({ title, items }, index) => {
    const at = inset(context, index * share, share - BETWEEN)
    return [
      ...keepWithNext(
        paragraph(title, theme.heading, elementIn(parent, 'heading', { level: 3 }), at),
      ),
      ...listPieces({ ordered: false, items }, { ...at, theme: { ...theme, body: theme.small } }),
    ]
  })
  return row(cells, { gap: theme.gap, padding: 0, left, width })
}
