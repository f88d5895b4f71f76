import type { Rich } from '../../../report'
import type { Context } from './context'
import type { Element } from './drawing'
import { balanceLines, breakParagraph, lineOperations, type Fragment, type Line } from './inline'
import type { Piece } from './piece'
import { fragmentsOf } from './richText'
import type { Setting } from './theme'

interface Manner {
  readonly gap?: number
  readonly align?: 'left' | 'right'
  readonly balanced?: boolean
  /** Something is read right after its last word: the number of a page. */
  readonly isFollowed?: boolean
}

/** A text as lines that may part over pages, but never leave one alone on either side. */
export function paragraph(
  text: Rich,
  setting: Setting,
  mark: Element,
  context: Context,
  manner: Manner = {},
): readonly Piece[] {
  return lines(fragmentsOf(text, setting, mark, context), setting, context, manner)
}

export function lines(
  fragments: readonly Fragment[],
  { size, leading }: Pick<Setting, 'size' | 'leading'>,
  context: Context,
  { gap = context.theme.gap, align = 'left', balanced = false, isFollowed = false }: Manner = {},
): readonly Piece[] {
  const { left, width, type } = context
  const broken = balanced
    ? balanceLines(fragments, width, type)
    : breakParagraph(fragments, width, type)
  const baseline = leading / 2 + size * 0.33
  return broken.map((line: Line, index): Piece => ({
    height: leading,
    gap: index === 0 ? gap : 0,
    ...(isHeld(index, broken.length) && { keep: true }),
    draw: (top) =>
      lineOperations(
        isFollowed && index === broken.length - 1 ? { ...line, space: true } : line,
        align === 'right' ? left + width - line.width : left,
        top + baseline,
        type,
      ),
  }))
}

/** The first line holds the second, the last but one the last. */
const isHeld = (index: number, count: number): boolean =>
  count > 1 && (index === 0 || index === count - 2) && index < count - 1
