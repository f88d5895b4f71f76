import type { Block } from '../../../report'
import { inset, type Context } from '../drawing/context'
import { elementIn, polyline, type Element, type Operation, type Spot } from '../drawing/drawing'
import type { Fragment, ShapeFragment } from '../drawing/inline'
import { lines, paragraph } from '../drawing/paragraph'
import { type Piece } from '../drawing/piece'
import { row } from '../drawing/rows'
import { COLOURS, mm, type Setting } from '../drawing/theme'
import { HAIRLINE } from './table'

type MembersBlock = Extract<Block, { kind: 'members' }>
type Family = MembersBlock['families'][number]
type Engagement = MembersBlock['key'][number]['engagement']

const LABEL = mm(44)
/** A name stands whole in the table of members: here it is recognised. */
const NAME = 60

/** A square a member, whole, half or dashed by how far each has said yes: it holds in black and white. */
export function membersPieces(block: MembersBlock, context: Context): readonly Piece[] {
  if (block.families.length === 0) return []
  const { theme, left, width, parent } = context
  const list = elementIn(parent, 'list')
  const rows = block.families.flatMap((family, index) => {
    const item = elementIn(list, 'item')
    const label = paragraph(
      family.label,
      { ...theme.small, font: 'strong' },
      elementIn(item, 'label'),
      inset(context, 0, LABEL - mm(3)),
    )
    const body = elementIn(item, 'body')
    return row([label, familyPieces(family, block, body, inset(context, LABEL))], {
      gap: index === 0 ? theme.gap / 2 : 0,
      padding: mm(0.9),
      rule: HAIRLINE,
      left,
      width,
    })
  })
  return [...rows, ...keyPieces(block, context)]
}

function familyPieces(
  { members, count }: Family,
  { square, key }: MembersBlock,
  body: Element<'body'>,
  context: Context,
): readonly Piece[] {
  const { theme } = context
  if (square === undefined) {
    const fragments = members.flatMap(({ name, engagement, again }, index): readonly Fragment[] => {
      const shown = name.length > NAME ? `${name.slice(0, NAME - 1).trimEnd()}…` : name
      const told = again === undefined ? shown : `${shown}, ${again}`
      const said = key.find((one) => one.engagement === engagement)?.label
      const isLast = index === members.length - 1
      return [
        squareFragment(engagement, theme.small.size, index === 0 ? 0 : mm(3.5)),
        word(
          `\u00a0${told}${isLast ? '' : ' '}`,
          theme.small,
          // What the square says, for whoever does not see it.
          said === undefined || key.length === 1
            ? body
            : elementIn(body, 'words', { spoken: `${told}, ${said}. ` }),
          context,
        ),
      ]
    })
    return lines(fragments, theme.small, context)
  }
  const drawn = members.filter((_, index) => index % square === 0)
  return lines(
    [
      word(`${count} `, theme.small, body, context),
      ...drawn.flatMap(({ engagement }): readonly Fragment[] => [
        squareFragment(engagement, theme.small.size * 0.8),
        // A place to break the line.
        word(' ', { ...theme.small, size: 2 }, 'artifact', context),
      ]),
    ],
    theme.small,
    context,
  )
}

function keyPieces({ key, squareNote }: MembersBlock, context: Context): readonly Piece[] {
  if (key.length === 0) return []
  const { theme, parent } = context
  const mark = elementIn(parent, 'paragraph')
  const note = squareNote === undefined ? [] : [word(squareNote, theme.dated, mark, context)]
  return lines(
    [
      ...key.flatMap(({ engagement, label }, index): readonly Fragment[] => [
        squareFragment(engagement, theme.dated.size, index === 0 ? 0 : mm(3.5)),
        word(`\u00a0${label} `, theme.dated, mark, context),
      ]),
      ...note,
    ],
    theme.dated,
    context,
    { gap: mm(1) },
  )
}

const word = (
  text: string,
  { font, size, colour }: Setting,
  mark: Element | 'artifact',
  { type }: Context,
): Fragment => ({ kind: 'text', text: type.prepare(text, font), font, size, colour, mark })

const squareFragment = (engagement: Engagement, size: number, before = 0): ShapeFragment => ({
  kind: 'shape',
  size,
  before,
  drawAt: (centre, radius) => square(engagement, centre, radius * 0.8),
})

function square(engagement: Engagement, { x, y }: Spot, radius: number): readonly Operation[] {
  const side = (from: number): readonly Spot[] => [
    { x: x - radius, y: y + from },
    { x: x + radius, y: y + from },
    { x: x + radius, y: y + radius },
    { x: x - radius, y: y + radius },
  ]
  const common = { kind: 'path', mark: 'artifact', closed: true } as const
  const stroke = { colour: COLOURS.ink, width: 0.9 }
  const whole = polyline(side(-radius))
  switch (engagement) {
    case 'ecrit':
      return [{ ...common, segments: whole, fill: COLOURS.ink, stroke }]
    case 'oral':
      return [
        { ...common, segments: polyline(side(0)), fill: COLOURS.ink },
        { ...common, segments: whole, stroke },
      ]
    case 'pressenti':
      return [{ ...common, segments: whole, stroke: { ...stroke, dash: [1.6, 1.2] } }]
  }
}
