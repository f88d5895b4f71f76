import type { Box, Visible } from '../drawing/drawing'
import type { FontName } from '../type/fonts'

/** The width of a text, in points. */
export type Measure = (text: string, font: FontName, size: number) => number

/** What an operation covers. */
export function boxOf(operation: Visible, measure: Measure): Box {
  switch (operation.kind) {
    case 'text': {
      const { at, text, font, size } = operation
      return { x: at.x, y: at.y - size, width: measure(text, font, size), height: size * 1.25 }
    }
    case 'path': {
      const spots = operation.segments.flatMap((segment) =>
        segment.kind === 'curve' ? [segment.by, segment.and, segment.to] : [segment.to],
      )
      return spots
        .map(({ x, y }): Box => ({ x, y, width: 0, height: 0 }))
        .reduce((one, other) => around(one, other))
    }
  }
}

/** The smallest box that holds both. */
export function around(one: Box, other: Box): Box {
  const x = Math.min(one.x, other.x)
  const y = Math.min(one.y, other.y)
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  }
}

/** On the same line, the next right after the one: they are clicked as one thing, and are one stop of the Tab key. */
export const isBeside = (one: Box, next: Box): boolean =>
  next.y < one.y + one.height &&
  one.y < next.y + next.height &&
  Math.abs(next.x - (one.x + one.width)) < 1
