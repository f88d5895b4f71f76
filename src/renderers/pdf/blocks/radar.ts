import type { Block, Point, Radar } from '../../../report'
import type { Context } from '../drawing/context'
import {
  arc,
  elementIn,
  line,
  polyline,
  type Element,
  type Operation,
  type Spot,
} from '../drawing/drawing'
import { breakLines, lineOperations } from '../drawing/inline'
import { keepWithNext, type Piece } from '../drawing/piece'
import { paragraph } from '../drawing/paragraph'
import { COLOURS, mm, STATUS_COLOURS } from '../drawing/theme'

const WIDTH = mm(142)

/** The ten axes, drawn from the same points as on screen; the words of the figure say it all. */
export function radarPieces(
  { title, alt, radar }: Extract<Block, { kind: 'radar' }>,
  context: Context,
): readonly Piece[] {
  const { theme, left, width } = context
  const caption = elementIn(context.parent, 'paragraph')
  const figure = elementIn(context.parent, 'figure', { alt })
  const scale = Math.min(WIDTH, width) / radar.width
  const shift = left + (width - radar.width * scale) / 2
  const extent = verticalExtent(radar)
  return [
    ...keepWithNext(
      paragraph(title, theme.subheading, caption, context, {
        gap: theme.gap * 1.4,
      }),
    ),
    {
      gap: theme.gap / 2,
      height: (extent.bottom - extent.top) * scale,
      draw: (top) => {
        const at = ({ x, y }: Point): Spot => ({
          x: shift + x * scale,
          y: top + (y - extent.top) * scale,
        })
        return [...lineWork(radar, at, scale, figure), ...labels(radar, at, figure, context)]
      },
    },
  ]
}

/** The box is cut to what is drawn in it. */
function verticalExtent(radar: Radar): { readonly top: number; readonly bottom: number } {
  const ys = [
    ...radar.rings.flatMap(({ points }) => points.map(({ y }) => y)),
    ...radar.labels.map(({ at }) => at.y),
  ]
  return {
    top: Math.max(0, Math.min(...ys) - 20),
    bottom: Math.min(radar.height, Math.max(...ys) + 24),
  }
}

function lineWork(
  radar: Radar,
  at: (point: Point) => Spot,
  scale: number,
  mark: Element,
): readonly Operation[] {
  return [
    ...radar.rings.map(({ points }): Operation => ({
      kind: 'path',
      mark,
      segments: polyline(points.map(at)),
      closed: true,
      stroke: { colour: COLOURS.lineStrong, width: 0.6, dash: [0.7, 2.4] },
    })),
    ...radar.spokes.map(({ from, to }) =>
      line(mark, at(from), at(to), { colour: COLOURS.line, width: 0.6 }),
    ),
    ...radar.ranges.map(({ from, to, faint }) =>
      line(
        mark,
        at(from),
        at(to),
        faint
          ? {
              colour: STATUS_COLOURS['a-renseigner'],
              width: 5 * scale,
              dash: [3 * scale, 4 * scale],
            }
          : { colour: COLOURS.gaudeDeep, width: 9 * scale },
      ),
    ),
    ...radar.lines.map((points): Operation => ({
      kind: 'path',
      mark,
      segments: polyline(points.map(at)),
      stroke: { colour: COLOURS.action, width: 3 * scale, cap: 'round' },
    })),
    ...radar.dots.map((point): Operation => ({
      kind: 'path',
      mark,
      segments: arc(at(point), 6 * scale, 0, 360),
      closed: true,
      fill: COLOURS.action,
    })),
  ]
}

/** Names of the axes, on as many lines as the page leaves room for, and the figures of the rings. */
function labels(
  radar: Radar,
  at: (point: Point) => Spot,
  mark: Element,
  context: Context,
): readonly Operation[] {
  const { type, theme, left, width } = context
  const { size, leading, colour } = theme.small
  const rings = radar.rings.flatMap(({ label, points }) => {
    const [first] = points
    if (first === undefined) return []
    const spot = at(first)
    const text = type.prepare(label, 'regular')
    const small = size * 0.85
    return [
      {
        kind: 'text',
        mark,
        text: `${type.written(text, 'regular')} `,
        at: { x: spot.x - 3 - type.width(text, 'regular', small), y: spot.y + small * 1.05 },
        font: 'regular',
        size: small,
        colour: COLOURS.ink2,
      } satisfies Operation,
    ]
  })
  const names = radar.labels.flatMap(({ at: point, anchor, number, text }) => {
    const spot = at(point)
    const room = { start: left + width - spot.x, middle: width, end: spot.x - left }[anchor]
    const common = { kind: 'text', size, colour, mark } as const
    const broken = breakLines(
      [
        { ...common, font: 'heading', text: `${number} ` },
        { ...common, font: 'regular', text: type.prepare(text, 'regular') },
      ],
      room,
      type,
    )
    return broken.flatMap((words, index) => {
      const x = spot.x - { start: 0, middle: words.width / 2, end: words.width }[anchor]
      return lineOperations({ ...words, space: true }, x, spot.y + index * leading, type)
    })
  })
  return [...rings, ...names]
}
