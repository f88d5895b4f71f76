import type { Block } from '../../../report'
import { quoted } from '../../text/lawText'
import { inset, type Context } from '../drawing/context'
import { elementIn, type Element } from '../drawing/drawing'
import { verdictAnchor } from './law'
import { paragraph } from '../drawing/paragraph'
import { after, type Piece } from '../drawing/piece'
import { row, ruleLine } from '../drawing/rows'
import { statusPieces } from './status'
import { asArtifact, HAIRLINE, INK_RULE } from './table'
import { COLOURS, mm, type Setting } from '../drawing/theme'
import { trackContext, tracksOf } from './columns'

type VerdictsBlock = Extract<Block, { kind: 'verdicts' }>

const SHARES = [37, 16, 47]

/** Criteria one by one: the words of the text, the status, why, and what to gather. */
export function verdictPieces({ items }: VerdictsBlock, context: Context): readonly Piece[] {
  const { theme, left, width, parent } = context
  const list = elementIn(parent, 'list')
  const tracks = tracksOf(SHARES, width)
  const top = ruleLine(left, width, INK_RULE, theme.gap)
  const strong: Setting = { ...theme.small, font: 'strong' }
  const repeat = asArtifact([top])

  const rows = items.flatMap((item) => {
    const element = elementIn(list, 'item')
    const label = item.ordinal === '' ? undefined : elementIn(element, 'label')
    const body = elementIn(element, 'body')
    const [words, status, reasons] = tracks.map((track) => trackContext(context, track))
    if (!words || !status || !reasons) return []
    const say = (text: string, setting: Setting, where: Context, gap: number) =>
      paragraph(text, setting, elementIn(body, 'paragraph'), where, { gap })
    const cells = [
      [
        ...ordinalPieces(item.ordinal, strong, label, words),
        ...say(item.title, strong, titleContext(item.ordinal, words), 0),
        ...after(
          theme.gap / 3,
          paragraph(
            quoted(item.quote),
            theme.lawSmall,
            elementIn(body, 'quote'),
            titleContext(item.ordinal, words),
          ),
        ),
      ],
      statusPieces(item.status, item.label, strong, elementIn(body, 'paragraph'), status),
      [
        ...item.because.flatMap((sentence, index) =>
          say(sentence, theme.small, reasons, index === 0 ? 0 : theme.gap / 4),
        ),
        ...(item.changes.length === 0
          ? []
          : [changesLabel(item, context), ...item.changes.map(({ text }) => text)].flatMap(
              (text, index) =>
                say(
                  index === 0 ? text : `–\u00A0${text}`,
                  index === 0 ? strong : theme.small,
                  reasons,
                  index === 0 ? theme.gap / 3 : theme.gap / 6,
                ),
            )),
        ...(item.gather === undefined
          ? []
          : say(
              `${context.labels.gather} ${item.gather}`,
              { ...theme.small, colour: COLOURS.ink2 },
              reasons,
              theme.gap / 3,
            )),
      ],
    ]
    return row(cells, {
      padding: mm(1.9),
      rule: HAIRLINE,
      left,
      width,
      repeat,
    }).map((piece, index) =>
      index === 0 ? { ...piece, anchors: [verdictAnchor(item.id), item.id] } : piece,
    )
  })
  return [top, ...rows]
}

const changesLabel = ({ changes }: VerdictsBlock['items'][number], { labels }: Context) =>
  changes.length === 1 ? labels.changes : labels.changesToChoose

const ORDINAL_WIDTH = mm(6)

/** The ordinal hangs beside the title: it takes no height of its own. */
function ordinalPieces(
  ordinal: string,
  setting: Setting,
  mark: Element | undefined,
  context: Context,
): readonly Piece[] {
  if (mark === undefined) return []
  const pieces = paragraph(ordinal, setting, mark, inset(context, 0, ORDINAL_WIDTH), { gap: 0 })
  return pieces.map((piece) => ({ ...piece, height: 0, gap: 0 }))
}

const titleContext = (ordinal: string, context: Context): Context =>
  ordinal === '' ? context : inset(context, ORDINAL_WIDTH)
