import type { ParagraphChild } from 'docx'
import { STATUS_COLOURS, type Status } from '../../pdf/drawing/theme'
import { hex } from '../file/colour'
import { FONTS } from '../file/wordNames'
import { linesOf } from './richText'

/** The shape of the screen and of the PDF, in signs: whole, half, empty, dotted. */
const SIGNS: Readonly<Record<Status, string>> = {
  reuni: '●',
  'a-consolider': '◐',
  'non-reuni': '○',
  'a-renseigner': '◌',
}

/** A status: its sign, then its word, in its colour. Never one without the others. */
export function statusRuns(status: Status, label: string): readonly ParagraphChild[] {
  const color = hex(STATUS_COLOURS[status])
  return [
    ...linesOf(SIGNS[status], { color, font: FONTS.sign }),
    ...linesOf(`\u00a0${label}`, { color, bold: true }),
  ]
}
