import { createPinia, disposePinia, setActivePinia, type Pinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Dossier } from '../../src/domain'
import { useDossierStore } from '../../src/stores/dossier'
import type { DossierStore, Loaded, Read } from '../../src/storage/localStore'
import { dossierWith } from '../domain/dossierWith'

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

/** A store that gives `loaded`, and lets a test speak for another tab. */
function shelf(loaded: Partial<Loaded> = {}) {
  const saved: Dossier[] = []
  const listeners = new Set<(other: Read) => void>()
  const store: DossierStore = {
    load: async () => ({ aside: [], ...loaded }),
    save: async (dossier) => (saved.push(dossier), true),
    erase: async () => true,
    forgetAside: async () => true,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  return {
    store,
    saved,
    listeners,
    otherTab: (other: Read) => listeners.forEach((tell) => tell(other)),
  }
}

const kept: Dossier = dossierWith({ project: { name: 'Pôle réemploi' } })

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
  it('is taken up without moving', async () => {
    const store = useDossierStore()
    await store.begin(shelf({ dossier: kept }).store)
    expect(store.dossier).toEqual(kept)
    expect(store.position).toEqual({ step: 'accueil' })
    expect(store.saved).toEqual({ state: 'idle' })
  })

  it('is written again after each change, and only then', async () => {
    const store = useDossierStore()
    const { store: shelved, saved } = shelf({ dossier: kept })
    await store.begin(shelved)
    store.send({ type: 'goTo', step: 'membres' })
    await vi.runAllTimersAsync()
    expect(saved).toEqual([])
    store.send({ type: 'setProject', project: { name: 'Pôle vélo' } })
    expect(store.saved.state).toBe('saving')
    await vi.runAllTimersAsync()
    expect(saved.map(({ project }) => project.name)).toEqual(['Pôle vélo'])
    expect(store.saved.state).toBe('saved')
  })

  it('is written when the page is left', async () => {
    const store = useDossierStore()
    const { store: shelved, saved } = shelf()
    store.flush()
    await store.begin(shelved)
    store.send({ type: 'setProject', project: { name: 'Pôle vélo' } })
    store.flush()
    expect(saved).toHaveLength(1)
  })

  it('is not listened to any more once the app is gone', async () => {
    const store = useDossierStore()
    const { store: shelved, saved, listeners } = shelf()
    await store.begin(shelved)
    store.send({ type: 'setProject', project: { name: 'Pôle vélo' } })
    disposePinia(pinia)
    expect(saved).toHaveLength(1)
    expect(listeners.size).toBe(0)
  })
})

describe('another tab', () => {
  it('is followed without moving and without being written back', async () => {
    const store = useDossierStore()
    const { store: shelved, saved, otherTab } = shelf()
    await store.begin(shelved)
    store.send({ type: 'goTo', step: 'territoire' })
    otherTab({ kind: 'dossier', dossier: kept, notices: [] })
    expect([store.dossier, store.position]).toEqual([kept, { step: 'territoire' }])
    expect(store.saved.state).toBe('elsewhere')
    await vi.runAllTimersAsync()
    expect(saved).toEqual([])
  })

  it('erases here what it erases there', async () => {
    const store = useDossierStore()
    const { store: shelved, otherTab } = shelf({ dossier: kept })
    await store.begin(shelved)
    otherTab({ kind: 'none' })
    expect([store.hasDossier, store.position]).toEqual([false, { step: 'accueil' }])
  })

  it('is left alone when it writes what this one cannot read', async () => {
    const store = useDossierStore()
    const { store: shelved, otherTab } = shelf({ dossier: kept })
    await store.begin(shelved)
    otherTab({ kind: 'unreadable', draft: { text: '', error: { code: 'recent' } } })
    expect(store.dossier).toEqual(kept)
    expect(store.saved.state).toBe('elsewhere')
  })
})

describe('a draft that could not be read', () => {
  const aside = [
    { text: '{"version":9}', error: { code: 'recent' } },
    {
      text: '{}',
      error: { code: 'valeur', field: 'members.0.family', expected: { kind: 'texte' } },
    },
    { text: '{"version":1}' },
  ] as const

  it('is told with its reason, and the app goes on', async () => {
    const store = useDossierStore()
    await store.begin(shelf({ aside }).store)
    expect(store.aside.map(({ text }) => text)).toEqual(aside.map(({ text }) => text))
    const [recent, wrong, readable] = store.aside.map(({ reason }) => reason)
    expect(recent).toContain('version plus récente')
    expect(wrong).toContain('members.0.family')
    expect(readable).toBeUndefined()
    expect(store.position).toEqual({ step: 'accueil' })
  })

  it('is told until it is left', async () => {
    const store = useDossierStore()
    const { store: shelved } = shelf({ aside })
    await store.begin({ ...shelved, forgetAside: async () => false })
    await store.forgetAside()
    expect(store.aside).toHaveLength(3)
    await store.begin(shelved)
    await store.forgetAside()
    expect(store.aside).toEqual([])
  })
})
