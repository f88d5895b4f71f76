import { Document, Packer, type FileChild } from 'docx'
import type { Edition, Section } from '../../report'
import { blockParts } from './blockParts'
import { contextOf, type Context } from './writing/context'
import { openingParagraphs } from './opening'
import { pageOf } from './file/page'
import { paragraph } from './writing/paragraph'
import { propertiesPart } from './file/properties'
import { NUMBERING } from './file/numbering'
import { STYLES } from './file/styles'
import { LINK } from './file/wordNames'
import { withDates } from './file/zipDates'

/**
 * An edition as a Word document, to be corrected and gone on with: the same bytes for the same
 * edition, wherever it is made.
 *
 * What the PDF draws as a figure is told here by its text equivalent, in lists and tables that a
 * person can change.
 *
 * @example
 * const bytes = await renderDocx(editionOf(report, outline, 'paper'))
 */
export async function renderDocx(edition: Edition): Promise<Uint8Array<ArrayBuffer>> {
  const { context, addresses } = contextOf(edition)
  const children = [
    ...openingParagraphs(edition, context),
    ...edition.sections.flatMap((section) => sectionParts(section, context)),
  ]
  const document = new Document({
    styles: STYLES,
    numbering: NUMBERING,
    sections: [{ ...pageOf(edition), children }],
  })
  for (const [address, id] of addresses)
    document.Document.Relationships.addRelationship(id, LINK.type, address, LINK.mode)
  const zip = await Packer.pack(document, 'uint8array', false, [propertiesPart(edition)])
  return withDates(zip, edition.date)
}

const sectionParts = (
  { id, title, intro, isUntitled, newPage, blocks }: Section,
  context: Context,
): readonly FileChild[] => [
  ...(isUntitled === true
    ? []
    : [paragraph(title, 'heading2', context, { ids: [id], pageBreakBefore: newPage === true })]),
  ...(intro === undefined
    ? []
    : [paragraph(intro, 'normal', context, { keepNext: blocks.length > 0 })]),
  ...blocks.flatMap((block) => blockParts(block, context)),
]
