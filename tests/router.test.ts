// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, type RouterHistory } from 'vue-router'
import { createJourneyRouter } from '../src/router'
import { useContentStore } from '../src/stores/content'
import { useDiagnosticStore } from '../src/stores/diagnostic'
import { useDossierStore } from '../src/stores/dossier'
import { useFailuresStore } from '../src/stores/failures'
import { useFilesStore } from '../src/stores/files'
import { useTerritoryStore } from '../src/stores/territory'

beforeEach(() => {
  setActivePinia(createPinia())
  document.title = ''
  document.body.innerHTML = '<h1 tabindex="-1">Un titre</h1><p id="place" tabindex="-1"></p>'
  vi.stubGlobal('reportError', vi.fn())
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** The app without its screens: what the address, the machine and the page's title become. */
async function opened(path: string, history: RouterHistory = createMemoryHistory()) {
  const dossiers = useDossierStore()
  await dossiers.wake()
  const files = useFilesStore()
  const content = useContentStore()
  const failures = useFailuresStore()
  const router = createJourneyRouter(history, {
    content,
    dossiers,
    files,
    diagnostic: useDiagnosticStore(),
    failures,
    territory: useTerritoryStore(),
  })
  await router.push(path)
  const settled = async (address: string) => {
    await vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe(address))
  }
  return { router, dossiers, failures, files, content, settled }
}

describe('an address', () => {
  it.each([
    ['/', { step: 'accueil' }],
    ['/membres', { step: 'membres' }],
    ['/article-9/innovation', { step: 'article-9', part: 'innovation' }],
    ['/demarche/economie', { step: 'demarche', part: 'economie' }],
    ['/premier-resultat', { step: 'premier-resultat' }],
    ['/resultat', { step: 'resultat' }],
  ])('%s opens its screen, with its words', async (path, position) => {
    const { dossiers, content, router } = await opened(path)
    expect(dossiers.position).toEqual(position)
    expect(content.ready(dossiers.position.step)).toBe(true)
    expect(router.currentRoute.value.fullPath).toBe(path)
  })

  it.each([
    ['/article-9', '/article-9/regroupement'],
    ['/demarche/inconnu', '/demarche/projet-commun'],
    ['/votre-collectivite', '/recapitulatif'],
  ])('%s becomes %s, where it leads', async (path, address) => {
    const { router, dossiers } = await opened(path)
    expect(router.currentRoute.value.fullPath).toBe(address)
    expect(`/${dossiers.position.step}`).toBe(`/${address.split('/')[1]}`)
  })

  it('of no screen moves nobody', async () => {
    const { router, dossiers } = await opened('/membres')
    await router.push('/a-propos')
    await router.push('/n-existe-pas')
    expect(router.currentRoute.value.name).toBe('introuvable')
    expect(dossiers.position).toEqual({ step: 'membres' })
  })
})

describe('the machine', () => {
  it('takes the address along', async () => {
    const { dossiers, settled } = await opened('/membres')
    dossiers.send({ type: 'next' })
    await settled('/article-9/regroupement')
    dossiers.send({ type: 'next' })
    await settled('/article-9/meme-territoire')
    expect(dossiers.position).toEqual({ step: 'article-9', part: 'meme-territoire' })
  })

  it('arrives once where two presses in a row lead', async () => {
    const { dossiers, settled, router } = await opened('/membres')
    const seen: string[] = []
    router.afterEach((to, _, failure) => void (failure || seen.push(to.fullPath)))
    dossiers.send({ type: 'next' })
    dossiers.send({ type: 'next' })
    await settled('/article-9/meme-territoire')
    expect(seen).toEqual(['/article-9/meme-territoire'])
  })

  it('is followed by Back and Forward', async () => {
    const { dossiers, settled, router } = await opened('/territoire')
    dossiers.send({ type: 'next' })
    await settled('/membres')
    dossiers.send({ type: 'next' })
    await settled('/article-9/regroupement')
    router.back()
    await settled('/membres')
    expect(dossiers.position).toEqual({ step: 'membres' })
    router.forward()
    await settled('/article-9/regroupement')
    expect(dossiers.position).toEqual({ step: 'article-9', part: 'regroupement' })
  })

  it('is not caught by Back on a screen that the track no longer has', async () => {
    const { dossiers, settled, router } = await opened('/membres')
    const commune = { track: 'collectivite', level: 'commune' } as const
    dossiers.send({ type: 'setProfile', profile: commune })
    await router.push('/votre-collectivite')
    await router.push('/profil')
    dossiers.send({ type: 'setProfile', profile: { track: 'porteur' } })
    router.back()
    await settled('/recapitulatif')
    router.back()
    await settled('/membres')
  })

  it('leaves a way back to where a link to a whole step was followed', async () => {
    const { settled, router } = await opened('/profil')
    await router.push('/membres')
    router.back()
    await settled('/profil')
    await router.push('/article-9')
    await settled('/article-9/regroupement')
    router.back()
    await settled('/profil')
  })

  it('keeps an edit only as long as one does not go elsewhere', async () => {
    const { dossiers, settled, router } = await opened('/recapitulatif')
    dossiers.send({ type: 'edit', step: 'demarche', part: 'economie', from: 'recapitulatif' })
    await settled('/demarche/economie')
    expect(dossiers.returnTo).toBe('recapitulatif')
    router.back()
    await settled('/recapitulatif')
    expect(dossiers.returnTo).toBeUndefined()
  })

  it('stays where it is for an answer given on a page outside the journey', async () => {
    const { dossiers, router } = await opened('/membres')
    await router.push('/a-propos')
    dossiers.send({ type: 'setProject', project: { name: 'Pôle' } })
    expect(router.currentRoute.value.fullPath).toBe('/a-propos')
    dossiers.send({ type: 'erase' })
    await vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/'))
  })
})

describe('a new screen', () => {
  const titled = (title: string) => vi.waitFor(() => expect(document.title).toBe(title))

  it('has a title of its own, from the words of the rules', async () => {
    const { router, dossiers, content } = await opened('/membres')
    await titled('Les membres – Diagnostic PTCE')
    const { innovation } = (await content.loadAll()).words.elements
    await router.push('/article-9/innovation')
    await titled(`${innovation?.title} – Les éléments de la loi – Diagnostic PTCE`)
    await router.push('/a-propos')
    await titled('Un titre – Diagnostic PTCE')

    const axis = content.words.axes['projet-commun']
    expect(axis?.title).not.toBe(axis?.authorityTitle)
    await router.push('/demarche/projet-commun')
    await titled(`${axis?.title} – Votre façon de faire – Diagnostic PTCE`)
    dossiers.send({ type: 'setProfile', profile: { track: 'collectivite', level: 'region' } })
    await router.push('/demarche/economie')
    await router.push('/demarche/projet-commun')
    await titled(`${axis?.authorityTitle} – La façon de faire du groupe – Diagnostic PTCE`)
  })

  it('is where one reads on: its heading has the focus, save on the first one', async () => {
    const { router } = await opened('/membres')
    await titled('Les membres – Diagnostic PTCE')
    expect(document.activeElement).toBe(document.body)
    await router.push('/profil')
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Un titre'))
    await router.push('/profil#place')
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('place'))
  })

  it('finds the words of the next one already there', async () => {
    const { content } = await opened('/membres')
    await vi.waitFor(() => expect(content.ready('article-9')).toBe(true))
  })

  it('clears what was said on the one before, and not what was said for it', async () => {
    const { files, router } = await opened('/')
    files.say('« Pôle » est ouvert.')
    await router.push('/recapitulatif')
    expect(files.notices).toEqual(['« Pôle » est ouvert.'])
    await router.push('/resultat')
    expect(files.notices).toEqual([])
  })
})

it('a screen that cannot be loaded leaves the person where they are, and says so', async () => {
  const { content, dossiers, files, router } = await opened('/membres')
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue({ ok: false }))
  vi.spyOn(content, 'load').mockRejectedValue(new Error('network'))
  dossiers.send({ type: 'next' })
  await vi.waitFor(() => expect(files.notices).toHaveLength(1))
  expect(files.notices[0]).toMatch(/^Cette page n’a pas pu être chargée/)
  expect(router.currentRoute.value.fullPath).toBe('/membres')
  expect([dossiers.position, dossiers.destination]).toEqual([
    { step: 'membres' },
    { step: 'membres' },
  ])
  vi.mocked(content.load).mockRestore()
  dossiers.send({ type: 'next' })
  await vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/article-9/regroupement'))
  expect(files.notices).toEqual([])
})

it('a screen asked for without a network is opened once the network is back', async () => {
  const { content, dossiers, files, settled } = await opened('/membres')
  vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('Failed to fetch')))
  vi.spyOn(content, 'load').mockRejectedValue(new Error('network'))
  dossiers.send({ type: 'next' })
  await vi.waitFor(() => expect(files.notices[0]).toMatch(/^Vous êtes hors connexion/))
  vi.mocked(content.load).mockRestore()
  dispatchEvent(new Event('online'))
  await settled('/article-9/regroupement')
  expect(files.notices).toEqual([])
})

it('a screen of a version that is gone says that the tool was updated, once reloading did not help', async () => {
  const { content, dossiers, failures, files } = await opened('/membres')
  const html = '<script type="module" src="/assets/index-nouveau.js"></script>'
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue({ ok: true, text: async () => html }))
  vi.spyOn(content, 'load').mockRejectedValue(new Error('404'))
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined)
  dossiers.send({ type: 'next' })
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1))
  dossiers.send({ type: 'next' })
  await vi.waitFor(() => expect(files.notices[0]).toMatch(/^L’outil a été mis à jour/))
  expect(failures.canReload).toBe(true)
  expect(reload).toHaveBeenCalledTimes(1)
})
