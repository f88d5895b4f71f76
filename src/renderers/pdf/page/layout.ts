import type { Edition, Section } from '../../../report'
import { anchorsOfBlock, blockPieces } from './blocks'
import { CONTENTS_FROM, contentsPages, sectionAnchor } from './contents'
import type { Context } from '../drawing/context'
import { coverPages, type CoverChoices } from './cover'
import {
  elementIn,
  looseElement,
  type Drawing,
  type Element,
  type Page,
  type Place,
} from '../drawing/drawing'
import { footer } from './footer'
import { paginate, type Paginated } from '../drawing/paginate'
import { paragraph } from '../drawing/paragraph'
import { keepWithNext, withAnchors, type Piece } from '../drawing/piece'
import { mm, PAGE, themeOf } from '../drawing/theme'
import type { Typesetter } from '../type/typesetter'

/** A section that would show less than this on a page starts on the next: its title would look lost. */
const SECTION_ROOM = (PAGE.bottom - PAGE.top) * 0.3

/**
 * Lay out an edition: cover, table of contents when it is long, sections.
 *
 * The body is laid out first, since the table of contents needs its page numbers, and since the
 * cover says whether a character had to be replaced anywhere.
 */
export function layOut(
  edition: Edition,
  type: Typesetter,
  { isAttached = false }: CoverChoices = {},
): Drawing {
  const tree = looseElement()
  const { sections } = edition
  const anchors = new Set(
    sections.flatMap((section) => [section.id, ...section.blocks.flatMap(anchorsOfBlock)]),
  )
  const context: Context = {
    type,
    theme: themeOf(),
    labels: edition.labels,
    isAnchor: (id) => anchors.has(id),
    parent: tree,
    left: PAGE.left,
    width: PAGE.textWidth,
  }
  // Elements are read in the order they enter the tree, whatever is laid out first.
  const coverElement = elementIn(tree, 'section')
  const contentsElement = elementIn(tree, 'section')
  const body = bodyPages(sections, context)
  const cover = coverPages(edition, { ...context, parent: coverElement }, { isAttached })

  const isLong = cover.length + body.pages.length > CONTENTS_FROM
  const contents = (pages: number): readonly Page[] => {
    const places = offset(body, cover.length + pages)
    return contentsPages(
      sections,
      (section) => (places.get(sectionAnchor(section.id))?.page ?? 0) + 1,
      { ...context, parent: emptied(contentsElement) },
    )
  }
  // A table of contents of several pages moves the pages it announces: it is made again.
  const first = isLong ? contents(1) : []
  const table = first.length > 1 ? contents(first.length) : first

  const pages = [...cover, ...table, ...body.pages]
  return {
    pages: pages.map((page, index) => [
      ...page,
      ...footer(edition, index + 1, pages.length, { ...context, parent: looseElement() }),
    ]),
    tree,
    anchors: offset(body, cover.length + table.length),
    outline: sections.map(({ id, title }) => ({ title, anchor: sectionAnchor(id) })),
  }
}

const emptied = (element: Element): Element => {
  element.children.length = 0
  return element
}

function bodyPages(sections: readonly Section[], context: Context): Paginated {
  const pieces = sections.flatMap((section) => {
    const element = elementIn(context.parent, 'section')
    const own = sectionPieces(section, { ...context, parent: element })
    // What is looked up starts apart from what is read.
    const room = section.newPage === true ? Number.POSITIVE_INFINITY : openingOf(own)
    return own.map((piece, at) => (at === 0 ? { ...piece, gap: mm(16), room } : piece))
  })
  return pieces.length > 0 ? paginate(pieces, PAGE) : { pages: [], anchors: new Map() }
}

/** Height of what a section opens with: whole groups, until there is enough to look at. */
function openingOf(pieces: readonly Piece[]): number {
  let height = 0
  for (const piece of pieces) {
    height += (height === 0 ? 0 : piece.gap) + piece.height
    if (height >= SECTION_ROOM && !piece.keep) break
  }
  return height
}

function sectionPieces(section: Section, context: Context): readonly Piece[] {
  const { theme, parent } = context
  const title = keepWithNext(
    paragraph(
      section.title,
      theme.sectionTitle,
      elementIn(parent, 'heading', { level: 2 }),
      context,
      { balanced: true },
    ),
  )
  const intro =
    section.intro === undefined
      ? []
      : paragraph(section.intro, theme.body, elementIn(parent, 'paragraph'), context)
  const [first, ...others] = [
    ...intro,
    ...section.blocks.flatMap((block) => blockPieces(block, context)),
  ]
  const under = first === undefined ? [] : [{ ...first, gap: mm(4) }, ...others]
  return withAnchors([section.id, sectionAnchor(section.id)], [...title, ...under])
}

/** Places in the whole document: the body follows the cover and the table of contents. */
const offset = ({ anchors }: Paginated, before: number): ReadonlyMap<string, Place> =>
  new Map(
    [...anchors].map(([id, { page, y }]): [string, Place] => [id, { page: page + before, y }]),
  )
