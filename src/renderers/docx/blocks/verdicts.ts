import type { Paragraph } from 'docx'
import type { Block } from '../../../report'
import { quoted } from '../../text/lawText'
import type { Context } from '../writing/context'
import { bullet } from './lists'
import { paragraph, paragraphOf } from '../writing/paragraph'
import { linesOf } from '../writing/richText'
import { statusRuns } from '../writing/status'
import { FONTS } from '../file/wordNames'

type VerdictsBlock = Extract<Block, { kind: 'verdicts' }>

/** Criteria one by one: the status, the words of the text, why, and what to gather. */
export const verdictParagraphs = (
  { items }: VerdictsBlock,
  context: Context,
): readonly Paragraph[] => items.flatMap((item) => verdict(item, context))

function verdict(item: VerdictsBlock['items'][number], context: Context): readonly Paragraph[] {
  const { id, ordinal, status, label, title, quote, because, changes, gather } = item
  const named = ordinal === '' ? title : `${ordinal} ${title}`
  return [
    paragraphOf([...linesOf(`${named} · `, {}), ...statusRuns(status, label)], 'term', context, {
      ids: [id],
    }),
    paragraph(quoted(quote), 'under', context, { manner: { font: FONTS.law }, keepNext: true }),
    ...because.map((sentence) => paragraph(sentence, 'under', context)),
    ...(changes.length === 0
      ? []
      : [
          paragraph(
            changes.length === 1 ? context.labels.changes : context.labels.changesToChoose,
            'under',
            context,
            { keepNext: true, manner: { bold: true } },
          ),
          ...changes.map(({ text }) => bullet(text, 0, context)),
        ]),
    ...(gather === undefined
      ? []
      : [paragraph(`${context.labels.gather} ${gather}`, 'dated', context)]),
  ]
}
