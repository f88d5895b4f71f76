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
const MARGIN = { top: mm(20), right: mm(20), bottom: mm(13), left: mm(25) }

export const PAGE = {
  ...SHEET,
  left: MARGIN.left,
  right: SHEET.width - MARGIN.right,
  textWidth: SHEET.width - MARGIN.left - MARGIN.right,
  top: MARGIN.top,
  /** Where the text must stop. */
  bottom: SHEET.height - mm(34),
  /** The line over the notice. */
  footer: SHEET.height - mm(29),
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
  /** Under the title of the cover. */
  readonly subtitle: Setting
  readonly lead: Setting
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

/**
 * Sizes of the report, multiplied by `scale`, and the white between blocks, by `air` as well: the
 * summary must hold on one page, and is set closer, then smaller, when there is much to say.
 */
export function themeOf(scale = 1, air = 1): Theme {
  const setting = (
    font: FontName,
    size: number,
    leading: number,
    colour: Colour = COLOURS.ink,
  ): Setting => ({ font, size: size * scale, leading: size * leading * scale, colour })

  return {
    title: setting('heading', 30, 1.1),
    subtitle: setting('regular', 15, 1.4),
    lead: setting('regular', 13, 1.42),
    sectionTitle: setting('heading', 21, 1.15),
    heading: setting('heading', 12.5, 1.3),
    subheading: setting('heading', 11, 1.35),
    body: setting('regular', 11, 1.42),
    small: setting('regular', 9.5, 1.42),
    dated: setting('regular', 9.5, 1.42, COLOURS.ink2),
    notice: setting('regular', 8.5, 1.35, COLOURS.ink2),
    law: setting('law', 11, 1.68),
    lawSmall: setting('law', 10, 1.4),
    tally: setting('strong', 12, 1.5),
    numeral: setting('numeral', 27, 1, COLOURS.garance),
    ordinal: setting('regular', 14, 1.1, COLOURS.ink2),
    gap: 9 * scale * air,
  }
}
