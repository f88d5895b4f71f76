import { describe, expect, it } from 'vitest'
import { packFileStore, PACKS_KEY, type Host } from '../../src/storage/kept/packFiles'

function browser(kept?: string) {
  const content = new Map(kept === undefined ? [] : [[PACKS_KEY, kept]])
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
  const otherTab = (key: string | null) =>
    listeners.forEach((listener) =>
      listener(Object.assign(new Event('storage') as StorageEvent, { key })),
    )
  return { host, content, otherTab }
}

const denied: Host = {
  get localStorage(): Host['localStorage'] {
    throw new DOMException('denied', 'SecurityError')
  },
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}

const FILES = [{ name: 'cress.yaml', text: 'format: ptce-dispositifs' }]

describe('the packs this browser keeps', () => {
  it('are given back as they were, and leave nothing behind', () => {
    const { host, content } = browser()
    const store = packFileStore(host)
    expect(store.load()).toEqual({ ok: true, files: [] })
    expect(store.save(FILES)).toBe(true)
    expect(packFileStore(host).load()).toEqual({ ok: true, files: FILES })
    expect(store.save([])).toBe(true)
    expect([...content.keys()]).toEqual([])
  })

  it.each([
    ['no JSON', '{'],
    ['another shape', '[]'],
    ['another version', '{"version":2,"files":[]}'],
    ['a file without a text', '{"version":1,"files":[{"name":"a"}]}'],
    ['one more key', '{"version":1,"files":[],"answers":{}}'],
  ])('are said to be spoiled, and left there: %s', (_, text) => {
    const { host, content } = browser(text)
    expect(packFileStore(host).load()).toEqual({ ok: false, files: [] })
    expect(content.get(PACKS_KEY)).toBe(text)
  })

  it('are none where storage is denied, and saving says so', () => {
    expect(packFileStore(denied).load()).toEqual({ ok: true, files: [] })
    expect(packFileStore(denied).save(FILES)).toBe(false)
  })

  it('are told of when another tab changes them, and only then', () => {
    const { host, otherTab } = browser()
    let told = 0
    const stop = packFileStore(host).subscribe(() => (told += 1))
    otherTab('diagnostic-ptce')
    expect(told).toBe(0)
    otherTab(PACKS_KEY)
    otherTab(null)
    expect(told).toBe(2)
    stop()
    otherTab(PACKS_KEY)
    expect(told).toBe(2)
  })
})
