/**
 * The compiled rules and their words, screen by screen (ADR 1): the home page has a few words, and no
 * rule.
 *
 * A screen opens once its words are there, so that nothing is ever shown without them: the router
 * waits for `load`, and the words of the next screen are fetched while this one is read.
 */
import { statementCount, words as coreWords } from 'virtual:content/core'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { mergeWords, NO_RESULT_RULES, textForCount, textOf } from '../domain'
import type {
  Content,
  CountArgs,
  CountTextId,
  CoreRules,
  ResultRules,
  Rulebook,
  Scheme,
  TextArgs,
  TextId,
  Track,
  Words,
  WordsChunk,
} from '../domain'
import type { ScreenId } from '../wizard/position'

/** Pages of the app that are no screen of the journey. */
export const PAGE_IDS = [
  'a-propos',
  'sources',
  'regles',
  'annuaire',
  'et-si',
  'etats-gardes',
  'criteres',
  'mots',
  'appels-nationaux',
  'dispositifs',
  'dispositifs-locaux',
] as const
export type PageId = ScreenId | (typeof PAGE_IDS)[number]

interface Fetched {
  readonly default: WordsChunk
  readonly rules?: CoreRules
  readonly ofResult?: ResultRules
}

const CHUNKS = {
  regles: async () => ({ default: {}, rules: (await import('virtual:content/rules')).default }),
  consortium: () => import('virtual:content/consortium'),
  'article-9': () => import('virtual:content/article-9'),
  'appel-a-projets': () => import('virtual:content/appel-a-projets'),
  demarche: () => import('virtual:content/demarche'),
  'votre-collectivite': () => import('virtual:content/votre-collectivite'),
  preuves: () => import('virtual:content/preuves'),
  recapitulatif: () => import('virtual:content/recapitulatif'),
  resultat: async () => {
    const [words, rules] = await Promise.all([
      import('virtual:content/resultat'),
      import('virtual:content/result-rules'),
    ])
    return { default: words.default, ofResult: rules.default }
  },
  initiative: () => import('virtual:content/initiative'),
  soutiens: () => import('virtual:content/soutiens'),
  annuaire: () => import('virtual:content/annuaire'),
  criteres: () => import('virtual:content/criteres'),
  fichiers: () => import('virtual:content/fichiers'),
  dossiers: () => import('virtual:content/dossiers'),
  'dispositifs-locaux': () => import('virtual:content/dispositifs-locaux'),
  pages: () => import('virtual:content/pages'),
  // A copy built without the search has none of its words (ADR 37).
  recherche: async () =>
    __COMPANY_SEARCH__ ? import('virtual:content/recherche') : { default: {} },
} satisfies Record<string, () => Promise<Fetched>>

type ChunkId = keyof typeof CHUNKS
/** All but the first load. */
export const EVERY_CHUNK = Object.keys(CHUNKS) as readonly ChunkId[]
/** What no page but their own reads: the list of dossiers, the page of local packs, the search of organisations. */
const APART: readonly ChunkId[] = [
  'dossiers',
  'dispositifs-locaux',
  'recherche',
  'initiative',
  'pages',
]
const without = (...ids: readonly ChunkId[]) =>
  EVERY_CHUNK.filter((id) => !APART.includes(id) && !ids.includes(id))

/** What a page reads. Members are told beside the titles of their elements; statements recall answers given at article 9; the review recalls them all. */
const NEEDED: Readonly<Record<PageId, readonly ChunkId[]>> = {
  accueil: [],
  profil: ['regles', 'consortium'],
  territoire: ['regles', 'consortium'],
  membres: ['regles', 'consortium', 'article-9', 'recherche'],
  'article-9': ['regles', 'consortium', 'article-9', 'preuves'],
  'premier-resultat': ['regles', 'consortium', 'article-9', 'resultat'],
  'appel-a-projets': ['regles', 'consortium', 'article-9', 'appel-a-projets', 'preuves'],
  demarche: ['regles', 'consortium', 'article-9', 'demarche', 'preuves'],
  'votre-collectivite': ['regles', 'consortium', 'votre-collectivite', 'preuves'],
  recapitulatif: without('soutiens', 'annuaire', 'criteres'),
  resultat: without('criteres'),
  'et-si': without('criteres'),
  'etats-gardes': [...without('criteres'), 'dossiers', 'initiative'],
  'a-propos': ['regles', 'consortium', 'resultat', 'recherche', 'pages'],
  sources: ['regles', 'resultat', 'soutiens', 'annuaire', 'recherche', 'pages'],
  regles: ['article-9', 'appel-a-projets', 'resultat'],
  annuaire: ['consortium', 'resultat', 'annuaire'],
  criteres: [...without('annuaire', 'recapitulatif', 'votre-collectivite'), 'pages'],
  mots: without('criteres'),
  'appels-nationaux': without('criteres'),
  dispositifs: without('criteres'),
  'dispositifs-locaux': ['dispositifs-locaux'],
}

export const useContentStore = defineStore('content', () => {
  /** Rules of the result come with its words: until then nothing of them fires. */
  const ofResult = shallowRef<ResultRules>(NO_RESULT_RULES)
  const ofJourney = shallowRef<CoreRules>()
  const rules = computed<Rulebook>(() => {
    if (ofJourney.value === undefined) throw new Error('Rules asked for before they are there')
    return { ...ofJourney.value, ...ofResult.value }
  })
  const ours = shallowRef<Words>(mergeWords(coreWords))
  /** Schemes of local packs: matched and told as ours are, each marked as theirs. */
  const added = shallowRef<readonly Scheme[]>([])
  const words = computed<Words>(() => ({
    ...ours.value,
    schemes: [...ours.value.schemes, ...added.value],
  }))
  const loaded = shallowRef<ReadonlySet<ChunkId>>(new Set())
  const underWay = new Map<ChunkId, Promise<void>>()

  /** One request per chunk, however many ask; a failed one may be asked again. */
  function fetchChunk(id: ChunkId): Promise<void> {
    const pending = underWay.get(id)
    if (pending) return pending
    const request = CHUNKS[id]().then(
      (chunk: Fetched) => {
        ours.value = mergeWords(ours.value, chunk.default)
        if (chunk.rules) ofJourney.value = chunk.rules
        if (chunk.ofResult) ofResult.value = chunk.ofResult
        loaded.value = new Set([...loaded.value, id])
      },
      (error: unknown) => {
        underWay.delete(id)
        throw error
      },
    )
    underWay.set(id, request)
    return request
  }

  async function load(page: PageId): Promise<void> {
    await Promise.all(NEEDED[page].map(fetchChunk))
  }

  /** A guess at what comes next: when it fails, `load` asks again and says so. */
  function prefetch(page: PageId): void {
    load(page).catch(() => undefined)
  }

  /** Supports and contacts, before the result asks for them. */
  function prefetchSupports(): void {
    fetchChunk('soutiens').catch(() => undefined)
  }

  /** What points out answers that do not go together, while they are given. */
  function prefetchRemarks(): void {
    const ids = ['resultat', 'recapitulatif', 'demarche'] as const
    for (const id of ids) fetchChunk(id).catch(() => undefined)
  }

  /** The rules that the journey follows. */
  const loadRules = (): Promise<void> => fetchChunk('regles')

  /** What is said of a file, of a draft or of a new version: asked for with one. */
  const loadFileWords = (): Promise<void> => fetchChunk('fichiers')

  /** The list of dossiers, which says what each lacks. */
  const loadListWords = async (): Promise<void> => {
    await Promise.all([fetchChunk('dossiers'), fetchChunk('article-9'), fetchChunk('consortium')])
  }

  const ready = (page: PageId) => NEEDED[page].every((id) => loaded.value.has(id))

  /** Rules and every word, or nothing until all is there: what a whole diagnostic needs. */
  const whole = computed<Content | undefined>(() =>
    ready('resultat') ? { rules: rules.value, words: words.value } : undefined,
  )

  /** @param track a collectivité reads what a porteur never does */
  async function loadAll(track?: Track): Promise<Content> {
    await Promise.all([load('resultat'), track === 'collectivite' && fetchChunk('initiative')])
    return { rules: rules.value, words: words.value }
  }

  const t = <Id extends TextId>(id: Id, ...values: TextArgs<Id>) =>
    textOf(words.value, id, ...values)

  const tForCount = <Id extends CountTextId>(id: Id, count: number, ...values: CountArgs<Id>) =>
    textForCount(words.value, id, count, ...values)

  return {
    rules,
    words,
    added,
    whole,
    ready,
    load,
    prefetch,
    prefetchSupports,
    prefetchRemarks,
    loadWords: fetchChunk,
    loadFileWords,
    loadListWords,
    loadRules,
    statementCount,
    loadAll,
    t,
    tForCount,
  }
})
