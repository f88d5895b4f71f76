import type { Block, LawPart } from '../../../report'
import { lawMark } from '../../text/lawText'
import { inset, type Context } from '../drawing/context'
import { elementIn, rectangle, type Element } from '../drawing/drawing'
import type { Fragment, TextFragment, Underline } from '../drawing/inline'
import { lines, paragraph } from '../drawing/paragraph'
import { stack, type Piece } from '../drawing/piece'
import { raiseOrdinals } from '../drawing/richText'
import { statusFragment } from './status'
import { COLOURS, mm, STATUS_COLOURS, type Setting, type Status } from '../drawing/theme'

type LawBlock = Extract<Block, { kind: 'law' }>

/** Beside the words; and above and below them, in shares of the white between blocks. */
const PADDING = { x: mm(7), y: 1.1 }

/** Where the verdict of an element stands: the words of the sentence lead there. */
export const verdictAnchor = (element: string): string => `verdict:${element}`

/** The sentence of article 9 on the yellow sheet, underlined by the statuses. */
export function lawPieces({ parts, cite }: LawBlock, context: Context): readonly Piece[] {
  const { theme, left, width } = context
  const quote = elementIn(context.parent, 'quote')
  const inside = inset(context, PADDING.x, width - 2 * PADDING.x)
  const dated: Setting = { ...theme.dated, colour: COLOURS.ink }
  const sheet = stack([
    ...lines(sentence(parts, theme.law, elementIn(quote, 'paragraph'), inside), theme.law, inside),
    ...paragraph(cite, dated, elementIn(quote, 'paragraph'), inside, { gap: theme.gap / 3 }),
  ])
  const above = theme.gap * PADDING.y
  const height = sheet.height + 2 * above
  return [
    {
      gap: theme.gap * 1.4,
      height,
      draw: (top) => [
        rectangle('artifact', { x: left, y: top, width, height }, COLOURS.lawWash),
        ...sheet.draw(top + above),
      ],
    },
  ]
}

function sentence(
  parts: readonly LawPart[],
  setting: Setting,
  said: Element<'paragraph'>,
  context: Context,
): readonly Fragment[] {
  const text = (words: string, mark: Element = said): TextFragment => ({
    kind: 'text',
    text: context.type.prepare(words, setting.font),
    font: setting.font,
    size: setting.size,
    colour: setting.colour,
    mark,
  })
  const fragments = parts.flatMap((part): readonly Fragment[] => {
    if (part.element === undefined) return raiseOrdinals(text(part.text))
    const words = part.text.trimEnd()
    const { id, number, status } = part.element
    const anchor = verdictAnchor(id)
    const isLink = context.isAnchor(anchor)
    const underline = threadOf(status, setting.size)
    const spoken = lawMark(number, status, context.labels.statuses)
    return [
      ...raiseOrdinals({
        ...text(words, isLink ? elementIn(said, 'link') : said),
        ...(underline && { underline }),
        ...(isLink && { target: { kind: 'anchor', id: anchor } }),
      }),
      {
        ...text(String(number), elementIn(said, 'words', { spoken })),
        font: 'strong',
        size: setting.size * 0.64,
        raise: setting.size * 0.36,
        before: setting.size * 0.12,
      },
      ...shapeOf(status, setting.size),
      text(part.text.slice(words.length)),
    ]
  })
  const opens = !parts[0]?.text.startsWith('«')
  const closes = !parts.at(-1)?.text.trimEnd().endsWith('»')
  return [...(opens ? [text('«\u00a0')] : []), ...fragments, ...(closes ? [text('\u00a0»')] : [])]
}

/** « Réuni » has its whole line; the three others bear their shape as well. */
const shapeOf = (status: Status, size: number): readonly Fragment[] =>
  status === 'reuni' ? [] : [statusFragment(status, size * 0.8, size * 0.12)]

function threadOf(status: Status, size: number): Underline | undefined {
  const thread = { colour: STATUS_COLOURS[status], width: size * 0.15, offset: size * 0.34 }
  switch (status) {
    case 'reuni':
      return thread
    case 'a-consolider':
      return { ...thread, dash: [size * 0.42, size * 0.26] }
    case 'non-reuni':
      return undefined
    case 'a-renseigner':
      return { ...thread, dash: [0.01, size * 0.28], cap: 'round' }
  }
}
