/** Which words come with which screen: the first load holds what everyone needs, and no more. */
import type { CriteriaWords, QuestionWords, StepId, Words, WordsChunk } from '../../../domain'
import { lawRuns } from '../read/lawRuns'
import type { CompleteFolder } from '../read/rulesFolder'
import type { Question } from '../../../schema/rules/question'
import { flatten } from '../../../schema/basics/texts'

export const CHUNK_IDS = [
  'core',
  'consortium',
  'article-9',
  'appel-a-projets',
  'demarche',
  'votre-collectivite',
  'preuves',
  'recapitulatif',
  'resultat',
  'initiative',
  'soutiens',
  'annuaire',
  'fichiers',
  'dossiers',
  'criteres',
  'dispositifs-locaux',
  'recherche',
  'pages',
] as const
export type ChunkId = (typeof CHUNK_IDS)[number]

/** The chunk of a text: the longest prefix wins. */
const TEXTS: Readonly<Record<string, ChunkId>> = {
  accueil: 'core',
  confidentialite: 'core',
  'confidentialite.tout-effacer': 'resultat',
  'confidentialite.personnel': 'consortium',
  'confidentialite.detail.2': 'consortium',
  'confidentialite.detail.3': 'consortium',
  'confidentialite.ordinateur-partage': 'consortium',
  enregistrement: 'consortium',
  // Said of a dossier whatever the screen.
  'enregistrement.nom-a-part': 'core',
  avancement: 'consortium',
  panne: 'core',
  fichier: 'fichiers',
  brouillon: 'fichiers',
  'fichier.enregistrer': 'core',
  'fichier.lecteur-absent': 'core',
  'fichier.rien-perdu': 'core',
  questions: 'consortium',
  'restitution.notice': 'core',
  'restitution.statuts': 'core',
  profil: 'consortium',
  territoire: 'consortium',
  membres: 'consortium',
  'membres.recherche': 'recherche',
  'article-9': 'article-9',
  'appel-a-projets': 'appel-a-projets',
  demarche: 'demarche',
  'demarche.etapes': 'resultat',
  'echelle-des-niveaux': 'demarche',
  collectivite: 'votre-collectivite',
  recapitulatif: 'recapitulatif',
  'recapitulatif.voir-le-resultat': 'consortium',
  restitution: 'resultat',
  'restitution.sans-nom': 'core',
  'restitution.hors-compte': 'consortium',
  'restitution.pourquoi.autres': 'consortium',
  rapport: 'resultat',
  // Read by a collectivité alone, once the law is answered.
  'rapport.avant-de-decider': 'initiative',
  'rapport.points-a-verifier': 'initiative',
  'rapport.autour-de-la-table': 'initiative',
  'rapport.etabli': 'initiative',
  'rapport.votre-collectivite': 'initiative',
  'rapport.deux-regards': 'initiative',
  'rapport.questions-au-porteur': 'initiative',
  'rapport.rubriques': 'initiative',
  'rapport.calendrier': 'initiative',
  'rapport.portefeuille': 'dossiers',
  'ecrans.accueil': 'core',
  'ecrans.dossiers': 'dossiers',
  'ecrans.deux-regards': 'dossiers',
  'ecrans.deux-regards.lien': 'consortium',
  'ecrans.etats': 'dossiers',
  'ecrans.initiatives': 'dossiers',
  'ecrans.etats.lien': 'resultat',
  'ecrans.etape': 'consortium',
  'ecrans.profil': 'consortium',
  'ecrans.territoire': 'consortium',
  'ecrans.membres': 'consortium',
  'ecrans.article-9': 'article-9',
  'ecrans.premier-resultat': 'resultat',
  'ecrans.appel-a-projets': 'appel-a-projets',
  'ecrans.demarche': 'demarche',
  'ecrans.votre-collectivite': 'votre-collectivite',
  'ecrans.recapitulatif': 'recapitulatif',
  'ecrans.resultat': 'resultat',
  'ecrans.resultat.questions': 'initiative',
  'ecrans.resultat.rencontre': 'initiative',
  'ecrans.resultat.rubriques': 'initiative',
  'ecrans.resultat.calendrier': 'initiative',
  'ecrans.et-si': 'resultat',
  'ecrans.a-propos': 'pages',
  'ecrans.a-propos.donnees.recherche': 'recherche',
  'ecrans.sources': 'pages',
  'ecrans.sources.donnees.formes': 'recherche',
  'ecrans.regles': 'resultat',
  'ecrans.dispositifs-locaux': 'dispositifs-locaux',
  'ecrans.introuvable': 'pages',
  commandes: 'consortium',
  'commandes.page': 'core',
  'commandes.loi': 'core',
  'commandes.version': 'fichiers',
  'commandes.soutiens': 'resultat',
  'commandes.nouveaux-membres': 'resultat',
  'commandes.dispositifs-locaux': 'dispositifs-locaux',
  criteres: 'criteres',
  'criteres.types.demarche.place': 'demarche',
}

/** The chunk of a question's words: that of the screen that asks it. */
const STEP_CHUNKS: Readonly<Record<StepId, ChunkId>> = {
  accueil: 'core',
  profil: 'consortium',
  territoire: 'consortium',
  membres: 'consortium',
  'article-9': 'article-9',
  'appel-a-projets': 'appel-a-projets',
  demarche: 'demarche',
  'votre-collectivite': 'votre-collectivite',
  recapitulatif: 'recapitulatif',
  resultat: 'resultat',
}

export function chunksOf(
  folder: CompleteFolder,
  questions: readonly Question[],
  supports: WordsChunk,
  directory: WordsChunk,
): Readonly<Record<ChunkId, WordsChunk>> {
  const texts = allTexts(folder)
  const of = (chunk: ChunkId) => ({
    texts: pick(texts, (id) => chunkOfText(id) === chunk),
    questions: questionWords(questions, chunk),
  })
  const { members, journey, stages, facts } = folder
  const { powers, levelQuotes, reasonsToSupport, letters, ...othersOfSupports } = supports
  return {
    core: { ...of('core'), steps: journey.titles, law: lawOf(folder) },
    consortium: {
      ...of('consortium'),
      ...members.words,
      authoritySteps: journey.authorityTitles,
      themes: journey.themes,
      purposes: journey.purposes,
      facts: facts.counts,
    },
    'article-9': {
      ...of('article-9'),
      elements: wordsById(folder.elements),
      lawScreens: journey.lawScreenTitles,
    },
    'appel-a-projets': {
      ...of('appel-a-projets'),
      stateConditions: wordsById(folder.stateConditions),
    },
    demarche: { ...of('demarche'), axes: wordsById(folder.axes) },
    'votre-collectivite': of('votre-collectivite'),
    preuves: { evidence: folder.evidence },
    recapitulatif: {
      ...of('recapitulatif'),
      remarks: Object.fromEntries(folder.remarks.map(({ rule, text }) => [rule.id, text])),
    },
    resultat: {
      ...of('resultat'),
      stages: stages.words,
      alerts: wordsById([...folder.alerts, ...folder.authority.alerts]),
      situations: wordsById(folder.situations),
      actors: folder.actors,
      resources: folder.resources,
      glossary: folder.glossary,
      officialTexts: officialTexts(folder),
      amiLandmarks: folder.landmarks,
      statements: Object.fromEntries(
        folder.statements.map(({ id, fact, source, saidAs }) => [id, { fact, source, saidAs }]),
      ),
      efforts: folder.efforts,
      editions: { ...(folder.editions.porteur && { porteur: folder.editions.porteur }) },
      history: folder.history.map(({ words }) => words),
    },
    initiative: {
      ...of('initiative'),
      calendar: folder.authority.calendar,
      options: wordsById(folder.deciding.options),
      optionParts: folder.deciding.phrases,
      checks: wordsById(folder.checks),
      editions: {
        ...(folder.editions.collectivite && { collectivite: folder.editions.collectivite }),
      },
      acts: folder.acts,
      meeting: folder.meeting,
      powers,
      levelQuotes,
      reasonsToSupport,
      letters,
    },
    soutiens: othersOfSupports,
    annuaire: directory,
    fichiers: of('fichiers'),
    dossiers: of('dossiers'),
    criteres: { ...of('criteres'), criteria: criteriaOf(folder) },
    'dispositifs-locaux': of('dispositifs-locaux'),
    pages: of('pages'),
    recherche: { ...of('recherche'), legalForms: folder.legalForms },
  }
}

/** Every text by its id: the path of its keys, after the prefix of its file. */
export function allTexts(folder: CompleteFolder): Words['texts'] {
  return {
    ...flatten('', folder.journey.texts),
    ...flatten('', folder.grids),
    ...flatten('demarche.etapes', folder.stages.texts),
    ...flatten('collectivite', folder.authority.texts),
    ...flatten('restitution', folder.result),
    ...flatten('rapport', folder.report),
    ...flatten('ecrans', folder.screens),
    ...flatten('commandes', folder.controls),
    ...flatten('criteres', folder.criteria),
    ...Object.assign(
      {},
      ...[...folder.elements, ...folder.stateConditions].map(({ texts }) => texts),
    ),
  }
}

export function chunkOfText(id: string): ChunkId | undefined {
  const keys = id.split('.')
  const prefixes = keys.map((_, index) => keys.slice(0, keys.length - index).join('.'))
  const prefix = prefixes.find((candidate) => TEXTS[candidate] !== undefined)
  return prefix === undefined ? undefined : TEXTS[prefix]
}

const criteriaOf = ({ version, elements, stateConditions }: CompleteFolder): CriteriaWords => ({
  date: version.date,
  examples: Object.fromEntries(
    [...elements, ...stateConditions].map(({ rule, examples }) => [rule.id, examples]),
  ),
})

function questionWords(
  questions: readonly Question[],
  chunk: ChunkId,
): Readonly<Record<string, QuestionWords>> {
  const own = questions.filter(({ rule }) => STEP_CHUNKS[rule.step] === chunk)
  return Object.fromEntries(own.map(({ rule, words }) => [rule.id, words]))
}

function lawOf({ elements, official }: CompleteFolder): Words['law'] {
  const sentence =
    official.find(({ id }) => id === 'loi-2014-856')?.articles['article-9']?.body[0] ?? ''
  return lawRuns(
    sentence,
    elements.map(({ rule, words }) => ({ element: rule.id, words: words.citation })),
  ).runs
}

function officialTexts({ official }: CompleteFolder): Words['officialTexts'] {
  return Object.fromEntries(
    official.flatMap(({ id, articles }) =>
      Object.entries(articles).map(([article, text]) => [`${id}-${article}`, text]),
    ),
  )
}

const wordsById = <T>(
  items: readonly { readonly rule: { readonly id: string }; readonly words: T }[],
) => Object.fromEntries(items.map(({ rule, words }) => [rule.id, words]))

const pick = <T>(record: Readonly<Record<string, T>>, keep: (id: string) => boolean) =>
  Object.fromEntries(Object.entries(record).filter(([id]) => keep(id)))
