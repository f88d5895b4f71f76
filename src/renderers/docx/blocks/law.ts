import { UnderlineType, type Paragraph, type ParagraphChild } from 'docx'
import type { Block, LawPart, Report } from '../../../report'
import { STATUS_COLOURS, type Status } from '../../pdf/drawing/theme'
import { hex } from '../file/colour'
import { lawMark } from '../../text/lawText'
import type { Context } from '../writing/context'
import { paragraph, paragraphOf } from '../writing/paragraph'
import { linesOf, runsOf, type Manner } from '../writing/richText'

type Statuses = Report['labels']['statuses']

/** The thread of the screen: whole, dashed, dotted; none under what is not there. */
const THREADS: Readonly<Record<Status, (typeof UnderlineType)[keyof typeof UnderlineType]>> = {
  reuni: UnderlineType.SINGLE,
  'a-consolider': UnderlineType.DASH,
  'non-reuni': UnderlineType.NONE,
  'a-renseigner': UnderlineType.DOTTED,
}

const MARK: Manner = { size: 17, bold: true }

/** The sentence of article 9 on the yellow sheet; each element is followed by its number and status. */
export const lawParagraphs = (
  { parts, cite }: Extract<Block, { kind: 'law' }>,
  context: Context,
): readonly Paragraph[] => [
  paragraphOf(sentence(parts, context), 'quote', context, { keepNext: true }),
  paragraph(cite, 'dated', context),
]

function sentence(parts: readonly LawPart[], context: Context): readonly ParagraphChild[] {
  const opens = !parts[0]?.text.startsWith('«')
  const closes = !parts.at(-1)?.text.trimEnd().endsWith('»')
  return [
    ...(opens ? linesOf('«\u00a0', {}) : []),
    ...parts.flatMap((part) => partRuns(part, context)),
    ...(closes ? linesOf('\u00a0»', {}) : []),
  ]
}

function partRuns({ text, element }: LawPart, context: Context): readonly ParagraphChild[] {
  if (element === undefined) return linesOf(text, {})
  const words = text.trimEnd()
  const { id, number, status } = element
  const colour = hex(STATUS_COLOURS[status])
  return [
    ...runsOf([{ text: words, ref: id }], context, {
      underline: { type: THREADS[status], color: colour },
    }),
    ...markRuns(number, status, context.labels.statuses, colour),
    ...linesOf(text.slice(words.length), {}),
  ]
}

const markRuns = (number: number, status: Status, statuses: Statuses, color: string) =>
  linesOf(lawMark(number, status, statuses), { ...MARK, color })
