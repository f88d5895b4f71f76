import { createPinia, disposePinia, setActivePinia, type Pinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Dossier } from '../../src/domain'
import { ASIDE_KEY, KEY, TAB_KEY, TYPED_KEY } from '../../src/storage/kept/keys'
import { serializeDossier } from '../../src/storage/file/serialize'
import { useContentStore } from '../../src/stores/content'
import { useDossierStore } from '../../src/stores/dossier'
import { useFilesStore } from '../../src/stores/files'
import { useListStore } from '../../src/stores/list'
import type { Browser } from '../../src/stores/shelf'
import { dossierWith } from '../domain/dossierWith'
import { fakeBrowser } from './fakeBrowser'

let pinia: Pinia

beforeEach(() => {
  vi.useFakeTimers()
  pinia = createPinia()
  setActivePinia(pinia)
})
afterEach(() => {
  disposePinia(pinia)
  vi.useRealTimers()
})

const kept = dossierWith({ id: 'd1', project: { name: 'Pôle réemploi' } })

/** A browser that already keeps these dossiers, the last one changed last. */
async function browserWith(...dossiers: readonly Dossier[]) {
  const browser = fakeBrowser()
  const before = createPinia()
  setActivePinia(before)
  const store = useDossierStore()
  await store.begin(browser.tab())
  for (const [rank, dossier] of dossiers.entries()) {
    const updatedAt = `2026-11-${10 + rank}T10:00:00.000Z`
    await store.shelf?.add({ ...dossier, id: dossier.id ?? '', updatedAt })
  }
  disposePinia(before)
  await vi.runAllTimersAsync()
  setActivePinia(pinia)
  return browser
}

describe('the dossier', () => {
  it('follows the machine', async () => {
    const store = useDossierStore()
    await store.wake()
    expect([store.position, store.hasDossier]).toEqual([{ step: 'accueil' }, false])
    store.send({ type: 'start', track: 'porteur' })
    expect([store.position, store.hasDossier]).toEqual([{ step: 'profil' }, true])
    expect(store.can({ type: 'next' })).toBe(true)
    expect(store.steps.map(({ id }) => id)).not.toContain('votre-collectivite')

    store.send({ type: 'setProfile', profile: { track: 'collectivite' } })
    expect(store.can({ type: 'next' })).toBe(false)
    expect(store.steps.map(({ id }) => id)).toContain('votre-collectivite')
  })

  it('is new in each app', () => {
    expect(useDossierStore().hasDossier).toBe(false)
  })

  it('says where an edit returns and whether the list of members may be given back', async () => {
    const store = useDossierStore()
    await store.wake()
    expect([store.returnTo, store.canUndoMembers]).toEqual([undefined, false])
    store.send({ type: 'setMembers', members: [] })
    store.send({ type: 'edit', step: 'membres', from: 'resultat' })
    expect([store.returnTo, store.canUndoMembers]).toEqual(['resultat', true])
  })

  it('shows the screen that is there while the next one loads', async () => {
    const store = useDossierStore()
    await store.wake()
    store.show({ step: 'accueil' })
    store.send({ type: 'goTo', step: 'demarche', part: 'economie' })
    expect(store.position).toEqual({ step: 'accueil' })
    expect(store.destination).toEqual({ step: 'demarche', part: 'economie' })
  })

  it('moves for a new place only, not for each answer', async () => {
    const store = useDossierStore()
    await store.wake()
    const before = store.destination
    store.send({ type: 'setProject', project: { name: 'Pôle' } })
    expect(store.destination).toBe(before)
  })
})

describe('what this browser kept', () => {
  it('is taken up without moving, and without being written again', async () => {
    const browser = await browserWith(kept)
    const write = vi.spyOn(browser.library, 'write')
    const store = useDossierStore()
    await store.begin(browser.tab())
    expect(store.dossier).toMatchObject(kept)
    expect(store.position).toEqual({ step: 'accueil' })
    expect(store.saved).toEqual({ state: 'idle' })
    expect(store.cards.map(({ name }) => name)).toEqual(['Pôle réemploi'])
    store.send({ type: 'goTo', step: 'membres' })
    await vi.runAllTimersAsync()
    expect(write).not.toHaveBeenCalled()
  })

  it('is the dossier of the tab, else the one last opened, else the last changed', async () => {
    const other = { ...kept, id: 'd2', project: { name: 'Pôle vélo' } }
    const browser = await browserWith(kept, other)
    const opened = async (tab: Browser) => {
      setActivePinia(createPinia())
      const store = useDossierStore()
      await store.begin(tab)
      return store
    }
    const tab = browser.tab()
    expect((await opened(tab)).dossier.id).toBe('d2')
    const store = await opened(tab)
    await store.open('d1')
    expect((await opened(tab)).dossier.id).toBe('d1')
    // A new tab: the last opened, whichever tab it was.
    expect((await opened(browser.tab())).dossier.id).toBe('d1')
    tab.sessionStorage().setItem(TAB_KEY, 'absent')
    expect((await opened(tab)).dossier.id).toBe('d2')
  })

  it('is written again after each change, and the list follows', async () => {
    const browser = await browserWith(kept)
    const store = useDossierStore()
    await store.begin(browser.tab())
    store.send({ type: 'setProject', project: { name: 'Pôle vélo' } })
    expect(store.saved.state).toBe('saving')
    await vi.runAllTimersAsync()
    expect(store.saved.state).toBe('saved')
    expect(store.cards.map(({ name }) => name)).toEqual(['Pôle vélo'])
  })

  it('is written when the page is left, and when the app is gone', async () => {
    const browser = fakeBrowser()
    const store = useDossierStore()
    store.flush()
    await store.begin(browser.tab())
    store.send({ type: 'setProject', project: { name: 'Pôle vélo' } })
    store.flush()
    await Promise.resolve()
    await vi.advanceTimersByTimeAsync(0)
    expect(await browser.library.cards()).toMatchObject([{ name: 'Pôle vélo' }])
    store.send({ type: 'setProject', project: { name: 'Pôle train' } })
    disposePinia(pinia)
    await vi.advanceTimersByTimeAsync(0)
    expect(await browser.library.cards()).toMatchObject([{ name: 'Pôle train' }])
    expect(browser.tabs.size).toBe(0)
  })

  it('is never erased by a dossier that begins', async () => {
    const browser = await browserWith(kept)
    const store = useDossierStore()
    await store.begin(browser.tab())
    store.send({ type: 'start', track: 'collectivite' })
    await vi.runAllTimersAsync()
    expect(store.dossier.id).toMatch(/^[0-9a-f]{32}$/)
    expect(store.cards.map(({ id }) => id)).toEqual([store.dossier.id, 'd1'])
  })

  it('works without a library, and is found again through the journal', async () => {
    const browser = fakeBrowser()
    browser.refused.library = true
    const store = useDossierStore()
    await store.begin(browser.tab())
    expect(store.shelf?.isLasting).toBe(false)
    store.send({ type: 'start', track: 'porteur' })
    store.send({ type: 'setProject', project: { name: 'Pôle' } })
    await vi.runAllTimersAsync()
    expect(store.saved.state).toBe('saved')
    setActivePinia(createPinia())
    const next = useDossierStore()
    await next.begin(browser.tab())
    expect(next.dossier.project.name).toBe('Pôle')
  })
})

describe('another tab', () => {
  /** Two tabs of one browser, on the same dossier. */
  async function twoTabs() {
    const browser = await browserWith(kept)
    const here = useDossierStore()
    await here.begin(browser.tab())
    const other = createPinia()
    setActivePinia(other)
    const there = useDossierStore()
    await there.begin(browser.tab())
    await vi.runAllTimersAsync()
    return { browser, here, there }
  }

  it('is said to have the same dossier, in both', async () => {
    const { here, there } = await twoTabs()
    expect([here.isTwin, there.isTwin]).toEqual([true, true])
    there.send({ type: 'start', track: 'porteur' })
    expect(there.isTwin).toBe(false)
  })

  it('is followed without moving and without being written back', async () => {
    const { browser, here, there } = await twoTabs()
    here.send({ type: 'goTo', step: 'territoire' })
    there.send({ type: 'setProject', project: { name: 'Ailleurs' } })
    const write = vi.spyOn(browser.library, 'write')
    await vi.runAllTimersAsync()
    expect([here.dossier.project.name, here.position.step]).toEqual(['Ailleurs', 'territoire'])
    expect(here.saved.state).toBe('elsewhere')
    expect(here.cards.map(({ name }) => name)).toEqual(['Ailleurs'])
    expect(write).toHaveBeenCalledTimes(1)
  })

  it('never writes over what waits here, nor this one over what it wrote', async () => {
    const { here, there } = await twoTabs()
    here.send({ type: 'setProject', project: { name: 'Ici' } })
    there.send({ type: 'setProject', project: { name: 'Là-bas' } })
    await vi.runAllTimersAsync()
    expect(here.cards.map(({ name }) => name).sort()).toEqual(['Ici', 'Là-bas (autre onglet)'])
  })

  it('takes away here what it removes there', async () => {
    const { here, there } = await twoTabs()
    await there.shelf?.remove('d1')
    await vi.runAllTimersAsync()
    expect([here.hasDossier, here.position, here.cards]).toEqual([false, { step: 'accueil' }, []])
  })

  it('that said nothing is read again when this one is shown', async () => {
    const { browser, here, there } = await twoTabs()
    browser.tabs.clear()
    there.send({ type: 'setProject', project: { name: 'Sans le dire' } })
    await vi.runAllTimersAsync()
    expect(here.dossier.project.name).toBe('Pôle réemploi')
    here.reread()
    await vi.runAllTimersAsync()
    expect(here.dossier.project.name).toBe('Sans le dire')
  })
})

describe('the list', () => {
  it('renames, copies, removes and gives back', async () => {
    const browser = await browserWith(kept)
    const store = useDossierStore()
    await store.begin(browser.tab())
    await useContentStore().loadListWords()
    const list = useListStore()
    await list.rename('d1', 'Pôle vélo')
    expect([store.dossier.project.name, store.cards[0]?.name]).toEqual(['Pôle vélo', 'Pôle vélo'])
    expect(store.saved.state).toBe('idle')
    vi.advanceTimersByTime(1000)
    await list.duplicate('d1')
    expect(store.cards.map(({ name }) => name)).toEqual(['Pôle vélo (copie)', 'Pôle vélo'])
    expect(new Set(store.cards.map(({ id }) => id)).size).toBe(2)
    await list.remove('d1')
    expect([store.cards.length, store.hasDossier, list.undo?.name]).toEqual([1, false, 'Pôle vélo'])
    await list.restore()
    expect(store.cards.map(({ name }) => name).sort()).toEqual(['Pôle vélo', 'Pôle vélo (copie)'])
    expect(list.undo).toBeUndefined()
  })

  it('opens a dossier where one was, and what waited in the former is written', async () => {
    const browser = await browserWith(kept)
    const store = useDossierStore()
    await store.begin(browser.tab())
    await useContentStore().loadListWords()
    store.send({ type: 'start', track: 'porteur' })
    store.send({ type: 'setProject', project: { name: 'En cours' } })
    await useListStore().open('d1')
    expect(store.dossier.id).toBe('d1')
    expect(store.destination.step).not.toBe('accueil')
    await vi.runAllTimersAsync()
    expect(store.cards.map(({ name }) => name).sort()).toEqual(['En cours', 'Pôle réemploi'])
  })

  it('says so when the browser refuses, or when another tab removed it', async () => {
    const browser = await browserWith(kept)
    const store = useDossierStore()
    await store.begin(browser.tab())
    await useContentStore().loadListWords()
    const [list, files] = [useListStore(), useFilesStore()]
    vi.spyOn(browser.library, 'write').mockRejectedValue(new Error('quota'))
    await list.duplicate('d1')
    expect(files.notices.join()).toContain('a refusé ce changement')
    await list.open('absent')
    expect(files.notices.join()).toContain('n’est plus dans ce navigateur')
  })

  it('leaves nothing of anything once all is erased', async () => {
    const browser = await browserWith(kept, { ...kept, id: 'd2' })
    const store = useDossierStore()
    const tab = browser.tab()
    await store.begin(tab)
    store.send({ type: 'setProject', project: { name: 'Pas encore écrit' } })
    await store.eraseAll()
    await vi.runAllTimersAsync()
    expect([store.cards, store.hasDossier, store.position]).toEqual([
      [],
      false,
      { step: 'accueil' },
    ])
    expect([...browser.local.kept.keys()]).toEqual([])
    expect([...tab.session.kept.keys()]).toEqual([])
    expect(await browser.library.cards()).toEqual([])
  })
})

it('leaves nothing of anything where only the journal lasts', async () => {
  const browser = fakeBrowser({ [KEY]: serializeDossier(kept), [ASIDE_KEY]: '{' })
  browser.refused.library = true
  const store = useDossierStore()
  await store.begin(browser.tab())
  store.send({ type: 'start', track: 'porteur' })
  await vi.runAllTimersAsync()
  expect(browser.local.kept.size).toBeGreaterThan(2)
  await store.eraseAll()
  await vi.runAllTimersAsync()
  expect([...browser.local.kept.keys()]).toEqual([])
})

describe('what is typed and not added', () => {
  it('is kept with its dossier, and leaves with it', async () => {
    const browser = await browserWith(kept)
    const store = useDossierStore()
    await store.begin(browser.tab())
    store.shelf?.putTyped({ name: 'Recy' })
    setActivePinia(createPinia())
    const next = useDossierStore()
    await next.begin(browser.tab())
    expect(next.shelf?.readTyped()).toEqual({ name: 'Recy' })
    await next.shelf?.remove('d1')
    expect([...browser.local.kept.keys()].filter((key) => key.startsWith(TYPED_KEY))).toEqual([])
    expect(next.shelf?.readTyped()).toBeUndefined()
  })
})

describe('a draft that could not be read', () => {
  const texts = ['{"format":"ptce-dossier","version":9}', serializeDossier(kept)] as const

  async function browserWithDrafts() {
    const browser = fakeBrowser()
    for (const text of texts) await browser.library.putAside(text)
    return browser
  }

  it('is told with its reason, and the app goes on', async () => {
    const store = useDossierStore()
    await store.begin((await browserWithDrafts()).tab())
    expect(store.aside.map(({ text }) => text)).toEqual(texts)
    const [recent, readable] = store.aside.map(({ reason }) => reason)
    expect(recent).toContain('version plus récente')
    expect(readable).toBeUndefined()
    expect(store.position).toEqual({ step: 'accueil' })
  })

  it('leaves the list when it is opened, and is kept as it is', async () => {
    const browser = await browserWith(kept)
    const [text] = texts
    const base = (await browser.library.read('d1'))?.revision
    const [card] = await browser.library.cards()
    if (card) await browser.library.write({ id: 'd1', text }, card, base)
    const store = useDossierStore()
    await store.begin(browser.tab())
    expect([store.cards, store.aside.map((one) => one.text)]).toEqual([[], [text]])
    expect(await browser.library.aside()).toEqual([text])
  })

  it('is told until it is left', async () => {
    const browser = await browserWithDrafts()
    const store = useDossierStore()
    await store.begin(browser.tab())
    await store.forgetAside()
    expect([store.aside, await browser.library.aside()]).toEqual([[], []])
  })
})
