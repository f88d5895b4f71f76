import {
  AlignmentType,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from 'docx'
import { formatDate, type Edition } from '../../../report'
import { mm } from './lengths'
import { printable } from './printable'
import { STYLE_NAMES } from './wordNames'

const SHEET = { width: 210, height: 297 }
const MARGIN = { top: 13, side: 16, bottom: 10 }

/** In twentieths of a point, like all widths of the document. */
export const TEXT_WIDTH = mm(SHEET.width - 2 * MARGIN.side)

/** A4. The head tells whose document a loose page is: the first page says it in full, and has none. */
export const pageOf = (edition: Edition): Omit<ISectionOptions, 'children'> => ({
  properties: {
    titlePage: true,
    page: {
      size: {
        width: mm(SHEET.width),
        height: mm(SHEET.height),
      },
      margin: {
        top: mm(MARGIN.top),
        bottom: mm(MARGIN.bottom),
        left: mm(MARGIN.side),
        right: mm(MARGIN.side),
        header: mm(MARGIN.top / 2),
        footer: mm(MARGIN.bottom / 2),
      },
    },
  },
  headers: {
    first: new Header({ children: [new Paragraph({ style: STYLE_NAMES.header.id })] }),
    default: headOf(edition),
  },
  footers: { first: footOf(edition), default: footOf(edition) },
})

const headOf = ({ identity, name, date }: Edition): Header =>
  new Header({
    children: [
      new Paragraph({
        style: STYLE_NAMES.header.id,
        children: [new TextRun(printable(`${identity.name} | ${name} · ${formatDate(date)}`))],
      }),
    ],
  })

/** Word counts the pages: it alone knows how many there are. */
const footOf = ({ notice, labels }: Edition): Footer =>
  new Footer({
    children: [
      new Paragraph({ style: STYLE_NAMES.footer.id, children: [new TextRun(printable(notice))] }),
      new Paragraph({
        style: STYLE_NAMES.footer.id,
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            children: [
              `${labels.page}\u00a0`,
              PageNumber.CURRENT,
              `\u00a0${labels.of}\u00a0`,
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  })
