import type { Cover, Edition } from '../../../report'
import { inset, type Context } from '../drawing/context'
import { elementIn, looseElement, type Page } from '../drawing/drawing'
import { breakLines } from '../drawing/inline'
import { paragraph } from '../drawing/paragraph'
import { paginate } from '../drawing/paginate'
import { after, heightOf, stack, type Piece } from '../drawing/piece'
import { fragmentsOf } from '../drawing/richText'
import { row } from '../drawing/rows'
import { COLOURS, mm, PAGE, type Setting } from '../drawing/theme'
import { strands, wordmark } from '../blocks/thread'

/** Titles are what people typed: a long one is set smaller rather than pushed off the page. */
const TITLE_SIZES = [30, 26, 22, 18]
const TITLE_LINES = 4

/** The white above the title, and the least of it that is kept when the cover is full. */
const WHITE = { most: mm(42), least: mm(8) }

export interface CoverChoices {
  /** The dossier travels in the file: whoever passes it on must know. */
  readonly isAttached?: boolean
}

/** The first page: the project, its thread, what it is about; at the foot, what the file holds. */
export function coverPages(
  edition: Edition,
  context: Context,
  choices: CoverChoices = {},
): readonly Page[] {
  const { cover } = edition
  const { theme, parent } = context
  const name = wordmark(cover.product, context)
  const title = paragraph(
    cover.title,
    titleSetting(cover.title, context),
    elementIn(parent, 'heading', { level: 1 }),
    context,
    { balanced: true },
  )
  const middle = [
    ...after(
      mm(8),
      paragraph(cover.subtitle, theme.subtitle, elementIn(parent, 'paragraph'), context, {
        balanced: true,
      }),
    ),
    { ...strands(cover.strands, context), gap: mm(12) },
    ...after(mm(13), factPieces(cover, context)),
  ]
  const foot = after(mm(8), footPieces(edition, choices, context))

  const used = name.height + heightOf(title) + totalOf(middle) + totalOf(foot)
  const left = PAGE.bottom - PAGE.top - used
  const white = Math.min(WHITE.most, Math.max(WHITE.least, left))
  const pushed = Math.max(mm(8), left - white + mm(8))
  return paginate([name, ...after(white, title), ...middle, stack(foot, pushed)], PAGE).pages
}

const totalOf = (pieces: readonly Piece[]): number => (pieces[0]?.gap ?? 0) + heightOf(pieces)

function titleSetting(title: string, context: Context): Setting {
  const { theme, type, width } = context
  const settings = TITLE_SIZES.map((size): Setting => ({
    ...theme.title,
    size,
    leading: size * 1.1,
  }))
  const fits = settings.find(
    (setting) =>
      breakLines(fragmentsOf(title, setting, looseElement(), context), width, type).length <=
      TITLE_LINES,
  )
  return fits ?? { ...theme.title, size: 18, leading: 20 }
}

function factPieces({ facts }: Cover, context: Context): readonly Piece[] {
  const { theme, left, width } = context
  const list = elementIn(context.parent, 'list')
  const start = mm(36)
  return facts.flatMap(({ term, text }, index) => {
    const item = elementIn(list, 'item')
    return row(
      [
        paragraph(
          term,
          { ...theme.body, font: 'strong' },
          elementIn(item, 'label'),
          inset(context, 0, start - mm(4)),
        ),
        paragraph(text, theme.body, elementIn(item, 'body'), inset(context, start)),
      ],
      { gap: index === 0 ? 0 : mm(2), padding: 0, left, width },
    )
  })
}

/** What the file holds, and whether a typed character had to be replaced somewhere in it. */
function footPieces(
  { cover, labels }: Edition,
  { isAttached = false }: CoverChoices,
  context: Context,
): readonly Piece[] {
  const { theme, type, parent } = context
  const soft: Setting = { ...theme.small, colour: COLOURS.ink2 }
  const note = (text: string) =>
    paragraph(text, soft, elementIn(parent, 'paragraph'), context, { gap: mm(1) })
  return [
    ...paragraph(cover.foot, theme.small, elementIn(parent, 'paragraph'), context),
    ...(isAttached ? note(labels.attached) : []),
    ...(type.missing() === 0 ? [] : note(`□ ${labels.missingGlyph}`)),
  ]
}
