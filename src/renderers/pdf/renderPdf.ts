import { jsPDF } from 'jspdf'
import type { Edition } from '../../report'
import { fileIdOf } from './fileId'
import { FONT_FILES, FONT_NAMES, type PdfFonts } from './type/fonts'
import { layOut } from './page/layout'
import { attachment } from './tagged/attachment'
import { bookmarks } from './tagged/bookmarks'
import { deflate, extend } from './tagged/jspdfFile'
import { xmpPacket } from './tagged/metadata'
import { pack } from './tagged/packing'
import { paintPages } from './tagged/paintPages'
import { record } from './tagged/recording'
import { structure } from './tagged/structure'
import { treeOf } from './tagged/tree'
import { typesetterOf } from './type/typesetter'

/** What a PDF holds besides what is read on it. */
export interface PdfChoices {
  /** The file of the dossier, to travel in the PDF: opened, it opens the diagnostic again. */
  readonly dossier?: string
}

/**
 * An edition as a tagged PDF (PDF/UA-1), the same bytes for the same edition wherever it is made.
 *
 * The date is that of the edition and the identifier comes from its content, so that nothing of the
 * machine nor of the hour gets into the file.
 *
 * @example
 * const bytes = renderPdf(editionOf(report, outline, 'paper'), fonts)
 */
export function renderPdf(
  edition: Edition,
  fonts: PdfFonts,
  { dossier }: PdfChoices = {},
): Uint8Array<ArrayBuffer> {
  const type = typesetterOf(fonts)
  const drawing = layOut(edition, type)
  const recording = record(drawing, type.width)
  const tree = treeOf(drawing.tree, recording)

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
  doc.setFileId(fileIdOf(JSON.stringify(edition) + (dossier ?? '')))
  doc.setCreationDate(noon(edition.date))
  doc.setLanguage(edition.language)
  const { title, description, product } = describe(edition)
  doc.setProperties({ title: plain(title), subject: plain(description), creator: plain(product) })
  doc.addMetadata(xmpPacket({ ...edition, title, description, product }), true)
  doc.viewerPreferences({ DisplayDocTitle: true })
  doc.setDisplayMode('fullwidth', 'continuous', 'UseOutlines')

  paintPages(doc, recording, tree)
  extend(doc, [
    structure(tree, recording),
    bookmarks(drawing),
    ...(dossier === undefined ? [] : [attachment(attached(dossier, edition))]),
  ])
  return bytesOf(pack(doc.output(), (bytes) => deflate(doc, bytes)))
}

const attached = (text: string, { date, labels }: Edition) => ({
  name: 'dossier.ptce.json',
  description: labels.dossier,
  type: 'application/json',
  text,
  date,
})

const describe = ({ identity, name, headline, product }: Edition) => ({
  title: `${identity.name} – ${name}`,
  description: headline,
  product,
})

/** jsPDF keeps its files as strings of one byte a character. */
function binaryString(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}

/** The day of the edition, at an hour that no clock change skips; jsPDF would write the offset of the machine. */
function noon(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return Object.assign(new Date(year, month - 1, date, 12), { getTimezoneOffset: () => 0 })
}

/** In the properties, jsPDF writes U+00A0 in an encoding where it reads « € ». */
const plain = (text: string): string => text.normalize('NFC').replace(/[\u00a0\u202f]/g, ' ')
