import type { Block, Rich, RuleNode } from '../../../report'
import { inset, type Context } from '../drawing/context'
import { elementIn } from '../drawing/drawing'
import { paragraph } from '../drawing/paragraph'
import { keepWithNext, type Piece } from '../drawing/piece'
import { row } from '../drawing/rows'

/** A rule in words: what each status means, then what it takes, part under part. */
export function rulePieces(
  { items }: Extract<Block, { kind: 'rule' }>,
  context: Context,
): readonly Piece[] {
  const { theme, parent } = context
  const say = (text: Rich, gap: number) =>
    paragraph(text, theme.body, elementIn(parent, 'paragraph'), context, { gap })
  return items.flatMap(({ status, text, when, node }) => {
    const title: Rich =
      status === undefined ? text : [{ text: `${status.label}\u00A0: `, strong: true }, { text }]
    return [
      ...keepWithNext([...say(title, theme.gap), ...say(when, theme.gap / 3)]),
      ...(node === undefined ? [] : nodePieces([node], context)),
    ]
  })
}

function nodePieces(nodes: readonly RuleNode[], context: Context): readonly Piece[] {
  const { theme, left, width } = context
  const list = elementIn(context.parent, 'list', { numbering: 'bullets' })
  const indent = theme.body.size * 1.1
  return nodes.flatMap(({ text, parts }) => {
    const element = elementIn(list, 'item')
    const label = elementIn(element, 'label')
    const body = elementIn(element, 'body')
    const cells = [
      paragraph('•', theme.body, label, inset(context, 0, indent)),
      paragraph(text, theme.body, body, inset(context, indent)),
    ]
    return [
      ...row(cells, { gap: theme.gap * 0.45, padding: 0, left, width }),
      ...(parts.length === 0 ? [] : nodePieces(parts, { ...inset(context, indent), parent: body })),
    ]
  })
}
