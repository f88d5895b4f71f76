import {
  BookmarkEnd,
  BookmarkStart,
  Paragraph,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx'
import type { Rich } from '../../../report'
import type { Context } from './context'
import { runsOf, type Manner } from './richText'
import { STYLE_NAMES, type StyleName } from '../file/wordNames'

export interface ParagraphChoices extends Pick<
  IParagraphOptions,
  'keepNext' | 'numbering' | 'pageBreakBefore' | 'alignment'
> {
  /** What a link may lead to: the paragraph is its place. */
  readonly ids?: readonly string[]
  readonly manner?: Manner
}

/** A text in one of the styles of the document. */
export const paragraph = (
  text: Rich,
  style: StyleName,
  context: Context,
  { manner, ...choices }: ParagraphChoices = {},
): Paragraph => paragraphOf(runsOf(text, context, manner), style, context, choices)

export function paragraphOf(
  children: readonly ParagraphChild[],
  style: StyleName,
  context: Context,
  { ids = [], ...choices }: Omit<ParagraphChoices, 'manner'> = {},
): Paragraph {
  const places = ids.map((id) => context.opens(id)).filter((place) => place !== undefined)
  return new Paragraph({
    ...choices,
    style: STYLE_NAMES[style].id,
    children: [
      ...places.map(({ name, number }) => mark(new BookmarkStart(name, number))),
      ...children,
      ...places.map(({ number }) => mark(new BookmarkEnd(number))),
    ],
  })
}

/** The library writes them where they stand, and types only those that it numbers itself. */
const mark = (end: BookmarkStart | BookmarkEnd): ParagraphChild => end as ParagraphChild
