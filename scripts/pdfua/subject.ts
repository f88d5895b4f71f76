/** The documents that are held against PDF/UA-1, bundled as the command line is. */
import { content } from '../../src/cli/content'
import { placesOf } from '../../src/cli/territory'
import { diagnose, type Dossier, type FamilyId, type Member } from '../../src/domain'
import { buildReport, documentOf, type DocumentId, type Edition } from '../../src/report'
import { renderPdf } from '../../src/renderers/pdf/renderPdf'
import { serializeDossier } from '../../src/storage/file/serialize'
import fonts from 'virtual:pdf-fonts/bytes'

const DATE = '2026-11-23'

export interface Document {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Whole dossiers of the rules, each for what it alone has on paper. */
const CASES = [
  // Nothing answered, on both tracks: the shortest reports.
  'liste-vide',
  'collectivite-sans-reponse',
  // Everything answered, all there or nothing there: the longest.
  'tout-est-la',
  'tout-est-non',
  'tout-en-preparation',
  // The other track, with its own sections.
  'intercommunalite-qui-dirige',
  'departement-qui-paie-seulement',
  // A map, poles around, schemes of a region.
  'pole-complet-en-gironde',
  'alimentation-a-la-reunion',
  'reemploi-dans-l-allier',
  // A kept state, remarks, a place that nobody knows, members to specify.
  'etat-garde-avant-une-reunion',
  'reponses-qui-se-contredisent',
  'commune-etrangere',
  'famille-inconnue',
] as const

/**
 * @param read the dossier of a case
 * @returns what must pass, and what was broken on purpose and must not
 */
export async function documents(
  read: (name: string) => Dossier,
): Promise<{ readonly sound: readonly Document[]; readonly broken: readonly Document[] }> {
  const full = read('tout-est-la')
  const dossiers: readonly (readonly [string, Dossier])[] = [
    ...CASES.map((name) => [name, read(name)] as const),
    ['noms-hostiles', withHostileNames(full)],
    ['deux-cents-membres', { ...full, members: members(200, (index) => `Membre ${index + 1}`) }],
  ]
  const sound: Document[] = []
  for (const [name, dossier] of dossiers)
    sound.push({ name, bytes: await withDossier(dossier, 'annexes') })
  // What one hands over tells in another order, and less.
  for (const name of ['tout-est-la', 'intercommunalite-qui-dirige'] as const)
    sound.push({ name: `${name}-essentiel`, bytes: await withDossier(read(name), 'essentiel') })
  const bare = await editionOfDossier(full, 'annexes', false)
  sound.push({ name: 'sans-dossier', bytes: renderPdf(bare, fonts) })
  const mute = { ...bare, language: '' } as unknown as Edition
  return { sound, broken: [{ name: 'sans-langue', bytes: renderPdf(mute, fonts) }] }
}

const withDossier = async (dossier: Dossier, id: DocumentId): Promise<Uint8Array> =>
  renderPdf(await editionOfDossier(dossier, id, true), fonts, {
    dossier: serializeDossier(dossier),
  })

async function editionOfDossier(
  dossier: Dossier,
  id: DocumentId,
  isAttached: boolean,
): Promise<Edition> {
  const places = await placesOf(dossier.territory)
  const diagnosis = diagnose(content, dossier, places, DATE)
  const report = buildReport(content, dossier, diagnosis, places, DATE)
  return documentOf(report, { words: content.words, dossier }, id, { isAttached })
}

/** What XML, a PDF or a font would each stumble on. */
const HOSTILE = [
  '</rdf:li><x>&amp;"\'',
  '(parenthèses (ouvertes \\ et \\) fermées',
  'moitié \ud83d d’un signe \udc00',
  '\ufffe\uffff\u0000\u0007 commandes',
  'مرحبا بالعالم',
  '漢字かな交じり',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  'e\u0301tape\u200b \u202edroite à gauche\u202c',
  'endstream endobj xref trailer %%EOF',
  'a'.repeat(200),
  '   ',
] as const

const withHostileNames = (dossier: Dossier): Dossier => ({
  ...dossier,
  project: { ...dossier.project, name: HOSTILE.slice(0, 8).join(' ') },
  members: members(HOSTILE.length, (index) => HOSTILE[index] ?? ''),
})

const FAMILIES: readonly FamilyId[] = ['association', 'entreprise', 'collectivite', 'ne-sait-pas']

const members = (count: number, nameOf: (index: number) => string): readonly Member[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `m${index + 1}`,
    name: nameOf(index),
    family: FAMILIES[index % FAMILIES.length] ?? 'association',
    brings: nameOf(index),
  }))
