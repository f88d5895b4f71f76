/**
 * The portfolio as a document to pass on: one table of what is shown, and what it is worth.
 *
 * It is no report of a dossier: what a report says of one (strip, facts, first actions) is empty here,
 * so that what makes a report into a file makes this one as well.
 */
import type { Content, Outline } from '../../domain'
import { blockLabels, say } from '../model/input'
import type { Block, Report, Run } from '../model/model'
import { complete, paragraph } from '../model/section'
import { mention, readCells, readColumns } from './columns'
import type { Initiative } from './initiative'

const SECTION = 'initiatives'

/** @param date ISO day that the document bears */
export function portfolioReport(
  { words }: Pick<Content, 'words'>,
  lines: readonly Initiative[],
  date: string,
): { readonly report: Report; readonly outline: Outline } {
  const input = { words }
  const title = say(input, 'ecrans.initiatives.titre')
  const name = say(input, 'rapport.portefeuille.document')
  const section = {
    id: SECTION,
    title: name,
    short: name,
    blocks: complete(paragraph(`${mention(input, date)}.`, 'lead'), table(input, lines)),
  }
  const report: Report = {
    headline: title,
    identity: { name: title, line: mention(input, date) },
    strip: { kind: 'onze', label: '', items: [] },
    counts: { kind: 'tally', items: [] },
    first: [],
    opened: [],
    isSilent: false,
    facts: [],
    product: say(input, 'restitution.produit'),
    date,
    language: 'fr-FR',
    notice: say(input, 'restitution.notice'),
    labels: blockLabels(input),
    section: (id) => (id === SECTION ? section : undefined),
    everySection: () => [section],
  }
  const outline: Outline = {
    id: SECTION,
    title: name,
    file: 'tableau',
    alone: true,
    parts: [{ section: SECTION, level: 'complet', untitled: true }],
  }
  return { report, outline }
}

const table = (input: Pick<Content, 'words'>, lines: readonly Initiative[]): Block => ({
  kind: 'table',
  caption: say(input, 'rapport.portefeuille.tableau'),
  columns: readColumns(input).map(({ label, width }) => ({ label, width })),
  rows: lines.map((one) =>
    readCells(input, one).map(({ text, under }): readonly Run[] => [
      { text },
      ...(under === '' ? [] : [{ text: ` (${under})`, soft: true as const }]),
    ]),
  ),
})
