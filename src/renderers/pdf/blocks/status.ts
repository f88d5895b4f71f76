import type { Context } from '../drawing/context'
import type { Element } from '../drawing/drawing'
import { lines } from '../drawing/paragraph'
import type { ShapeFragment } from '../drawing/inline'
import type { Piece } from '../drawing/piece'
import { statusShape } from '../drawing/shapes'
import { STATUS_COLOURS, type Setting, type Status } from '../drawing/theme'

/** The shape of a status in a line of words. */
export const statusFragment = (status: Status, size: number, before = 0): ShapeFragment => ({
  kind: 'shape',
  size,
  before,
  drawAt: (centre, radius) => statusShape(status, centre, radius),
})

/** A status: its shape, then its word, in its colour. Never one without the others. */
export function statusPieces(
  status: Status,
  label: string,
  setting: Setting,
  mark: Element,
  context: Context,
): readonly Piece[] {
  const size = setting.size * 1.15
  const before = setting.size * 0.4
  const words = context.type.prepare(label, 'strong')
  // Held to its shape and whole where there is room: « à consolider » is one word to the eye.
  const whole = words.replaceAll(' ', '\u00a0')
  const fits = size + before + context.type.width(whole, 'strong', setting.size) <= context.width
  return lines(
    [
      statusFragment(status, size),
      {
        kind: 'text',
        text: fits ? whole : words,
        font: 'strong',
        size: setting.size,
        colour: STATUS_COLOURS[status],
        mark,
        before,
      },
    ],
    setting,
    context,
  )
}
