import type { Block, Rich, Run } from '../../../report'
import { inset, type Context } from '../drawing/context'
import { elementIn, line, type Stroke } from '../drawing/drawing'
import { lines, paragraph } from '../drawing/paragraph'
import { after, heightOf, stack, type Piece } from '../drawing/piece'
import { row } from '../drawing/rows'
import { statusPieces } from './status'
import { COLOURS, mm, PAGE, STATUS_COLOURS, type Setting } from '../drawing/theme'
import { stageThread } from './thread'

const BORDER = mm(1)

/** A note stands beside a thread: whole, dashed when something is to be done, madder when it alerts. */
export function notePieces(
  { tone, title, text }: Extract<Block, { kind: 'note' }>,
  context: Context,
): readonly Piece[] {
  const { theme, left } = context
  const note = elementIn(context.parent, 'note')
  const inside = inset(context, mm(6))
  const strong: Setting = { ...theme.body, font: 'strong' }
  const content = [
    ...(title === undefined ? [] : paragraph(title, strong, elementIn(note, 'paragraph'), inside)),
    ...paragraph(text, theme.body, elementIn(note, 'paragraph'), inside, {
      gap: title === undefined ? theme.gap : theme.gap / 6,
    }),
  ]
  const beside = (piece: Piece, above: number): Piece => ({
    ...piece,
    draw: (top) => [
      line(
        'artifact',
        { x: left + BORDER / 2, y: top - above },
        { x: left + BORDER / 2, y: top + piece.height },
        borderOf(tone, theme.body.leading),
      ),
      ...piece.draw(top),
    ],
  })
  const isShort = heightOf(content) < (PAGE.bottom - PAGE.top) / 3
  return isShort
    ? [beside(stack(content), 0)]
    : content.map((piece, index) => beside(piece, index === 0 ? 0 : piece.gap))
}

function borderOf(tone: 'plain' | 'todo' | 'alert', leading: number): Stroke {
  switch (tone) {
    case 'plain':
      return { colour: COLOURS.lineStrong, width: BORDER }
    case 'todo':
      // A third of a line: the dashes follow each other from one line to the next.
      return {
        colour: STATUS_COLOURS['a-consolider'],
        width: BORDER,
        dash: [leading / 5, (leading * 2) / 15],
      }
    case 'alert':
      return { colour: COLOURS.garance, width: BORDER }
  }
}

/** Whom to call: the name, what one dials or clicks, and how old that is. */
export function contactPieces(
  contact: Extract<Block, { kind: 'contact' }>,
  context: Context,
): readonly Piece[] {
  const { theme, parent } = context
  const ways: readonly Run[] = [
    ...(contact.phone === undefined
      ? []
      : [{ text: contact.phone, href: `tel:${contact.phone.replace(/[^+\d]/g, '')}` }]),
    ...(contact.email === undefined
      ? []
      : [{ text: contact.email, href: `mailto:${contact.email}` }]),
    ...(contact.website === undefined
      ? []
      : [{ text: bareAddress(contact.website), href: contact.website }]),
  ]
  const joined: Rich = ways.flatMap((run, index) => (index === 0 ? [run] : [{ text: ' · ' }, run]))
  const say = (text: Rich, setting: Setting, gap: number) =>
    paragraph(text, setting, elementIn(parent, 'paragraph'), context, { gap })
  return [
    stack([
      ...say(contact.name, { ...theme.body, font: 'strong' }, theme.gap * 0.8),
      ...(ways.length > 0 ? say(joined, theme.body, theme.gap / 9) : []),
      ...say(contact.dated, theme.dated, theme.gap / 9),
    ]),
  ]
}

/** An address as people say it, without the protocol nor a last slash. */
const bareAddress = (href: string): string => href.replace(/^https?:\/\//i, '').replace(/\/$/, '')

/** Statuses counted, side by side while there is room. */
export function tallyPieces(
  { items }: Extract<Block, { kind: 'tally' }>,
  context: Context,
): readonly Piece[] {
  const { theme, type, width } = context
  const list = elementIn(context.parent, 'list')
  const space = mm(9)
  const placed: { readonly pieces: readonly Piece[]; readonly line: number }[] = []
  let left = 0
  let current = 0
  for (const { status, label } of items) {
    const length =
      type.width(type.prepare(label, 'strong'), 'strong', theme.tally.size) + theme.tally.size * 1.6
    if (left > 0 && left + length > width) {
      left = 0
      current += 1
    }
    const mark = elementIn(elementIn(list, 'item'), 'body')
    const where = inset(context, left, Math.max(length, 1))
    placed.push({ pieces: statusPieces(status, label, theme.tally, mark, where), line: current })
    left += length + space
  }
  return Array.from({ length: current + 1 }, (_, index) =>
    placed.filter(({ line: at }) => at === index).map(({ pieces }) => pieces),
  ).flatMap((cells, index) =>
    cells.length === 0
      ? []
      : row(cells, {
          gap: index === 0 ? theme.gap * 1.2 : theme.gap / 3,
          padding: 0,
          left: context.left,
          width,
        }),
  )
}

/** The stages, each under its piece of thread. */
export function pathPieces(
  { items }: Extract<Block, { kind: 'path' }>,
  context: Context,
): readonly Piece[] {
  const { theme, left, width } = context
  const list = elementIn(context.parent, 'list')
  const gap = mm(1.2)
  const share = (width + gap) / Math.max(1, items.length)
  const cells = items.map(({ title, text, state }, index) => {
    const body = elementIn(elementIn(list, 'item'), 'body')
    const column = inset(context, index * share, share - gap - mm(3))
    const small: Setting =
      state === 'ahead' || state === 'unknown'
        ? { ...theme.small, colour: COLOURS.ink2 }
        : theme.small
    return [
      ...paragraph(title, theme.heading, elementIn(body, 'paragraph'), column),
      ...after(theme.gap / 5, paragraph(text, small, elementIn(body, 'paragraph'), column)),
    ]
  })
  const [columns] = row(cells, { padding: 0, left, width })
  if (columns === undefined) return []
  const above = mm(3)
  return [
    {
      gap: theme.gap * 1.2,
      height: above + columns.height,
      draw: (top) => [
        ...items.flatMap(({ state }, index) =>
          stageThread(state, { x: left + index * share, y: top }, share - gap),
        ),
        ...columns.draw(top + above),
      ],
    },
  ]
}

/** What is folded on screen is plain on paper, under a small heading. */
export const foldedHeading = (summary: string, context: Context): readonly Piece[] =>
  lines(
    [
      {
        kind: 'text',
        text: context.type.prepare(summary, 'heading'),
        font: 'heading',
        size: context.theme.small.size,
        colour: context.theme.small.colour,
        mark: elementIn(context.parent, 'heading', { level: 4 }),
      },
    ],
    context.theme.small,
    context,
    { gap: context.theme.gap * 1.4 },
  )
