import type { Edition, Section } from '../../../report'
import { anchorsOfBlock, blockPieces } from './blocks'
import { sectionAnchor } from './contents'
import type { Context } from '../drawing/context'
import { elementIn, looseElement, type Drawing } from '../drawing/drawing'
import { footer } from './footer'
import { openingPieces, runningHead } from './opening'
import { paginate } from '../drawing/paginate'
import { paragraph } from '../drawing/paragraph'
import { heightOf, keepWithNext, withAnchors, type Piece } from '../drawing/piece'
import { mm, PAGE, THEME } from '../drawing/theme'
import type { Typesetter } from '../type/typesetter'

/** A section that would show less than this on a page starts on the next: its title would look lost. */
const SECTION_ROOM = (PAGE.bottom - PAGE.top) * 0.13

/**
 * Lay out an edition: what it is and what the project is, then its sections, one under the other.
 *
 * One that may not be longer than some pages is laid out again with fewer items until it holds.
 */
export function layOut(edition: Edition, type: Typesetter): Drawing {
  const drawing = layOutWhole(edition, type)
  const { pages = Number.POSITIVE_INFINITY, tighter } = edition
  return tighter !== undefined && drawing.pages.length > pages ? layOut(tighter, type) : drawing
}

function layOutWhole(edition: Edition, type: Typesetter): Drawing {
  const tree = looseElement()
  // Another attempt, with more items, may have met a character that is not in this one.
  const before = type.missing()
  const { sections, labels } = edition
  const anchors = new Set(
    sections.flatMap((section) => [section.id, ...section.blocks.flatMap(anchorsOfBlock)]),
  )
  const context: Context = {
    type,
    theme: THEME,
    labels,
    isAnchor: (id) => anchors.has(id),
    parent: tree,
    left: PAGE.left,
    width: PAGE.textWidth,
  }
  const pieces = [
    ...openingPieces(edition, { ...context, parent: elementIn(tree, 'section') }),
    ...sections.flatMap((section) => placedSection(section, context)),
  ]
  const body = paginate([...pieces, ...missingGlyph(edition, type.missing() - before, context)], {
    first: PAGE.head,
    ...PAGE,
  })
  const loose: Context = { ...context, parent: looseElement() }
  return {
    pages: body.pages.map((page, index) => [
      ...(index === 0 ? [] : runningHead(edition, loose)),
      ...page,
      ...footer(edition, index + 1, body.pages.length, loose),
    ]),
    tree,
    anchors: body.anchors,
    outline: sections
      .filter(({ isUntitled }) => isUntitled !== true)
      .map(({ id, title }) => ({ title, anchor: sectionAnchor(id) })),
  }
}

/** Known once everything is laid out: a typed character had to be replaced somewhere. */
function missingGlyph({ labels }: Edition, replaced: number, context: Context): readonly Piece[] {
  const { theme, parent } = context
  return replaced === 0
    ? []
    : paragraph(`□ ${labels.missingGlyph}`, theme.dated, elementIn(parent, 'paragraph'), context)
}

function placedSection(section: Section, context: Context): readonly Piece[] {
  const own = sectionPieces(section, { ...context, parent: elementIn(context.parent, 'section') })
  const gap = section.isUntitled === true ? context.theme.gap * 1.2 : mm(5)
  // What is looked up starts apart from what is read.
  const room = section.newPage === true ? Number.POSITIVE_INFINITY : openingOf(own)
  return own.map((piece, at) => (at === 0 ? { ...piece, gap, room } : piece))
}

/** What a section must show under its title: the whole of a short one, enough to look at of another. */
function openingOf(pieces: readonly Piece[]): number {
  const whole = heightOf(pieces)
  if (whole <= SECTION_ROOM) return whole
  let height = 0
  for (const piece of pieces) {
    height += (height === 0 ? 0 : piece.gap) + piece.height
    if (height >= SECTION_ROOM && !piece.keep) break
  }
  return height
}

function sectionPieces(section: Section, context: Context): readonly Piece[] {
  const { theme, parent } = context
  const title =
    section.isUntitled === true
      ? []
      : keepWithNext(
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
  const under = first === undefined ? [] : [{ ...first, gap: mm(1.8) }, ...others]
  return withAnchors([section.id, sectionAnchor(section.id)], [...title, ...under])
}
