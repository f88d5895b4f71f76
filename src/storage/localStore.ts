/**
 * What this browser keeps between two visits: one dossier, as the text of its file.
 *
 * Nothing kept is ever written over before it was read: what this version cannot read is put aside
 * as it is, until the person leaves it. Storage may be full, denied or changed by another tab at any
 * moment: nothing here throws for it. The validator is loaded only when there is something to read.
 */
import type { Dossier, Rulebook } from '../domain'
import { ASIDE_KEY, KEY } from './keys'
import type { Notice, Refusal } from './problem'
import { serializeDossier } from './serialize'

/** A draft that could not be read, byte for byte. */
export interface AsideDraft {
  readonly text: string
  /** Why this version cannot read it; absent when it can, which a former one could not. */
  readonly error?: Refusal
}

export type Read =
  | { readonly kind: 'none' }
  | { readonly kind: 'dossier'; readonly dossier: Dossier; readonly notices: readonly Notice[] }
  | { readonly kind: 'unreadable'; readonly draft: AsideDraft }

export interface Loaded {
  readonly dossier?: Dossier
  /** Drafts put aside, the oldest first. */
  readonly aside: readonly AsideDraft[]
}

/** Asynchronous from the start, so that what lies behind may change. */
export interface DossierStore {
  /** Rejects only when what reads a draft could not be fetched: nothing is then written over. */
  readonly load: () => Promise<Loaded>
  /** Whether it is kept. */
  readonly save: (dossier: Dossier) => Promise<boolean>
  readonly erase: () => Promise<boolean>
  /** Leave for good what was put aside; whether it is done. */
  readonly forgetAside: () => Promise<boolean>
  /** Told of what another tab saved or erased; returns how to stop listening. */
  readonly subscribe: (onOtherTab: (read: Read) => void) => () => void
}

/** The part of `window` it needs. Reading `localStorage` itself throws where cookies are denied. */
export interface Host {
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  readonly addEventListener: (type: 'storage', listener: (event: StorageEvent) => void) => void
  readonly removeEventListener: (type: 'storage', listener: (event: StorageEvent) => void) => void
}

/** Drafts put aside one after the other, should it happen again: beyond, nothing more is saved. */
const MOST_ASIDE = 5
const ASIDE_KEYS = Array.from({ length: MOST_ASIDE }, (_, index) =>
  index === 0 ? ASIDE_KEY : `${ASIDE_KEY}-${index + 1}`,
)

export function localStore(
  rules: Pick<Rulebook, 'version' | 'questions'>,
  host: Host,
): DossierStore {
  /** What is kept under `KEY` and is nowhere else: to save would lose it. */
  let isHeld = false

  const attempt = <Result>(use: (storage: Host['localStorage']) => Result): Result | undefined => {
    try {
      return use(host.localStorage)
    } catch {
      return undefined
    }
  }
  const kept = (use: (storage: Host['localStorage']) => void) =>
    attempt((storage) => (use(storage), true)) ?? false
  const textAt = (key: string) => attempt((storage) => storage.getItem(key)) ?? undefined

  async function read(text: string | null | undefined): Promise<Read> {
    if (text === null || text === undefined) return { kind: 'none' }
    const { parseDossier } = await import('./parse')
    const parsed = parseDossier(text, rules, { draft: true })
    if (!parsed.ok) return { kind: 'unreadable', draft: { text, error: parsed.error } }
    return { kind: 'dossier', dossier: parsed.dossier, notices: parsed.notices }
  }

  /** Under the first free key, unless it is there already. */
  function putAside(text: string): boolean {
    const key = ASIDE_KEYS.find((one) => [undefined, text].includes(textAt(one)))
    return key !== undefined && kept((storage) => storage.setItem(key, text))
  }

  async function load(): Promise<Loaded> {
    isHeld = true
    const current = await read(textAt(KEY))
    isHeld = current.kind === 'unreadable' && !putAside(current.draft.text)
    if (current.kind === 'unreadable' && !isHeld) attempt((storage) => storage.removeItem(KEY))
    const texts = ASIDE_KEYS.flatMap((key) => textAt(key) ?? [])
    const aside = await Promise.all(
      texts.map(async (text): Promise<AsideDraft> => {
        const one = await read(text)
        return one.kind === 'unreadable' ? one.draft : { text }
      }),
    )
    return {
      ...(current.kind === 'dossier' ? { dossier: current.dossier } : {}),
      aside: isHeld && current.kind === 'unreadable' ? [...aside, current.draft] : aside,
    }
  }

  return {
    load,
    // The write itself comes before the first await: it must be done when a closing page calls it.
    save: async (dossier) =>
      !isHeld && kept((storage) => storage.setItem(KEY, serializeDossier(dossier))),
    // Asked for, often on a computer that others use: nothing at all is left.
    async erase() {
      const isDone = kept((storage) =>
        [KEY, ...ASIDE_KEYS].forEach((key) => storage.removeItem(key)),
      )
      if (isDone) isHeld = false
      return isDone
    },
    async forgetAside() {
      const keys = isHeld ? [KEY, ...ASIDE_KEYS] : ASIDE_KEYS
      const isDone = kept((storage) => keys.forEach((key) => storage.removeItem(key)))
      if (isDone) isHeld = false
      return isDone
    },
    subscribe(onOtherTab) {
      const listener = ({ key, newValue }: StorageEvent) => {
        // What reads it could not be fetched: this tab goes on with what it has.
        if (key === KEY || key === null) read(newValue).then(onOtherTab, () => undefined)
      }
      host.addEventListener('storage', listener)
      return () => host.removeEventListener('storage', listener)
    },
  }
}
