/** What the bench measures, bundled as the command line is. */
import { content } from '../../src/cli/content'
import { diagnose, judge, NO_PLACES, type Dossier, type FamilyId } from '../../src/domain'
import { buildReport, documentOf } from '../../src/report'
import { renderPdf } from '../../src/renderers/pdf/renderPdf'
import { createSearch } from '../../src/territory/search'
import { unpackCommunes } from '../../src/territory/packing'
import fonts from 'virtual:pdf-fonts/bytes'
import index from 'virtual:territory'
import packed from 'virtual:territory/communes'
import epcis from 'virtual:territory/epcis'

const DATE = '2026-11-23'

/** Another answer each time, so that nothing can be kept from the last run. */
export function judgeAfterAnswer(dossier: Dossier, run: number): unknown {
  const answers = { ...dossier.answers, 'annees-prevues': run % 10 }
  return judge(content.rules, { ...dossier, answers }).article9
}

export const diagnoseOne = (dossier: Dossier) => diagnose(content, dossier, NO_PLACES, DATE)

export const reportOne = (dossier: Dossier) =>
  buildReport(content, dossier, diagnoseOne(dossier), NO_PLACES, DATE)

export const pdfOne = (dossier: Dossier): Uint8Array =>
  renderPdf(documentOf(reportOne(dossier), { words: content.words, dossier }, 'annexes'), fonts)

const FAMILIES: readonly FamilyId[] = ['association', 'entreprise', 'collectivite', 'ne-sait-pas']

export const withMembers = (dossier: Dossier, count: number): Dossier => ({
  ...dossier,
  members: Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    name: `Membre ${index}`,
    family: FAMILIES[index % FAMILIES.length] ?? 'association',
  })),
})

/** Unpack the communes and make them ready to be looked for: once, when the screen opens. */
export const openSearch = () => createSearch({ ...index, epcis, communes: unpackCommunes(packed) })

/** What people type, letter by letter: names, typos, postcodes, what leads nowhere. */
export const TYPED: readonly string[] = [
  'saint etienne',
  'Saint-Denis 974',
  'la roche sur yon',
  'marsielle',
  'communauté de communes du bocage bourbonnais',
  'villeneuve d’asq',
  '38500',
  '200071363',
  'xyzzyx est introuvable',
].flatMap((text) => Array.from(text, (_, length) => text.slice(0, length + 1)))
