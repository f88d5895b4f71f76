import type { Paragraph } from 'docx'
import type { Block, SupportItem } from '../../../report'
import type { Context } from '../writing/context'
import { paragraph, paragraphOf } from '../writing/paragraph'
import { runsOf } from '../writing/richText'
import { statusRuns } from '../writing/status'

/** Supports: what their source is worth stands beside the name, since none is proven open. */
export const supportParagraphs = (
  { items }: Extract<Block, { kind: 'supports' }>,
  context: Context,
): readonly Paragraph[] => items.flatMap((item) => support(item, context))

const support = (
  { id, state, isRecent, title, href, text, fit, dated }: SupportItem,
  context: Context,
): readonly Paragraph[] => [
  paragraphOf(
    [
      ...runsOf([{ text: title, ...(href !== undefined && { href }) }, { text: ' · ' }], context),
      // The shape of the unknown stands only where the source leaves a doubt.
      ...(isRecent ? runsOf(state, context) : statusRuns('a-renseigner', state)),
    ],
    'term',
    context,
    { ids: [id] },
  ),
  paragraph(text, 'small', context, { keepNext: true }),
  ...(fit.length === 0 ? [] : [paragraph(fit, 'small', context, { keepNext: true })]),
  paragraph(dated, 'dated', context),
]
