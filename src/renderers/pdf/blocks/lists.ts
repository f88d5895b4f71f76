import type { Block, Rich, SupportItem } from '../../../report'
import { inset, type Context } from '../drawing/context'
import { elementIn, type Element } from '../drawing/drawing'
import { lines, paragraph } from '../drawing/paragraph'
import { keepWithNext, withAnchors, type Piece } from '../drawing/piece'
import { fragmentsOf } from '../drawing/richText'
import { row, ruleLine } from '../drawing/rows'
import { statusPieces } from './status'
import { asArtifact, HAIRLINE, INK_RULE } from './table'
import { mm, type Setting } from '../drawing/theme'

/** A longer text may part over two pages: keeping it whole would leave too much white. */
const SIX_LINES = 6.5

/** Bullets or numbers hang; the lines of an item are aligned under each other. */
export function listPieces(
  { ordered, items }: { readonly ordered: boolean; readonly items: readonly Rich[] },
  context: Context,
): readonly Piece[] {
  const { theme, left, width } = context
  const list = elementIn(context.parent, 'list', { numbering: ordered ? 'figures' : 'bullets' })
  const indent = theme.body.size * (ordered ? 1.7 : 1.1)
  return items.flatMap((item, index) => {
    const element = elementIn(list, 'item')
    const bullet = paragraph(
      ordered ? `${index + 1}.` : '•',
      theme.body,
      elementIn(element, 'label'),
      inset(context, 0, indent),
    )
    const text = paragraph(item, theme.body, elementIn(element, 'body'), inset(context, indent))
    return row([bullet, text], {
      gap: theme.gap * (index === 0 ? 1 : 0.45),
      padding: 0,
      left,
      width,
      whole: SIX_LINES * theme.body.leading,
    })
  })
}

/** Terms beside their text; above it when they are themselves a line of text. */
export function definitionPieces(
  { items }: Extract<Block, { kind: 'definitions' }>,
  context: Context,
): readonly Piece[] {
  const { theme, type, left, width } = context
  const list = elementIn(context.parent, 'list')
  const strong: Setting = { ...theme.small, font: 'strong' }
  const start = mm(42)
  const column = inset(context, 0, start - mm(4))
  const isAbove = items.some(
    ({ term }) => type.width(term, strong.font, strong.size) > column.width * 1.9,
  )
  return items.flatMap(({ term, text }, index) => {
    const element = elementIn(list, 'item')
    const label = elementIn(element, 'label')
    const body = elementIn(element, 'body')
    if (isAbove)
      return [
        ...keepWithNext(
          paragraph(term, strong, label, context, { gap: theme.gap * (index === 0 ? 1 : 0.9) }),
        ),
        ...paragraph(text, theme.small, body, context, { gap: 0 }),
      ]
    return row(
      [
        paragraph(term, strong, label, column),
        paragraph(text, theme.small, body, inset(context, start)),
      ],
      {
        gap: theme.gap * (index === 0 ? 1 : 0.6),
        padding: 0,
        left,
        width,
        whole: SIX_LINES * theme.small.leading,
      },
    )
  })
}

/** Supports: what their source is worth first, since none is proven open. */
export function supportPieces(
  { items }: Extract<Block, { kind: 'supports' }>,
  context: Context,
): readonly Piece[] {
  const { theme, left, width } = context
  const list = elementIn(context.parent, 'list')
  const top = ruleLine(left, width, INK_RULE, theme.gap)
  const repeat = asArtifact([top])
  const start = mm(34)
  const rows = items.flatMap((item) => {
    const element = elementIn(list, 'item')
    const cells = [
      stateOf(item, elementIn(element, 'label'), inset(context, 0, start - mm(3))),
      supportText(item, elementIn(element, 'body'), inset(context, start)),
    ]
    return withAnchors(
      [item.id],
      row(cells, { padding: mm(2.4), rule: HAIRLINE, left, width, repeat }),
    )
  })
  return [top, ...rows]
}

/** The shape of the unknown stands only where the source leaves a doubt. */
function stateOf({ state, isRecent }: SupportItem, label: Element, context: Context) {
  const style = { ...context.theme.small, leading: context.theme.body.leading }
  return isRecent
    ? lines(fragmentsOf(state, style, label, context), style, context)
    : statusPieces('a-renseigner', state, style, label, context)
}

function supportText(item: SupportItem, body: Element, context: Context): readonly Piece[] {
  const { theme } = context
  const title: Rich = [{ text: item.title, ...(item.href !== undefined && { href: item.href }) }]
  const paragraphElement = () => elementIn(body, 'paragraph')
  return [
    ...lines(
      fragmentsOf(title, theme.subheading, paragraphElement(), context),
      theme.subheading,
      context,
      { gap: 0 },
    ),
    ...paragraph(item.text, theme.small, paragraphElement(), context, { gap: theme.gap / 6 }),
    ...(item.fit.length === 0
      ? []
      : paragraph(item.fit, theme.small, paragraphElement(), context, { gap: theme.gap / 6 })),
    ...paragraph(item.dated, theme.dated, paragraphElement(), context, { gap: theme.gap / 5 }),
  ]
}
