/**
 * Addresses: one per screen, and never an answer in one (ADR 10).
 *
 * The machine says where the person is; the address mirrors it both ways. What the browser asks for
 * (a link, Back, Forward, a reload) is sent to the machine before anything is shown; where the
 * machine goes by itself is pushed. The guard is the only place where the two meet, so that neither
 * answers the other for ever.
 */
import { nextTick, watch, type Component } from 'vue'
import { createRouter } from 'vue-router'
import type { RouteLocationNormalized, RouteRecordRaw, Router, RouterHistory } from 'vue-router'
import { PAGE_IDS, type PageId, type useContentStore } from './stores/content'
import type { useDiagnosticStore } from './stores/diagnostic'
import type { useDossierStore } from './stores/dossier'
import type { useFailuresStore } from './stores/failures'
import type { useFilesStore } from './stores/files'
import type { useTerritoryStore } from './stores/territory'
import HomeView from './views/journey/HomeView.vue'
import { stepTitle } from './domain'
import { drawn, nextTask } from './nextTask'
import { whenIdle } from './whenIdle'
import { isAuthority, journeyOf } from './wizard/journey'
import { isSamePosition, SCREEN_IDS } from './wizard/position'
import type { Destination, Position, ScreenId } from './wizard/position'

type Lazy = () => Promise<{ readonly default: Component }>

/** A step of the journey: its own screen, under the bar that all of them share. */
const step = (name: ScreenId, view: Lazy, part = ''): RouteRecordRaw => ({
  name,
  path: `/${name}${part}`,
  components: { default: view, bar: JOURNEY_BAR },
})

/** Outside the journey, at the address of its name. */
const page = (name: string, component: Lazy, part = ''): RouteRecordRaw => ({
  name,
  path: `/${name}${part}`,
  component,
})

const JOURNEY_BAR: Lazy = () => import('./views/shared/JourneyBar.vue')

/** Looked up from the result: each an edition of the rules. */
const LOOKUPS = ['mots', 'appels-nationaux', 'dispositifs'] as const satisfies readonly PageId[]

const ROUTES: readonly RouteRecordRaw[] = [
  { name: 'accueil', path: '/', component: HomeView },
  step('profil', () => import('./views/journey/ProfileView.vue')),
  step('territoire', () => import('./views/journey/TerritoryView.vue')),
  step('membres', () => import('./views/journey/MembersView.vue')),
  step('article-9', () => import('./views/law/ArticleView.vue'), '/:part?'),
  step('premier-resultat', () => import('./views/journey/FirstResultView.vue')),
  step('appel-a-projets', () => import('./views/journey/StateCallView.vue')),
  step('demarche', () => import('./views/journey/AxisView.vue'), '/:part?'),
  step('votre-collectivite', () => import('./views/journey/AuthorityView.vue')),
  step('recapitulatif', () => import('./views/journey/ReviewView.vue')),
  step('resultat', () => import('./views/result/ResultView.vue'), '/:vue?'),
  ...LOOKUPS.map((name) => page(name, () => import('./views/result/LookupView.vue'))),
  page('et-si', () => import('./views/result/WhatIfView.vue')),
  page('etats-gardes', () => import('./views/result/StatesView.vue')),
  page('deux-regards', () => import('./views/beside/BothSidesView.vue')),
  page('initiatives', () => import('./views/kept/InitiativesView.vue')),
  page('a-propos', () => import('./views/pages/AboutView.vue')),
  page('annuaire', () => import('./views/pages/DirectoryView.vue')),
  page('criteres', () => import('./views/pages/CriteriaView.vue'), '/:kind?/:id?'),
  page('sources', () => import('./views/pages/SourcesView.vue')),
  page('regles', () => import('./views/pages/RulesView.vue')),
  page('dispositifs-locaux', () => import('./views/pages/LocalSchemesView.vue')),
  {
    name: 'introuvable',
    path: '/:rest(.*)',
    component: () => import('./views/pages/NotFoundView.vue'),
  },
]

/** Screens that name the places of the dossier, besides the one where they are chosen. */
const WITH_PLACES: readonly PageId[] = ['premier-resultat', 'recapitulatif']

export interface Stores {
  readonly content: ReturnType<typeof useContentStore>
  readonly dossiers: ReturnType<typeof useDossierStore>
  readonly territory: ReturnType<typeof useTerritoryStore>
  readonly diagnostic: ReturnType<typeof useDiagnosticStore>
  readonly files: ReturnType<typeof useFilesStore>
  readonly failures: ReturnType<typeof useFailuresStore>
}

export function createJourneyRouter(history: RouterHistory, stores: Stores): Router {
  const { content, dossiers, territory, diagnostic, files, failures } = stores
  const router = createRouter({
    history,
    routes: ROUTES,
    scrollBehavior: async (to, _, saved) => {
      const place = saved ?? (to.hash && { el: to.hash })
      await (place ? drawn() : nextTask())
      return place || { top: 0 }
    },
  })

  /** While a navigation moves the machine, what the machine does is no new journey. */
  let isSteering = false
  function steer(destination: Destination) {
    isSteering = true
    dossiers.send({ type: 'goTo', ...destination })
    isSteering = false
  }

  // Back or Forward have already moved: an entry that leads elsewhere is replaced, or Back would
  // come upon it for ever.
  let isPopping = false
  history.listen(() => (isPopping = true))

  router.beforeEach(async (to) => {
    const wanted = destinationOf(to)
    if (!wanted || isSamePosition(wanted, dossiers.destination)) return true
    await dossiers.wake()
    steer(wanted)
    // A part left out, or a screen that the track does not have: the address follows the machine.
    if (isSamePosition(wanted, dossiers.destination)) return true
    return { ...locationOf(dossiers.destination), hash: to.hash, replace: isPopping }
  })

  router.beforeResolve(async (to) => {
    const page = pageOf(to)
    if (page) await prepare(page)
  })

  /** What a page reads: its words, the names of places, or everything. */
  async function prepare(page: PageId): Promise<void> {
    if (page === 'resultat' || page === 'et-si' || LOOKUPS.some((id) => id === page))
      return diagnostic.prepare()
    if (page === 'etats-gardes') await dossiers.wake()
    if (page === 'accueil' && dossiers.cards.length > 0) return prepareList()
    await Promise.all([content.load(page), preparePlaces(page)])
  }

  /** Whoever comes back sees the list at once; when it cannot be fetched, home says so and tries again. */
  async function prepareList(): Promise<void> {
    const fetched = [import('./views/kept/KeptDossiers.vue'), content.loadListWords()]
    await Promise.all(fetched).catch(() => undefined)
  }

  /** Where places are chosen, the screen itself says that their names are missing, and asks again. */
  async function preparePlaces(page: PageId): Promise<void> {
    const { territory: chosen } = dossiers.dossier
    if (page === 'territoire') {
      await territory.load([])
      await territory.load(chosen).catch(() => undefined)
    } else if (WITH_PLACES.includes(page)) await territory.load(chosen)
  }

  /** A notice is read on the screen that follows it, and is gone on the next one. */
  let read: readonly string[] = []
  function forgetNotices() {
    if (files.notices === read) files.forget()
    read = files.notices
  }

  router.afterEach((to, from, failure) => {
    isPopping = false
    if (failure) return
    failures.passed()
    const shown = destinationOf(to)
    if (shown) dossiers.show({ ...dossiers.destination })
    forgetNotices()
    // The first page is not mounted yet: its heading comes a moment later.
    const isFirst = from.matched.length === 0
    void nextTick(nextTask).then(() => present(to, isFirst))
  })

  // A screen that could not be loaded is not where the person is.
  router.onError((error, to) => {
    reportError(error)
    if (!isSamePosition(dossiers.position, dossiers.destination)) steer(dossiers.position)
    files.say(content.t('panne.chargement'))
    read = files.notices
    const asked = router.currentRoute.value
    void failures
      .unfetched(() => {
        // Someone who went elsewhere since is left there.
        if (router.currentRoute.value === asked) router.push(to.fullPath).catch(() => undefined)
      })
      .then(() => (read = files.notices))
  })

  watch(
    () => dossiers.destination,
    (position) => {
      // A failure is said by `onError`.
      if (!isSteering) router.push(locationOf(position)).catch(() => undefined)
    },
    { flush: 'sync' },
  )

  /** What a new page would do by itself: its title, the place of the reader, and what comes next. */
  async function present(to: RouteLocationNormalized, isFirst: boolean) {
    if (to.hash) await drawn()
    const heading = document.querySelector('h1')
    const title = titleOf(to) ?? heading?.textContent?.trim() ?? ''
    document.title = content.t('commandes.page.onglet', { titre: title })
    const place = to.hash ? document.getElementById(to.hash.slice(1)) : heading
    if (!isFirst) place?.focus({ preventScroll: true })
    whenIdle(() => prefetchAfter(pageOf(to)))
  }

  /** From the words of the rules, never from the result: titles stay in the browser's history. */
  function titleOf(to: RouteLocationNormalized): string | undefined {
    if (!destinationOf(to)) return undefined
    const { step } = dossiers.position
    const screen = stepTitle(
      content.words,
      dossiers.dossier,
      step === 'premier-resultat' ? 'resultat' : step,
    )
    return [titleOfPart(dossiers.position), screen].filter(Boolean).join(' – ') || undefined
  }

  function titleOfPart({ step, part }: Position): string | undefined {
    const { elements, lawScreens, axes } = content.words
    if (step === 'article-9')
      return (
        Object.entries(elements).find(([id]) => id === part)?.[1].title ?? lawScreens?.[part ?? '']
      )
    const axis = Object.entries(axes).find(([id]) => id === part)?.[1]
    return isAuthority(dossiers.dossier) ? axis?.authorityTitle : axis?.title
  }

  /** Words and code of the next screen are fetched while this one is read: no step waits. */
  function prefetchAfter(page: PageId | undefined) {
    const journey = journeyOf(dossiers.dossier)
    const next = journey[journey.findIndex((id) => id === page) + 1]
    if (next === undefined || PAGE_IDS.some((id) => id === page)) return
    const views = Object.values(ROUTES.find(({ name }) => name === next)?.components ?? {})
    // A guess: when it fails, going there tries again and says so.
    dossiers.wake().catch(() => undefined)
    prepare(next).catch(() => undefined)
    for (const view of views.filter(isLazy)) view().catch(() => undefined)
  }

  return router
}

/** What an address asks of the machine; nothing for a page outside the journey. */
function destinationOf({ name, params }: RouteLocationNormalized): Destination | undefined {
  const step = SCREEN_IDS.find((id) => id === name)
  const { part } = params
  if (step === undefined) return undefined
  return typeof part === 'string' && part !== '' ? { step, part } : { step }
}

const locationOf = ({ step, part }: Position) => ({ name: step, ...(part && { params: { part } }) })

const pageOf = (route: RouteLocationNormalized): PageId | undefined =>
  PAGE_IDS.find((id) => id === route.name) ?? destinationOf(route)?.step

const isLazy = (component: unknown): component is () => Promise<unknown> =>
  typeof component === 'function'
