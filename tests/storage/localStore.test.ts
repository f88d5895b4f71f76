import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../src/domain'
import { ASIDE_KEY, KEY } from '../../src/storage/keys'
import { localStore, type Host, type Read } from '../../src/storage/localStore'
import { serializeDossier } from '../../src/storage/serialize'
import { rules } from './rules'
import { dossierWith } from '../domain/dossierWith'

const LATER = '{"format":"ptce-dossier","version":9}'

const dossier: Dossier = dossierWith({
  project: { name: 'Pôle réemploi' },
  answers: { 'strategie-ecrite': 'oui' },
})

/** A browser as storage sees it: what it keeps, and how another tab makes itself heard. */
function browser(kept: Record<string, string> = {}) {
  const content = new Map(Object.entries(kept))
  const listeners = new Set<(event: StorageEvent) => void>()
  const host: Host = {
    localStorage: {
      getItem: (key) => content.get(key) ?? null,
      setItem: (key, value) => void content.set(key, value),
      removeItem: (key) => void content.delete(key),
    },
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
  }
  const otherTab = (key: string | null, newValue: string | null) =>
    listeners.forEach((listener) =>
      listener(Object.assign(new Event('storage') as StorageEvent, { key, newValue })),
    )
  return { host, content, otherTab, listeners }
}

const denied: Host = {
  get localStorage(): Host['localStorage'] {
    throw new DOMException('denied', 'SecurityError')
  },
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}

const full: Host = {
  ...browser().host,
  localStorage: {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
    removeItem: () => undefined,
  },
}

describe('what this browser keeps', () => {
  it('is given back as it was saved', async () => {
    const { host } = browser()
    expect(await localStore(rules, host).save(dossier)).toBe(true)
    expect(await localStore(rules, host).load()).toEqual({ dossier, aside: [] })
  })

  it('is written at once, since the page may be closing', () => {
    const { host, content } = browser()
    void localStore(rules, host).save(dossier)
    expect(content.get(KEY)).toBe(serializeDossier(dossier))
  })

  it('is nothing at first, and nothing at all once erased', async () => {
    const { host, content } = browser({ [ASIDE_KEY]: LATER })
    const store = localStore(rules, host)
    expect(await store.load()).toMatchObject({ aside: [{ text: LATER }] })
    await store.save(dossier)
    expect(await store.erase()).toBe(true)
    expect([...content]).toEqual([])
    expect(await store.load()).toEqual({ aside: [] })
  })

  it('may lack a track, since nobody must lose what they wrote before saying it', async () => {
    const { host } = browser()
    const store = localStore(rules, host)
    await store.save({ ...dossier, profile: {} })
    expect(await store.load()).toMatchObject({ dossier: { profile: {} } })
  })
})

describe('a draft that this version cannot read', () => {
  const wrong = readFileSync('tests/field/famille-inconnue-du-schema.ptce.json', 'utf8')

  it('is put aside as it is, with why, at each visit until it is left', async () => {
    const { host, content } = browser({ [KEY]: wrong })
    const error = expect.objectContaining({ code: 'valeur', field: 'members.0.family' })
    expect(await localStore(rules, host).load()).toEqual({ aside: [{ text: wrong, error }] })
    expect(content.get(KEY)).toBeUndefined()

    const next = localStore(rules, host)
    expect(await next.save(dossier)).toBe(true)
    expect(await next.load()).toEqual({ dossier, aside: [{ text: wrong, error }] })
    expect(await next.forgetAside()).toBe(true)
    expect(await next.load()).toEqual({ dossier, aside: [] })
  })

  it('never takes the place of another one', async () => {
    const { host } = browser({ [KEY]: LATER, [ASIDE_KEY]: wrong })
    const store = localStore(rules, host)
    expect((await store.load()).aside.map(({ text }) => text)).toEqual([wrong, LATER])
    expect((await store.load()).aside).toHaveLength(2)
  })

  it('is not written over where it could not be put aside', async () => {
    const { host, content } = browser({ [KEY]: wrong })
    const { setItem } = host.localStorage
    host.localStorage.setItem = (key, value) => {
      if (key.startsWith(ASIDE_KEY)) throw new DOMException('full', 'QuotaExceededError')
      setItem(key, value)
    }
    const store = localStore(rules, host)
    expect((await store.load()).aside).toMatchObject([{ text: wrong }])
    expect(await store.save(dossier)).toBe(false)
    expect(content.get(KEY)).toBe(wrong)
    expect(await store.forgetAside()).toBe(true)
    expect(await store.save(dossier)).toBe(true)
  })

  it('may be read again by another version, and is said so', async () => {
    const { host } = browser({ [ASIDE_KEY]: serializeDossier(dossier) })
    expect(await localStore(rules, host).load()).toEqual({
      aside: [{ text: serializeDossier(dossier) }],
    })
  })
})

describe('a browser that keeps nothing', () => {
  it.each([
    ['denies', denied],
    ['has no room', full],
  ])('%s, and says so without throwing', async (_, host) => {
    const store = localStore(rules, host)
    expect(await store.load()).toEqual({ aside: [] })
    expect(await store.save(dossier)).toBe(false)
  })

  it('says that it could not erase', async () => {
    expect(await localStore(rules, denied).erase()).toBe(false)
  })
})

describe('another tab', () => {
  const heard = (tab: ReturnType<typeof browser>) =>
    new Promise<Read>((resolve) => localStore(rules, tab.host).subscribe(resolve))

  it('is heard when it saves', async () => {
    const tab = browser()
    const change = heard(tab)
    tab.otherTab('une-autre-cle', 'x')
    tab.otherTab(KEY, serializeDossier(dossier))
    expect(await change).toEqual({ kind: 'dossier', dossier, notices: [] })
  })

  it.each([KEY, null])('is heard when it erases (%s)', async (key) => {
    const tab = browser()
    const change = heard(tab)
    tab.otherTab(key, null)
    expect(await change).toEqual({ kind: 'none' })
  })

  it('is no longer heard once one stops listening', () => {
    const tab = browser()
    const stop = localStore(rules, tab.host).subscribe(() => undefined)
    expect(tab.listeners.size).toBe(1)
    stop()
    expect(tab.listeners.size).toBe(0)
  })
})
