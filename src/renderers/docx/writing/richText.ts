import { ConcreteHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx'
import type { Rich, Run } from '../../../report'
import { COLOURS } from '../../pdf/drawing/theme'
import { hex } from '../file/colour'
import { printable } from '../file/printable'
import { FONTS, LINK_STYLE } from '../file/wordNames'
import type { Context } from './context'

/** How all the runs of a text are set, over what their style says. */
export type Manner = Pick<IRunOptions, 'bold' | 'color' | 'size' | 'underline' | 'font'>

/** Runs of a report as runs of Word; an address becomes a link, an id leads to where it is told. */
export function runsOf(
  rich: Rich,
  context: Context,
  manner: Manner = {},
): readonly ParagraphChild[] {
  const runs: readonly Run[] = typeof rich === 'string' ? [{ text: rich }] : rich
  return runs.flatMap(withoutOuterSpaces).flatMap((run) => linked(run, context, manner))
}

/** The spaces around the words of a link are not part of it, and are not underlined. */
function withoutOuterSpaces(run: Run): readonly Run[] {
  if (run.href === undefined && run.ref === undefined) return [run]
  const [, before = '', words = '', after = ''] = /^( *)(.*?)( *)$/s.exec(run.text) ?? []
  return [{ text: before }, { ...run, text: words }, { text: after }].filter(
    ({ text }) => text !== '',
  )
}

function linked(run: Run, context: Context, manner: Manner): readonly ParagraphChild[] {
  const own: Manner = {
    ...manner,
    ...(run.strong && { bold: true }),
    ...(run.soft && { color: hex(COLOURS.ink2) }),
    ...(run.law && { font: FONTS.law }),
  }
  const address = run.href === undefined ? undefined : safeAddress(run.href)
  const words = linesOf(run.text, { ...own, style: LINK_STYLE })
  if (address !== undefined) return [new ConcreteHyperlink(words, context.relationshipOf(address))]
  const place = run.ref === undefined ? undefined : context.placeOf(run.ref)
  if (place !== undefined) return [new ConcreteHyperlink(words, '', place.name)]
  return linesOf(run.text, own)
}

/** The lines that a person typed stay lines. */
export function linesOf(text: string, options: IRunOptions): readonly TextRun[] {
  const said = printable(text)
  if (said === '') return []
  return said
    .split('\n')
    .map((line, index) => new TextRun({ ...options, text: line, ...(index > 0 && { break: 1 }) }))
}

/** Only what a reader may safely open: the report may bear what people typed. */
function safeAddress(href: string): string | undefined {
  if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(href)) return undefined
  return printable(href).replace(/[^\x21-\x7e]+/g, encodeURIComponent)
}
