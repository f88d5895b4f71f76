import { formatDate, type Block } from '../../../report'
import type { Context } from '../drawing/context'
import {
  elementIn,
  line,
  looseElement,
  polyline,
  type Element,
  type Operation,
} from '../drawing/drawing'
import { paragraph } from '../drawing/paragraph'
import { heightOf, keepWithNext, stack, type Piece } from '../drawing/piece'
import { row, type RowManner } from '../drawing/rows'
import { COLOURS, mm, type Setting } from '../drawing/theme'
import { tracksOf, trackContext, type Track } from './columns'
import { asArtifact, HAIRLINE, INK_RULE } from './table'

type Group = Extract<Block, { kind: 'plan' }>['groups'][number]

/** What one writes in needs room for a hand. */
const TO_WRITE = mm(10)
const BOX = mm(3.4)
const SHARES = [11, 3, 2.7, 1]

/** The plan as a table to sign: what, who, by when, done; a table for each group, named by its caption. */
export const planPieces = (
  { groups }: Extract<Block, { kind: 'plan' }>,
  context: Context,
): readonly Piece[] => groups.flatMap((group) => groupPieces(group, context))

function groupPieces({ title, items }: Group, context: Context): readonly Piece[] {
  const { theme, labels, left, width, parent } = context
  const table = elementIn(parent, 'table')
  const strong: Setting = { ...theme.small, font: 'strong' }
  const tracks = tracksOf(SHARES, width)
  const manner: RowManner = { padding: mm(1.2), rule: HAIRLINE, left, width }
  const { action, who, by, done } = labels.plan
  const head = (owner: Element<'table'>, caption: string): readonly Piece[] => {
    const title = paragraph(caption, strong, elementIn(owner, 'caption'), context, {
      gap: theme.gap,
    })
    const heading = elementIn(owner, 'row')
    return [
      ...title,
      ...row(
        [action, who, by, done].map((text, index) =>
          paragraph(
            text,
            strong,
            elementIn(heading, 'header', { scope: 'column' }),
            trackContext(context, tracks[index]),
          ),
        ),
        { ...manner, rule: INK_RULE, gap: theme.gap / 4 },
      ),
    ]
  }
  const first = head(table, title)
  const repeat = asArtifact(head(looseElement('table'), `${title} (${labels.continued})`))
  const rows = items.map((item) => itemRow(item, elementIn(table, 'row'), tracks, context))
  return [
    ...keepWithNext(first),
    ...rows.map((cells, index): Piece => {
      const height = Math.max(TO_WRITE, ...cells.read.map((cell) => heightOf(cell) + mm(2.4)))
      const [piece] = row(cells.read, manner)
      const drawn: Piece = piece ?? stack([])
      return {
        ...drawn,
        height,
        repeat,
        ...(index < rows.length - 1 && (index === 0 || index === rows.length - 2)
          ? { keep: true as const }
          : {}),
        draw: (top) => [
          ...cells.read.flatMap((cell) => (cell.length === 0 ? [] : drawCell(cell, top))),
          ...sides(tracks, context, top, height),
          ...box(cells.isDone, tracks.at(-1), context, top),
          line(
            'artifact',
            { x: left, y: top + height },
            { x: left + width, y: top + height },
            HAIRLINE,
          ),
        ],
      }
    }),
  ]
}

const drawCell = (cell: readonly Piece[], top: number): readonly Operation[] =>
  stack(cell).draw(top + mm(1.2))

function itemRow(
  { title, detail, meta, who, by, doneOn }: Group['items'][number],
  owner: Element<'row'>,
  tracks: readonly Track[],
  context: Context,
): { readonly read: readonly (readonly Piece[])[]; readonly isDone: boolean } {
  const { theme } = context
  const at = (index: number) => trackContext(context, tracks[index])
  const header = elementIn(owner, 'header', { scope: 'row' })
  const say = (text: string, setting: Setting) =>
    text === '' ? [] : paragraph(text, setting, elementIn(header, 'paragraph'), at(0), { gap: 0 })
  const cell = (text: string, index: number) => {
    const mark = elementIn(owner, 'cell')
    return text === '' ? [] : paragraph(text, theme.small, mark, at(index))
  }
  const isDone = doneOn !== undefined
  return {
    read: [
      [
        ...say(title, { ...theme.small, font: 'strong' }),
        ...say(detail, theme.small),
        ...say(meta, theme.dated),
      ],
      cell(who ?? '', 1),
      cell(by === undefined ? '' : formatDate(by), 2),
      cell(doneOn === undefined ? '' : `\u2003 ${formatDate(doneOn)}`, 3),
    ],
    isDone,
  }
}

/** Between what is read and what is written. */
const sides = (
  tracks: readonly Track[],
  { left }: Context,
  top: number,
  height: number,
): readonly Operation[] =>
  tracks.slice(1).map((track) => {
    const x = left + track.left - mm(2)
    return line('artifact', { x, y: top }, { x, y: top + height }, HAIRLINE)
  })

function box(
  isDone: boolean,
  track: Track | undefined,
  { left }: Context,
  top: number,
): readonly Operation[] {
  if (track === undefined) return []
  const x = left + track.left + mm(1)
  const y = top + mm(1.6)
  const corners = [
    { x, y },
    { x: x + BOX, y },
    { x: x + BOX, y: y + BOX },
    { x, y: y + BOX },
  ]
  const stroke = { colour: COLOURS.ink, width: 0.9 }
  return [
    { kind: 'path', mark: 'artifact', segments: polyline(corners), closed: true, stroke },
    ...(isDone
      ? [
          {
            kind: 'path' as const,
            mark: 'artifact' as const,
            segments: polyline([
              { x: x + BOX * 0.2, y: y + BOX * 0.55 },
              { x: x + BOX * 0.42, y: y + BOX * 0.8 },
              { x: x + BOX * 0.82, y: y + BOX * 0.2 },
            ]),
            stroke: { ...stroke, width: 1.4 },
          },
        ]
      : []),
  ]
}
