import { arc, polyline, type Mark, type Operation, type Spot } from './drawing'
import { COLOURS, STATUS_COLOURS, type Status } from './theme'

/**
 * The shape of a status, as on screen: a tick in a disc, a ring half full, an empty ring, a dashed
 * ring with a question mark. It holds in black and white; its word stands beside it.
 *
 * Drawn in the 20 × 20 box of the screen's symbols.
 */
export function statusShape(
  status: Status,
  centre: Spot,
  radius: number,
  mark: Mark = 'artifact',
): readonly Operation[] {
  const unit = radius / 10
  const colour = STATUS_COLOURS[status]
  const at = (x: number, y: number): Spot => ({
    x: centre.x + (x - 10) * unit,
    y: centre.y + (y - 10) * unit,
  })
  const disc = (around: Spot, size: number): Operation => ({
    kind: 'path',
    mark,
    segments: arc(around, size * unit, 0, 360),
    closed: true,
    fill: colour,
  })
  const ring = (width: number, dash?: readonly number[]): Operation => ({
    kind: 'path',
    mark,
    segments: arc(centre, 8.3 * unit, 0, 360),
    closed: true,
    stroke: { colour, width: width * unit, ...(dash && { dash: dash.map((step) => step * unit) }) },
  })

  switch (status) {
    case 'reuni':
      return [
        disc(centre, 9.5),
        {
          kind: 'path',
          mark,
          segments: polyline([at(5.5, 10.4), at(8.6, 13.5), at(14.6, 6.9)]),
          stroke: { colour: COLOURS.paper, width: 2.4 * unit },
        },
      ]
    case 'a-consolider':
      return [
        ring(2.4),
        {
          kind: 'path',
          mark,
          segments: arc(centre, 8 * unit, 0, 180),
          closed: true,
          fill: colour,
        },
      ]
    case 'non-reuni':
      return [ring(2.4)]
    case 'a-renseigner':
      return [
        ring(2.2, [2.6, 2.6]),
        {
          kind: 'path',
          mark,
          segments: [
            ...arc(at(10.1, 8), 2.5 * unit, 180, 424),
            { kind: 'curve', by: at(10.4, 10.6), and: at(10, 11), to: at(10, 11.8) },
          ],
          stroke: { colour, width: 1.9 * unit },
        },
        disc(at(10, 14.4), 1.25),
      ]
  }
}
