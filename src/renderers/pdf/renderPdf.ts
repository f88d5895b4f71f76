import { jsPDF } from 'jspdf'
import type { Report } from '../../report'
import { fileIdOf } from './fileId'
import { FONT_FILES, FONT_NAMES, type PdfFonts } from './type/fonts'
import { layOut } from './page/layout'
import { addOutline } from './drawing/outline'
import { paint } from './drawing/paint'
import { typesetterOf } from './type/typesetter'

/**
 * A report as a PDF, the same bytes for the same report wherever it is made.
 *
 * The date is that of the report and the identifier comes from its content, so that nothing of the
 * machine nor of the hour gets into the file.
 *
 * @example
 * const bytes = renderPdf(buildReport(input), fonts)
 */
export function renderPdf(report: Report, fonts: PdfFonts): Uint8Array<ArrayBuffer> {
  const drawing = layOut(report, typesetterOf(fonts))
  const doc = new jsPDF({
    unit: 'pt',
    format: 'a4',
    compress: true,
    putOnlyUsedFonts: true,
    floatPrecision: 3,
  })
  for (const name of FONT_NAMES) {
    const file = FONT_FILES[name]
    doc.addFileToVFS(`${file}.ttf`, binaryString(fonts[name]))
    doc.addFont(`${file}.ttf`, file, 'normal')
  }
  doc.setFileId(fileIdOf(JSON.stringify(report)))
  doc.setCreationDate(noon(report.date))
  doc.setLanguage(report.language)
  doc.setProperties({
    title: plain(`${report.cover.title} – ${report.cover.product}`),
    subject: plain(report.headline),
    creator: plain(report.cover.product),
  })
  doc.viewerPreferences({ DisplayDocTitle: true })
  doc.setDisplayMode('fullwidth', 'continuous', 'UseOutlines')

  paint(doc, drawing)
  addOutline(doc, drawing)
  return new Uint8Array(doc.output('arraybuffer'))
}

/** jsPDF keeps its files as strings of one byte a character. */
function binaryString(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/** The day of the report, at an hour that no clock change skips; jsPDF would write the offset of the machine. */
function noon(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return Object.assign(new Date(year, month - 1, date, 12), { getTimezoneOffset: () => 0 })
}

/** In the properties, jsPDF writes U+00A0 in an encoding where it reads « € ». */
const plain = (text: string): string => text.normalize('NFC').replace(/[\u00a0\u202f]/g, ' ')
