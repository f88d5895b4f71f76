// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import App from '../../src/App.vue'
import { createJourneyRouter } from '../../src/router'
import { useContentStore } from '../../src/stores/content'
import { useDiagnosticStore } from '../../src/stores/diagnostic'
import { useDossierStore } from '../../src/stores/dossier'
import { useFailuresStore } from '../../src/stores/failures'
import { useFilesStore } from '../../src/stores/files'
import { useTerritoryStore } from '../../src/stores/territory'
import { allByRole, byRole, click, spoken } from '../components/screen'
import { fakeBrowser } from '../stores/fakeBrowser'

beforeEach(() => vi.stubGlobal('reportError', vi.fn()))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** The app as `main.ts` puts it together, over what this browser kept. */
async function started(path: string, aside: readonly string[] = []) {
  const pinia = createPinia()
  setActivePinia(pinia)
  const dossiers = useDossierStore()
  const failures = useFailuresStore()
  const browser = fakeBrowser()
  for (const text of aside) await browser.library.putAside(text)
  await dossiers.begin(browser.tab())
  const router = createJourneyRouter(createMemoryHistory(), {
    content: useContentStore(),
    dossiers,
    diagnostic: useDiagnosticStore(),
    failures,
    files: useFilesStore(),
    territory: useTerritoryStore(),
  })
  await router.push(path)
  await router.isReady()
  const wrapper = mount(App, {
    attachTo: document.body,
    global: {
      plugins: [pinia, router],
      config: { errorHandler: () => void failures.threw() },
    },
  })
  await flushPromises()
  await vi.dynamicImportSettled()
  await flushPromises()
  return { wrapper, router, dossiers, failures, browser }
}

describe('a draft that this version cannot read', () => {
  const draft =
    '{"format":"ptce-dossier","version":1,"profile":{"track":"porteur"},"members":[{"id":"m1","name":"A","family":"scic"}]}'

  it('lets the app open, and is said with where the fault is', async () => {
    const { wrapper } = await started('/', [draft])
    expect(byRole(wrapper, 'heading', /^Où en est votre projet/)).toBeTruthy()
    const notice = byRole(wrapper, 'heading', 'Un diagnostic est mis de côté').parentElement
    expect(notice && spoken(notice)).toContain('que cette version de l’outil ne peut pas lire')
    expect(notice && spoken(notice)).toContain('« members.0.family »')
  })

  it('is saved byte for byte', async () => {
    const { wrapper } = await started('/membres', [draft])
    const blobs: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) blobs.push(blob)
      return 'blob:brouillon'
    })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    await click(byRole(wrapper, 'button', 'Enregistrer ce brouillon tel quel'))
    expect(await blobs[0]?.text()).toBe(draft)
  })

  it('is left only once it is confirmed', async () => {
    const { wrapper, browser } = await started('/', [draft])
    await click(byRole(wrapper, 'button', 'Repartir de zéro'))
    expect(await browser.library.aside()).toEqual([draft])
    await click(byRole(wrapper, 'button', 'Oui, effacer'))
    await flushPromises()
    expect(await browser.library.aside()).toEqual([])
    expect(allByRole(wrapper, 'button', 'Enregistrer ce brouillon tel quel')).toEqual([])
  })
})

describe('an error of the app', () => {
  it('in a view leaves a sentence and a way out, and the next screen works', async () => {
    const { wrapper, router, dossiers } = await started('/')
    dossiers.send({ type: 'start', track: 'porteur' })
    // The screen of the members cannot be drawn.
    await useContentStore().load('membres')
    Reflect.deleteProperty(useContentStore().words.texts, 'membres.intro.porteur')
    await router.push('/membres')
    await flushPromises()
    expect(spoken(byRole(wrapper, 'heading', 'Cet écran ne s’affiche pas'))).toBeTruthy()
    expect(byRole(wrapper, 'button', 'Revenir à l’accueil')).toBeTruthy()
    expect(byRole(wrapper, 'button', 'Recharger la page')).toBeTruthy()
    await router.push('/territoire')
    await flushPromises()
    expect(allByRole(wrapper, 'heading', 'Cet écran ne s’affiche pas')).toEqual([])
    expect(allByRole(wrapper, 'heading').length).toBeGreaterThan(0)
  })

  it('in a gesture leaves the screen, and says so', async () => {
    const { wrapper, dossiers } = await started('/')
    vi.spyOn(dossiers, 'send').mockImplementation(() => {
      throw new Error('broken')
    })
    await click(byRole(wrapper, 'button', /^Je porte un projet/))
    await flushPromises()
    expect(spoken(byRole(wrapper, 'status'))).toContain('Quelque chose n’a pas marché')
    expect(byRole(wrapper, 'heading', /^Où en est votre projet/)).toBeTruthy()
  })
})
