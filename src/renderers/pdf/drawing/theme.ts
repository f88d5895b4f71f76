/** The values of the visual direction, on paper: A4, points, the light palette. */
import type { Block } from '../../../report'
import type { FontName } from '../type/fonts'

export type Colour = `#${string}`

export type Status = Extract<Block, { kind: 'tally' }>['items'][number]['status']

export const COLOURS = {
  paper: '#ffffff',
  ink: '#1b2a2f',
  ink2: '#4b5a5e',
  line: '#cdd7d4',
  lineStrong: '#6c7b7d',
  action: '#15506d',
  lawWash: '#fff3c4',
  gaudeDeep: '#a87800',
  garance: '#a3283f',
} as const satisfies Record<string, Colour>

export const STATUS_COLOURS: Readonly<Record<Status, Colour>> = {
  reuni: '#2a6b3c',
  'a-consolider': '#7a5200',
  'non-reuni': '#a3283f',
  'a-renseigner': '#55636b',
}

export const mm = (length: number): number => (length * 72) / 25.4

const SHEET = { width: mm(210), height: mm(297) }
const MARGIN = { top: mm(13), side: mm(16), bottom: mm(10) }

/** Two lines of notice at the foot, and the white above them. */
const FOOT = mm(9)
/** The name of the project and of the document, at the head of every page but the first. */
const HEAD = mm(11)

export const PAGE = {
  ...SHEET,
  left: MARGIN.side,
  right: SHEET.width - MARGIN.side,
  textWidth: SHEET.width - 2 * MARGIN.side,
  /** Where the first page begins, and where the head of the others is. */
  head: MARGIN.top,
  top: MARGIN.top + HEAD,
  /** Where the text must stop. */
  bottom: SHEET.height - MARGIN.bottom - FOOT - mm(3),
  /** The line over the notice. */
  footer: SHEET.height - MARGIN.bottom - FOOT,
} as const

/** How a text is set: `leading` is the height of its line. */
export interface Setting {
  readonly font: FontName
  readonly size: number
  readonly leading: number
  readonly colour: Colour
}

export interface Theme {
  readonly title: Setting
  readonly lead: Setting
  /** The sentence that says it all, where it is no title. */
  readonly headline: Setting
  readonly sectionTitle: Setting
  readonly heading: Setting
  readonly subheading: Setting
  readonly body: Setting
  /** Tables, and what is said once more in small. */
  readonly small: Setting
  readonly dated: Setting
  readonly notice: Setting
  readonly law: Setting
  readonly lawSmall: Setting
  readonly tally: Setting
  readonly numeral: Setting
  readonly ordinal: Setting
  /** The space between two blocks; other spaces are shares of it. */
  readonly gap: number
}

const setting = (
  font: FontName,
  size: number,
  leading: number,
  colour: Colour = COLOURS.ink,
): Setting => ({ font, size, leading: size * leading, colour })

/** Sizes of a document on A4: type never shrinks, whatever there is to say. */
export const THEME: Theme = {
  title: setting('heading', 23, 1.08),
  lead: setting('regular', 12.5, 1.35),
  headline: setting('heading', 14, 1.2),
  sectionTitle: setting('heading', 14, 1.2),
  heading: setting('heading', 11.5, 1.3),
  subheading: setting('heading', 11, 1.32),
  body: setting('regular', 11, 1.36),
  small: setting('regular', 10, 1.32),
  dated: setting('regular', 9.5, 1.32, COLOURS.ink2),
  notice: setting('regular', 8.5, 1.3, COLOURS.ink2),
  law: setting('law', 10, 1.5),
  lawSmall: setting('law', 10, 1.36),
  tally: setting('strong', 10.5, 1.4),
  numeral: setting('numeral', 17, 1, COLOURS.garance),
  ordinal: setting('regular', 12, 1.1, COLOURS.ink2),
  gap: 7,
}
