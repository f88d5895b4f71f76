import {
  elementIn,
  line,
  type Mark,
  type Operation,
  type Spot,
  type Stroke,
} from '../drawing/drawing'
import type { Context } from '../drawing/context'
import { COLOURS, mm, type Colour, type Status } from '../drawing/theme'
import type { Piece } from '../drawing/piece'

/**
 * The thread: one line, four states. Whole is there, dashed is begun, dotted is not known or ahead,
 * and absent is not there.
 */
type Thread = 'whole' | 'dashed' | 'dotted' | 'absent'

export const STATUS_THREADS: Readonly<Record<Status, Thread>> = {
  reuni: 'whole',
  'a-consolider': 'dashed',
  'non-reuni': 'absent',
  'a-renseigner': 'dotted',
}

export function thread(
  state: Thread,
  from: Spot,
  length: number,
  width: number,
  colour: Colour,
  mark: Mark = 'artifact',
): readonly Operation[] {
  const to = { x: from.x + length, y: from.y }
  const draw = (dash?: readonly number[]): readonly Operation[] => [
    line(mark, from, to, { colour, width, ...(dash && { dash }) } satisfies Stroke),
  ]
  switch (state) {
    case 'whole':
      return draw()
    case 'dashed':
      return draw([width * 1.8, width * 0.8])
    case 'dotted':
      return draw([width * 0.6, width * 0.75])
    case 'absent':
      return []
  }
}

/** The name of the tool over its thread: whole, dashed, dotted. */
export function wordmark(product: string, context: Context): Piece {
  const { type, left, parent, theme } = context
  const mark = elementIn(parent, 'paragraph')
  const size = 11
  const words = type.prepare(product, 'regular')
  const cut = words.lastIndexOf(' ') + 1
  const first = type.width(words.slice(0, cut), 'regular', size)
  const length = first + type.width(words.slice(cut), 'heading', size)
  const common = { kind: 'text', mark, size, colour: COLOURS.ink } as const
  const share = length / 128
  return {
    gap: theme.gap,
    height: size * 1.7,
    draw: (top) => {
      const baseline = top + size * 0.8
      const under = baseline + size * 0.6
      const stroke = (state: Thread, from: number, to: number) =>
        thread(
          state,
          { x: left + from * share, y: under },
          (to - from) * share,
          mm(0.9),
          COLOURS.garance,
        )
      return [
        { ...common, text: words.slice(0, cut), font: 'regular', at: { x: left, y: baseline } },
        {
          ...common,
          text: words.slice(cut),
          font: 'heading',
          at: { x: left + first, y: baseline },
        },
        ...stroke('whole', 0, 62),
        ...stroke('dashed', 67, 102),
        ...stroke('dotted', 107, 128),
      ]
    },
  }
}

/** Behind, here and ahead differ by their dashes; a stage of which nothing is known is a hairline. */
const STAGE_THREADS = {
  done: { shape: 'whole', width: mm(1.1), colour: COLOURS.action },
  here: { shape: 'dashed', width: mm(1.1), colour: COLOURS.action },
  ahead: { shape: 'dotted', width: mm(1.1), colour: COLOURS.lineStrong },
  unknown: { shape: 'whole', width: mm(0.3), colour: COLOURS.lineStrong },
} as const

export function stageThread(
  state: keyof typeof STAGE_THREADS,
  from: Spot,
  length: number,
): readonly Operation[] {
  const { shape, width, colour } = STAGE_THREADS[state]
  return thread(shape, from, length, width, colour)
}
