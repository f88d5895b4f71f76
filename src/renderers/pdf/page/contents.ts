import type { Section } from '../../../report'
import { inset, type Context } from '../drawing/context'
import { elementIn, line, type Operation, type Page } from '../drawing/drawing'
import { paginate } from '../drawing/paginate'
import { paragraph } from '../drawing/paragraph'
import { drawStack, heightOf, keepWithNext, type Piece } from '../drawing/piece'
import { HAIRLINE } from '../blocks/table'
import { mm, PAGE } from '../drawing/theme'

/** A report that is read from one end to the other needs none. */
export const CONTENTS_FROM = 8

export const sectionAnchor = (id: string): string => `section:${id}`

/** The table of contents: a title, a page, and a link over the whole line. */
export function contentsPages(
  sections: readonly Section[],
  pageOf: (section: Section) => number,
  context: Context,
): readonly Page[] {
  const { theme, labels, parent } = context
  const title = paragraph(
    labels.contents,
    theme.sectionTitle,
    elementIn(parent, 'heading', { level: 2 }),
    context,
    { balanced: true },
  )
  const list = elementIn(parent, 'contents')
  const entries = sections.map((section) =>
    entryPiece(section, pageOf(section), { ...context, parent: elementIn(list, 'entry') }),
  )
  const [first, ...others] = entries
  const spaced = first === undefined ? [] : [{ ...first, gap: mm(5) }, ...others]
  return paginate([...keepWithNext(title), ...spaced], PAGE).pages
}

const PADDING = mm(2)

function entryPiece(section: Section, page: number, context: Context): Piece {
  const { theme, left, width, parent } = context
  const link = elementIn(elementIn(parent, 'reference'), 'link')
  const title = paragraph(section.title, theme.body, link, inset(context, 0, width - mm(16)), {
    isFollowed: true,
  })
  const number = paragraph(String(page), theme.body, link, inset(context, width - mm(12), mm(12)), {
    align: 'right',
  })
  const height = heightOf(title) + 2 * PADDING
  return {
    gap: 0,
    height,
    draw: (top): readonly Operation[] => [
      ...drawStack(title, top + PADDING),
      ...drawStack(number, top + PADDING),
      line(
        'artifact',
        { x: left, y: top + height },
        { x: left + width, y: top + height },
        HAIRLINE,
      ),
      {
        kind: 'link',
        mark: link,
        area: { x: left, y: top, width, height },
        target: { kind: 'anchor', id: sectionAnchor(section.id) },
      },
    ],
  }
}
