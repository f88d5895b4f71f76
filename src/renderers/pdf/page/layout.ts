import type { Report, Section } from '../../../report'
import { anchorsOfBlock, blockPieces } from './blocks'
import { CONTENTS_FROM, contentsPages, sectionAnchor } from './contents'
import type { Context } from '../drawing/context'
import { coverPages } from './cover'
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
import { heightOf, keepWithNext, withAnchors, type Piece } from '../drawing/piece'
import { mm, PAGE, themeOf } from '../drawing/theme'
import type { Typesetter } from '../type/typesetter'

/** Sizes and white tried for the summary, which must hold on one page: smaller is not read. */
const SUMMARY_THEMES = [
  { scale: 1, air: 1 },
  { scale: 1, air: 0.8 },
  { scale: 0.96, air: 0.7 },
  { scale: 0.93, air: 0.6 },
  { scale: 0.9, air: 0.5 },
  { scale: 0.87, air: 0.45 },
]

/** A section that would show less than this on a page starts on the next: its title would look lost. */
const SECTION_ROOM = (PAGE.bottom - PAGE.top) * 0.3

/**
 * Lay out a report: cover, summary on one page, table of contents when it is long, sections, annexes.
 *
 * The body is laid out first, since the table of contents needs its page numbers, and since the
 * cover says whether a character had to be replaced anywhere.
 */
export function layOut(report: Report, type: Typesetter): Drawing {
  const tree = looseElement()
  const anchors = new Set(
    report.sections.flatMap((section) => [section.id, ...section.blocks.flatMap(anchorsOfBlock)]),
  )
  const context: Context = {
    type,
    theme: themeOf(),
    labels: report.labels,
    isAnchor: (id) => anchors.has(id),
    parent: tree,
    left: PAGE.left,
    width: PAGE.textWidth,
  }
  // Elements are read in the order they enter the tree, whatever is laid out first.
  const coverElement = elementIn(tree, 'section')
  const summaryElement = elementIn(tree, 'section')
  const contentsElement = elementIn(tree, 'section')

  const summary = summaryPages(report, { ...context, parent: summaryElement })
  const body = bodyPages(report, context)
  const sections = [...of(report, 'summary'), ...of(report, 'body'), ...of(report, 'annex')]

  const cover = coverPages(report, { ...context, parent: coverElement })

  const isLong = cover.length + summary.pages.length + body.pages.length > CONTENTS_FROM
  const contents = (pages: number): readonly Page[] => {
    const places = offset(summary, body, cover.length, pages)
    return contentsPages(
      of(report, 'body').concat(of(report, 'annex')),
      (section) => (places.get(sectionAnchor(section.id))?.page ?? 0) + 1,
      { ...context, parent: emptied(contentsElement) },
    )
  }
  // A table of contents of several pages moves the pages it announces: it is made again.
  const first = isLong ? contents(1) : []
  const table = first.length > 1 ? contents(first.length) : first

  const pages = [...cover, ...summary.pages, ...table, ...body.pages]
  return {
    pages: pages.map((page, index) => [
      ...page,
      ...footer(report, index + 1, pages.length, { ...context, parent: looseElement() }),
    ]),
    tree,
    anchors: offset(summary, body, cover.length, table.length),
    outline: sections.map(({ id, title }) => ({ title, anchor: sectionAnchor(id) })),
  }
}

const of = (report: Report, place: Section['place']): readonly Section[] =>
  report.sections.filter((section) => section.place === place)

const emptied = (element: Element): Element => {
  element.children.length = 0
  return element
}

function summaryPages(report: Report, context: Context): Paginated {
  const attempts = SUMMARY_THEMES.map(({ scale, air }) => () => {
    const scaled = { ...context, theme: themeOf(scale, air), parent: emptied(context.parent) }
    return of(report, 'summary').flatMap((section) => sectionPieces(section, scaled))
  })
  let pieces: readonly Piece[] = []
  for (const attempt of attempts) {
    pieces = attempt()
    if (heightOf(pieces) <= PAGE.bottom - PAGE.top) break
  }
  return pieces.length > 0 ? paginate(pieces, PAGE) : { pages: [], anchors: new Map() }
}

function bodyPages(report: Report, context: Context): Paginated {
  const pieces = (['body', 'annex'] as const).flatMap((place) =>
    of(report, place).flatMap((section, index) => {
      const element = elementIn(context.parent, 'section')
      const own = sectionPieces(section, { ...context, parent: element })
      // Annexes are looked up, not read: they start apart from what is read.
      const room = place === 'annex' && index === 0 ? Number.POSITIVE_INFINITY : openingOf(own)
      return own.map((piece, at) => (at === 0 ? { ...piece, gap: mm(16), room } : piece))
    }),
  )
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

/** Places in the whole report: the summary follows the cover, the body what comes before it. */
function offset(
  summary: Paginated,
  body: Paginated,
  cover: number,
  contents: number,
): ReadonlyMap<string, Place> {
  const moved = (places: ReadonlyMap<string, Place>, pages: number) =>
    [...places].map(([id, { page, y }]): [string, Place] => [id, { page: page + pages, y }])
  // The summary comes last, so that its places win over others of the same name.
  return new Map([
    ...moved(body.anchors, cover + summary.pages.length + contents),
    ...moved(summary.anchors, cover),
  ])
}
