/**
 * The styles of the document: whoever receives it changes one, and the whole follows.
 *
 * White stands above a text and not below: what follows a table has no other way to stand off it.
 */
import {
  BorderStyle,
  LineRuleType,
  ShadingType,
  UnderlineType,
  type IParagraphStyleOptions,
  type IPropertiesOptions,
} from 'docx'
import { COLOURS, STATUS_COLOURS, type Colour } from '../../pdf/drawing/theme'
import { hex } from './colour'
import { mm, pt } from './lengths'
import { FONTS, STYLE_NAMES, type StyleName } from './wordNames'

type Setting = Pick<IParagraphStyleOptions, 'run' | 'paragraph'>
type Line = (typeof BorderStyle)[keyof typeof BorderStyle]

/** In half-points. Arial is drawn larger than the font of the PDF: 10.5 of it are read like 11. */
const SIZES = { title: 46, section: 28, heading: 23, subheading: 22, lead: 25, body: 21 } as const
const SMALL = { cell: 19, note: 18, foot: 17, law: 23 } as const

const SOFT = hex(COLOURS.ink2)

const above = (points: number, more: Setting['paragraph'] = {}): Setting['paragraph'] => ({
  spacing: { before: pt(points) },
  ...more,
})

const heading = (level: number, size: number, white: number): Setting => ({
  run: { size, bold: true },
  paragraph: {
    spacing: { before: pt(white), after: pt(2) },
    keepNext: true,
    keepLines: true,
    outlineLevel: level - 1,
  },
})

/** A note stands beside a line: its words say what it is, and the line only shows it. */
const note = (style: Line, colour: Colour): Setting => ({
  paragraph: {
    spacing: { before: pt(9) },
    indent: { left: mm(6) },
    keepLines: true,
    border: { left: { style, color: hex(colour), size: 18, space: 10 } },
  },
})

/** The title is a heading of level 1, so that whoever listens to the document finds it like the others. */
const SETTINGS: Readonly<Record<Exclude<StyleName, 'normal'>, Setting>> = {
  title: heading(1, SIZES.title, 6),
  heading2: heading(2, SIZES.section, 18),
  heading3: heading(3, SIZES.heading, 13),
  heading4: heading(4, SIZES.subheading, 10),
  listBullet: { paragraph: above(3) },
  listNumber: { paragraph: above(3) },
  caption: {
    run: { size: SMALL.cell, bold: true },
    paragraph: { spacing: { before: pt(12), after: pt(3) }, keepNext: true },
  },
  quote: {
    run: { font: FONTS.law, size: SMALL.law },
    paragraph: {
      spacing: { before: pt(10), line: 340, lineRule: LineRuleType.AUTO },
      indent: { left: mm(4), right: mm(4) },
      keepLines: true,
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(COLOURS.lawWash) },
    },
  },
  header: { run: { size: SMALL.foot, color: SOFT }, paragraph: above(0) },
  footer: { run: { size: SMALL.foot, color: SOFT }, paragraph: above(2) },
  contents: { paragraph: above(4) },
  lead: { run: { size: SIZES.lead } },
  headline: { run: { size: SIZES.lead, bold: true } },
  fact: { run: { size: SMALL.cell, color: SOFT }, paragraph: above(2) },
  small: { run: { size: SMALL.note }, paragraph: above(3) },
  dated: { run: { size: SMALL.note, color: SOFT }, paragraph: above(2) },
  term: { run: { bold: true }, paragraph: above(9, { keepNext: true, keepLines: true }) },
  /** Of a term that stands above it. */
  under: { paragraph: above(2) },
  definition: { paragraph: above(4, { indent: { left: mm(6), hanging: mm(6) } }) },
  cell: { run: { size: SMALL.cell }, paragraph: above(0) },
  notePlain: note(BorderStyle.SINGLE, COLOURS.lineStrong),
  noteTodo: note(BorderStyle.DASHED, STATUS_COLOURS['a-consolider']),
  noteAlert: note(BorderStyle.THICK, COLOURS.garance),
}

function styleOf(key: string, setting: Setting): IParagraphStyleOptions {
  const { id, name } = STYLE_NAMES[key as keyof typeof SETTINGS]
  const isHeading = setting.paragraph?.outlineLevel !== undefined
  return {
    id,
    name,
    basedOn: BASE,
    ...(isHeading && { next: BASE }),
    quickFormat: true,
    ...setting,
  }
}

const BASE = STYLE_NAMES.normal.id

export const STYLES: IPropertiesOptions['styles'] = {
  default: {
    document: {
      run: {
        font: FONTS.text,
        size: SIZES.body,
        color: hex(COLOURS.ink),
        language: { value: 'fr-FR' },
      },
      paragraph: { spacing: { before: pt(6), after: 0, line: 276, lineRule: LineRuleType.AUTO } },
    },
    hyperlink: { run: { color: hex(COLOURS.action), underline: { type: UnderlineType.SINGLE } } },
  },
  paragraphStyles: Object.entries(SETTINGS).map(([key, setting]) => styleOf(key, setting)),
}
