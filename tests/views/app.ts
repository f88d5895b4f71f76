/** The app as a person meets it: real stores, real rules, real addresses, in memory. */
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { vi } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import App from '../../src/App.vue'
import type { Dossier } from '../../src/domain'
import { createJourneyRouter } from '../../src/router'
import { useContentStore } from '../../src/stores/content'
import { useDiagnosticStore } from '../../src/stores/diagnostic'
import { useDossierStore } from '../../src/stores/dossier'
import { useFailuresStore } from '../../src/stores/failures'
import { useFilesStore } from '../../src/stores/files'
import { useTerritoryStore } from '../../src/stores/territory'
import { dossierWith } from '../domain/dossierWith'

/** What gives way to the page between two parts of a result: here, at once. */
Object.assign(globalThis, { scheduler: { yield: () => Promise.resolve() } })

/** The whole result is a long page, and the machine may be busy with other tests. */
vi.setConfig({ testTimeout: 30_000 })

export const DOSSIER: Dossier = dossierWith({
  project: { name: 'Filière réemploi', themes: ['economie-circulaire'] },
  territory: [{ type: 'region', code: '84' }],
  members: [
    { id: 'm1', name: 'Recyclerie de la Dore', family: 'association' },
    { id: 'm2', name: 'Menuiserie Faure', family: 'entreprise' },
  ],
  answers: { 'strategie-ecrite': 'oui', 'but-commun-ecrit': 2, 'annees-prevues': 5 },
})

export const FROM_OUTSIDE: Dossier = {
  ...DOSSIER,
  profile: { track: 'collectivite', level: 'intercommunalite' },
}

/**
 * Open a dossier, or none, at an address.
 *
 * @param prepare what happened in this browser before
 */
export async function openApp(
  path: string,
  dossier?: Dossier,
  prepare?: (store: ReturnType<typeof useDossierStore>) => Promise<void>,
) {
  const pinia = createPinia()
  setActivePinia(pinia)
  const store = useDossierStore()
  await prepare?.(store)
  await store.wake()
  if (dossier) store.send({ type: 'open', dossier })
  const router = createJourneyRouter(createMemoryHistory(), {
    content: useContentStore(),
    dossiers: store,
    diagnostic: useDiagnosticStore(),
    files: useFilesStore(),
    failures: useFailuresStore(),
    territory: useTerritoryStore(),
  })
  await router.push(path)
  await router.isReady()
  const wrapper = mount(App, { attachTo: document.body, global: { plugins: [pinia, router] } })
  await flushPromises()
  return { wrapper, store, router }
}
