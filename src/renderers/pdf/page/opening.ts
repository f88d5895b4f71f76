import { formatDate, type Edition } from '../../../report'
import { inset, type Context } from '../drawing/context'
import { elementIn, line, looseElement, type Operation } from '../drawing/drawing'
import { breakLines } from '../drawing/inline'
import { paragraph } from '../drawing/paragraph'
import { after, drawStack, keepWithNext, type Piece } from '../drawing/piece'
import { fragmentsOf } from '../drawing/richText'
import { row } from '../drawing/rows'
import { COLOURS, mm, PAGE, type Setting } from '../drawing/theme'
import { wordmark } from '../blocks/thread'
import { asArtifact, HAIRLINE } from '../blocks/table'

/** Titles are what people typed: a long one is set smaller rather than pushed down the page. */
const TITLE_SIZES = [23, 19, 16, 14]
const TITLE_LINES = 2

/** « Synthèse · 28 novembre 2026 » */
const documentLine = ({ name, date }: Edition): string => `${name} · ${formatDate(date)}`

/** What a document opens on: which one it is, of when, and what the project is. */
export function openingPieces(edition: Edition, context: Context): readonly Piece[] {
  const { identity, facts, product } = edition
  const { theme, parent, left, width } = context
  const name = wordmark(product, context)
  const soft: Setting = { ...theme.dated, leading: name.height }
  const which = paragraph(
    documentLine(edition),
    soft,
    elementIn(parent, 'paragraph'),
    inset(context, width / 3, (2 * width) / 3),
    { align: 'right' },
  )
  const title = paragraph(
    identity.name,
    titleSetting(identity.name, context),
    elementIn(parent, 'heading', { level: 1 }),
    context,
    { balanced: true, gap: mm(3) },
  )
  const purpose =
    identity.purpose === undefined
      ? []
      : paragraph(identity.purpose, theme.lead, elementIn(parent, 'paragraph'), context, {
          gap: mm(1.5),
        })
  return [
    ...row([[name], which], { padding: 0, left, width }),
    ...keepWithNext(title),
    ...purpose,
    ...(facts.length === 0 ? [] : after(mm(2), factPieces(facts, context))),
  ]
}

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
  return fits ?? { ...theme.title, size: 14, leading: 15.4 }
}

function factPieces(facts: Edition['facts'], context: Context): readonly Piece[] {
  const { theme, left, width } = context
  const list = elementIn(context.parent, 'list')
  const start = mm(30)
  return facts.flatMap(({ term, text }, index) => {
    const item = elementIn(list, 'item')
    return row(
      [
        paragraph(
          term,
          { ...theme.small, colour: COLOURS.ink2 },
          elementIn(item, 'label'),
          inset(context, 0, start - mm(2)),
        ),
        paragraph(text, theme.small, elementIn(item, 'body'), inset(context, start)),
      ],
      { gap: index === 0 ? 0 : mm(0.8), padding: 0, left, width },
    )
  })
}

/** From the second page on: whose document this is, and which. It repeats: it is not read aloud. */
export function runningHead(edition: Edition, context: Context): readonly Operation[] {
  const { theme, parent, left, width } = context
  const half = width / 2
  const draw = (text: string, start: number, align: 'left' | 'right') =>
    asArtifact(
      paragraph(text, theme.dated, parent, inset(context, start, half), { align }),
      'header',
    )
  const pieces = [
    draw(cutToFit(edition.identity.name, half - mm(4), context), 0, 'left'),
    draw(documentLine(edition), half, 'right'),
  ]
  const under = PAGE.head + theme.dated.leading + mm(1)
  return [
    ...pieces.flatMap((some) => drawStack(some, PAGE.head)),
    line('header', { x: left, y: under }, { x: left + width, y: under }, HAIRLINE),
  ]
}

/** On one line, whatever was typed: it stands whole on the first page. */
function cutToFit(name: string, width: number, { type, theme }: Context): string {
  const { font, size } = theme.dated
  const fits = (text: string) => type.width(type.prepare(text, font), font, size) <= width
  if (fits(name)) return name
  const signs = [...name]
  while (signs.length > 1 && !fits(`${signs.join('').trimEnd()}…`)) signs.pop()
  return `${signs.join('').trimEnd()}…`
}
