import type { Block } from '../../../report'
import { inset, type Context } from '../drawing/context'
import { arc, elementIn, line, type Operation } from '../drawing/drawing'
import { paragraph } from '../drawing/paragraph'
import { drawStack, heightOf, type Piece } from '../drawing/piece'
import { COLOURS, mm } from '../drawing/theme'
import { asArtifact, HAIRLINE } from './table'

type DotsBlock = Extract<Block, { kind: 'dots' }>

const TITLE = mm(60)
const TEXT = mm(70)
const PADDING = mm(1.2)

/** A list that is its own chart: the dot is the mean, the bar what missing answers can change. */
export function dotsPieces({ levels, items }: DotsBlock, context: Context): readonly Piece[] {
  const { theme, left, width, parent } = context
  const list = elementIn(parent, 'list')
  const from = left + TITLE
  const length = width - TITLE - TEXT - mm(6)
  const rows = items.map((item): Piece => {
    const element = elementIn(list, 'item')
    const title = paragraph(
      item.title,
      theme.small,
      elementIn(element, 'label'),
      inset(context, 0, TITLE - mm(3)),
    )
    const body = elementIn(element, 'body')
    const at = inset(context, width - TEXT, TEXT)
    const text = paragraph(
      [
        { text: item.text, strong: true },
        { text: item.note === '' ? '' : ` · ${item.note}`, soft: true },
      ],
      theme.small,
      body,
      at,
    )
    const height = Math.max(heightOf(title), heightOf(text)) + 2 * PADDING
    return {
      gap: 0,
      height,
      draw: (top) => [
        ...drawStack(title, top + PADDING),
        ...drawStack(text, top + PADDING),
        ...track(item, from, length, top + PADDING + theme.small.leading / 2),
        line(
          'artifact',
          { x: left, y: top + height },
          { x: left + width, y: top + height },
          HAIRLINE,
        ),
      ],
    }
  })
  return [scale(levels, from, length, context), ...rows]
}

/** The names of the levels over the lines: each line says its own in words. */
function scale(levels: readonly string[], from: number, length: number, context: Context): Piece {
  const { theme, left, parent } = context
  const last = levels.length - 1
  const ends = [levels[0] ?? '', levels[last] ?? '']
  const names = ends.map((name, index) =>
    asArtifact(
      paragraph(
        name,
        theme.notice,
        parent,
        inset(context, from - left + (index * length) / 2, length / 2),
        {
          align: index === 0 ? 'left' : 'right',
        },
      ),
      'artifact',
    ),
  )
  return {
    gap: theme.gap,
    height: Math.max(...names.map(heightOf)) + mm(0.5),
    keep: true,
    draw: (top) => names.flatMap((name) => drawStack(name, top)),
  }
}

function track(
  { value, low, high, isFaint }: DotsBlock['items'][number],
  from: number,
  length: number,
  y: number,
): readonly Operation[] {
  const at = (share: number) => from + (length * share) / 100
  const radius = mm(1.5)
  return [
    line('artifact', { x: from, y }, { x: from + length, y }, HAIRLINE),
    ...(low === high
      ? []
      : [
          line(
            'artifact',
            { x: at(low), y },
            { x: at(high), y },
            {
              colour: COLOURS.lineStrong,
              width: mm(0.9),
            },
          ),
        ]),
    ...(value === null
      ? []
      : [
          {
            kind: 'path' as const,
            mark: 'artifact' as const,
            segments: arc({ x: at(value), y }, radius, 0, 360),
            closed: true as const,
            fill: isFaint ? COLOURS.paper : COLOURS.action,
            stroke: { colour: COLOURS.action, width: 1.2 },
          },
        ]),
  ]
}
