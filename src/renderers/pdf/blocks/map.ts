import type { Block, FranceMap, Point } from '../../../report'
import type { Context } from '../drawing/context'
import {
  arc,
  elementIn,
  polyline,
  type Element,
  type Operation,
  type Spot,
} from '../drawing/drawing'
import { keepWithNext, type Piece } from '../drawing/piece'
import { paragraph } from '../drawing/paragraph'
import { COLOURS, mm } from '../drawing/theme'

const WIDTH = mm(96)
/** In units of the map, as on screen. */
const DOT = 24

/** The départements and their counts, drawn from the same rings as on screen; the words of the figure say it all. */
export function mapPieces(
  { title, alt, map, key }: Extract<Block, { kind: 'map' }>,
  context: Context,
): readonly Piece[] {
  const { theme, left, width } = context
  const caption = elementIn(context.parent, 'paragraph')
  const figure = elementIn(context.parent, 'figure', { alt })
  const scale = Math.min(WIDTH, width) / map.width
  return [
    ...keepWithNext(
      paragraph(title, theme.subheading, caption, context, {
        gap: theme.gap * 1.4,
      }),
    ),
    {
      gap: theme.gap,
      height: map.height * scale,
      ...(key.length === 0 ? {} : { keep: true }),
      draw: (top) => {
        const at = ({ x, y }: Point): Spot => ({ x: left + x * scale, y: top + y * scale })
        return [...ground(map, at, figure), ...words(map, at, scale, figure, context)]
      },
    },
    ...(key.length === 0
      ? []
      : paragraph(key.join(' '), theme.dated, elementIn(context.parent, 'paragraph'), context, {
          gap: theme.gap / 2,
        })),
  ]
}

function ground(map: FranceMap, at: (point: Point) => Spot, mark: Element): readonly Operation[] {
  const land = ({ rings }: FranceMap['areas'][number]) =>
    rings.flatMap((ring) => polyline([...ring, ...ring.slice(0, 1)].map(at)))
  return [
    ...map.frames.map((frame): Operation => ({
      kind: 'path',
      mark,
      segments: polyline(frame.map(at)),
      closed: true,
      stroke: { colour: COLOURS.line, width: 0.5 },
    })),
    ...map.areas.map((area): Operation => ({
      kind: 'path',
      mark,
      segments: land(area),
      stroke: { colour: COLOURS.lineStrong, width: 0.35 },
    })),
    ...map.areas
      .filter(({ isHere }) => isHere)
      .map((area): Operation => ({
        kind: 'path',
        mark,
        segments: land(area),
        closed: true,
        stroke: { colour: COLOURS.ink, width: 1.4 },
        fill: COLOURS.lawWash,
      })),
  ]
}

function words(
  map: FranceMap,
  at: (point: Point) => Spot,
  scale: number,
  mark: Element,
  { type, theme }: Context,
): readonly Operation[] {
  const { size } = theme.notice
  const names = map.names.map(({ at: point, text }): Operation => ({
    kind: 'text',
    mark,
    text: `${type.written(type.prepare(text, 'regular'), 'regular')} `,
    at: at(point),
    font: 'regular',
    size: size * 0.9,
    colour: COLOURS.ink2,
  }))
  const markers = map.markers.flatMap(({ at: point, count, kind }): readonly Operation[] => {
    const spot = at(point)
    const text = type.prepare(String(count), 'heading')
    const isNear = kind === 'near'
    return [
      {
        kind: 'path',
        mark,
        segments: arc(spot, DOT * scale, 0, 360),
        closed: true,
        fill: isNear ? COLOURS.action : COLOURS.paper,
        stroke: isNear
          ? { colour: COLOURS.paper, width: 0.6 }
          : { colour: COLOURS.action, width: 1.2 },
      },
      {
        kind: 'text',
        mark,
        text: `${type.written(text, 'heading')} `,
        at: { x: spot.x - type.width(text, 'heading', size) / 2, y: spot.y + size * 0.34 },
        font: 'heading',
        size,
        colour: isNear ? COLOURS.paper : COLOURS.action,
      },
    ]
  })
  return [...names, ...markers]
}
