/**
 * A browser as the shelf sees it: what it keeps between two visits, tabs that hear each other, and the
 * faults a test asks for. Each tab has its own session.
 */
import type { Keep } from '../../src/storage/kept/journal'
import type { Library } from '../../src/storage/kept/library'
import { memoryLibrary } from '../../src/storage/kept/memoryLibrary'
import type { Browser, Message } from '../../src/stores/shelf'

/** `localStorage`, with a way to refuse what is written to some keys. */
export function fakeKeep(content: Record<string, string> = {}) {
  const kept = new Map(Object.entries(content))
  const faults = { denied: false, full: (key: string): boolean => key === '' }
  const guard = () => {
    if (faults.denied) throw new DOMException('denied', 'SecurityError')
  }
  const keep: Keep = {
    getItem: (key) => (guard(), kept.get(key) ?? null),
    setItem(key, value) {
      guard()
      if (faults.full(key)) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, value)
    },
    removeItem: (key) => (guard(), void kept.delete(key)),
    key: (index) => (guard(), [...kept.keys()][index] ?? null),
    get length() {
      guard()
      return kept.size
    },
  }
  return { keep, kept, faults }
}

export function fakeBrowser(content: Record<string, string> = {}) {
  const local = fakeKeep(content)
  const library: Library = { ...memoryLibrary(), isLasting: true }
  const tabs = new Set<{ heard: (message: Message) => void }>()
  const refused = { library: false }
  const tab = (): Browser & { readonly session: ReturnType<typeof fakeKeep> } => {
    const session = fakeKeep()
    return {
      session,
      localStorage: () => local.keep,
      sessionStorage: () => session.keep,
      library: async () => {
        if (refused.library) throw new DOMException('refused', 'InvalidStateError')
        return library
      },
      channel(heard) {
        const me = { heard }
        tabs.add(me)
        return {
          send: (message) =>
            tabs.forEach((other) => other !== me && queueMicrotask(() => other.heard(message))),
          close: () => void tabs.delete(me),
        }
      },
    }
  }
  return { local, library, tabs, tab, refused }
}
