/**
 * What this browser keeps between two visits: one dossier, as the text of its file.
 *
 * Nothing here throws: storage may be full, denied or changed by another tab at any moment, and the
 * person must go on. The validator is loaded only when there is something to read.
 */
import type { Dossier, Rulebook } from '../domain'
import type { Notice, Refusal } from './problem'
import { serializeDossier } from './serialize'

export type Loaded =
  | { readonly kind: 'none' }
  | { readonly kind: 'dossier'; readonly dossier: Dossier; readonly notices: readonly Notice[] }
  /** Kept aside as it is: another version of the tool may read it. */
  | { readonly kind: 'unreadable'; readonly error: Refusal }

/** Asynchronous from the start, so that what lies behind may change. */
export interface DossierStore {
  readonly load: () => Promise<Loaded>
  /** Whether it is kept. */
  readonly save: (dossier: Dossier) => Promise<boolean>
  readonly erase: () => Promise<boolean>
  /** Told of what another tab saved or erased; returns how to stop listening. */
  readonly subscribe: (onOtherTab: (loaded: Loaded) => void) => () => void
}

/** The part of `window` it needs. Reading `localStorage` itself throws where cookies are denied. */
export interface Host {
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  readonly addEventListener: (type: 'storage', listener: (event: StorageEvent) => void) => void
  readonly removeEventListener: (type: 'storage', listener: (event: StorageEvent) => void) => void
}

export const KEY = 'diagnostic-ptce'
export const ASIDE_KEY = 'diagnostic-ptce-illisible'

export function localStore(
  rules: Pick<Rulebook, 'version' | 'questions'>,
  host: Host,
): DossierStore {
  const attempt = <Result>(use: (storage: Host['localStorage']) => Result): Result | undefined => {
    try {
      return use(host.localStorage)
    } catch {
      return undefined
    }
  }
  const kept = (use: (storage: Host['localStorage']) => void) =>
    attempt((storage) => (use(storage), true)) ?? false

  async function read(text: string | null | undefined): Promise<Loaded> {
    if (text === null || text === undefined) return { kind: 'none' }
    const { parseDossier } = await import('./parse')
    const parsed = parseDossier(text, rules, { draft: true })
    if (!parsed.ok) return { kind: 'unreadable', error: parsed.error }
    return { kind: 'dossier', dossier: parsed.dossier, notices: parsed.notices }
  }

  return {
    async load() {
      const text = attempt((storage) => storage.getItem(KEY))
      const loaded = await read(text)
      if (loaded.kind === 'unreadable' && typeof text === 'string')
        kept((storage) => storage.setItem(ASIDE_KEY, text))
      return loaded
    },
    // The write itself comes before the first await: it must be done when a closing page calls it.
    save: async (dossier) => kept((storage) => storage.setItem(KEY, serializeDossier(dossier))),
    erase: async () =>
      kept((storage) => {
        storage.removeItem(KEY)
        storage.removeItem(ASIDE_KEY)
      }),
    subscribe(onOtherTab) {
      const listener = ({ key, newValue }: StorageEvent) => {
        if (key === KEY || key === null) void read(newValue).then(onOtherTab)
      }
      host.addEventListener('storage', listener)
      return () => host.removeEventListener('storage', listener)
    },
  }
}
