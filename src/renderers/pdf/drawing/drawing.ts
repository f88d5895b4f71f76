/**
 * What is to be drawn, page by page, and what each mark on the paper is.
 *
 * The layout produces this value; `tagged/` records what each operation is, and jsPDF paints it.
 * Every operation bears its mark (`element.ts`): without one it does not compile.
 */
import type { FontName } from '../type/fonts'
import type { Element, Mark } from './element'
import type { Colour } from './theme'

export {
  elementIn,
  isPainted,
  looseElement,
  type Artifact,
  type Element,
  type Mark,
} from './element'

/** Points from the top left of the page. */
export interface Spot {
  readonly x: number
  readonly y: number
}

export interface Box extends Spot {
  readonly width: number
  readonly height: number
}

export type Segment =
  | { readonly kind: 'move'; readonly to: Spot }
  | { readonly kind: 'line'; readonly to: Spot }
  | { readonly kind: 'curve'; readonly by: Spot; readonly and: Spot; readonly to: Spot }

export interface Stroke {
  readonly colour: Colour
  readonly width: number
  readonly dash?: readonly number[]
  readonly cap?: 'butt' | 'round'
}

/** A page elsewhere, or a place in the report by its anchor. */
export type Target =
  { readonly kind: 'url'; readonly url: string } | { readonly kind: 'anchor'; readonly id: string }

export type Operation = { readonly mark: Mark } & (
  | {
      readonly kind: 'text'
      readonly text: string
      /** On the baseline. */
      readonly at: Spot
      readonly font: FontName
      readonly size: number
      readonly colour: Colour
    }
  | {
      readonly kind: 'path'
      readonly segments: readonly Segment[]
      readonly closed?: true
      readonly stroke?: Stroke
      readonly fill?: Colour
    }
  | { readonly kind: 'link'; readonly area: Box; readonly target: Target }
)

/** What leaves ink: a link is only clicked. */
export type Visible = Exclude<Operation, { readonly kind: 'link' }>

export type Page = readonly Operation[]

/** Where an anchor landed: pages count from 0. */
export interface Place {
  readonly page: number
  readonly y: number
}

export interface Drawing {
  readonly pages: readonly Page[]
  readonly tree: Element
  readonly anchors: ReadonlyMap<string, Place>
  /** Bookmarks, in order. */
  readonly outline: readonly { readonly title: string; readonly anchor: string }[]
}

export const line = (mark: Mark, from: Spot, to: Spot, stroke: Stroke): Operation => ({
  kind: 'path',
  mark,
  segments: [
    { kind: 'move', to: from },
    { kind: 'line', to },
  ],
  stroke,
})

export const rectangle = (mark: Mark, { x, y, width, height }: Box, fill: Colour): Operation => ({
  kind: 'path',
  mark,
  segments: polyline([
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ]),
  closed: true,
  fill,
})

export const polyline = (spots: readonly Spot[]): readonly Segment[] =>
  spots.map((to, index) => ({ kind: index === 0 ? 'move' : 'line', to }))

/**
 * An arc as Bézier curves of at most a quarter turn; degrees grow clockwise from the right.
 *
 * It begins by moving to its start, unless it goes on from another segment.
 */
export function arc(
  centre: Spot,
  radius: number,
  from: number,
  to: number,
  goesOn = false,
): readonly Segment[] {
  const count = Math.max(1, Math.ceil(Math.abs(to - from) / 90))
  const step = ((to - from) / count) * (Math.PI / 180)
  const handle = (4 / 3) * Math.tan(step / 4) * radius
  const at = (angle: number): Spot => ({
    x: centre.x + radius * Math.cos(angle),
    y: centre.y + radius * Math.sin(angle),
  })
  const along = (spot: Spot, angle: number, distance: number): Spot => ({
    x: spot.x - distance * Math.sin(angle),
    y: spot.y + distance * Math.cos(angle),
  })
  const start = from * (Math.PI / 180)
  const curves = Array.from({ length: count }, (_, index): Segment => {
    const begin = start + index * step
    const end = begin + step
    return {
      kind: 'curve',
      by: along(at(begin), begin, handle),
      and: along(at(end), end, -handle),
      to: at(end),
    }
  })
  return goesOn ? curves : [{ kind: 'move', to: at(start) }, ...curves]
}
