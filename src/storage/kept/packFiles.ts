/**
 * The packs this browser keeps, as the text of their files: what was read is read again by the
 * schema of the day, so that no older reading of it lasts.
 *
 * Apart from the dossier: a pack is nobody's answer, and is in no dossier file. Nothing here throws.
 */
import * as v from 'valibot'

/** The part of `window` it needs. Reading `localStorage` itself throws where cookies are denied. */
export interface Host {
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  readonly addEventListener: (type: 'storage', listener: (event: StorageEvent) => void) => void
  readonly removeEventListener: (type: 'storage', listener: (event: StorageEvent) => void) => void
}

export interface PackFile {
  readonly name: string
  readonly text: string
}

/** A shelf that another program spoiled is told from an empty one: only the person may empty it. */
export type KeptFiles =
  | { readonly ok: true; readonly files: readonly PackFile[] }
  | { readonly ok: false; readonly files: readonly [] }

export interface PackFileStore {
  readonly load: () => KeptFiles
  /** Whether it is kept. */
  readonly save: (files: readonly PackFile[]) => boolean
  /** Told of what another tab changed; returns how to stop listening. */
  readonly subscribe: (onOtherTab: () => void) => () => void
}

export const PACKS_KEY = 'diagnostic-ptce-dispositifs'
export const MOST_PACKS = 10

const keptSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.strictObject({
    version: v.literal(1),
    files: v.pipe(
      v.array(v.strictObject({ name: v.string(), text: v.string() })),
      v.maxLength(MOST_PACKS),
    ),
  }),
)

export function packFileStore(host: Host): PackFileStore {
  return {
    load() {
      try {
        const text = host.localStorage.getItem(PACKS_KEY)
        if (text === null) return { ok: true, files: [] }
        const kept = v.safeParse(keptSchema, text)
        return kept.success ? { ok: true, files: kept.output.files } : { ok: false, files: [] }
      } catch {
        // Storage is denied here: nothing was ever kept.
        return { ok: true, files: [] }
      }
    },
    save(files) {
      try {
        if (files.length === 0) host.localStorage.removeItem(PACKS_KEY)
        else host.localStorage.setItem(PACKS_KEY, JSON.stringify({ version: 1, files }))
        return true
      } catch {
        return false
      }
    },
    subscribe(onOtherTab) {
      const listener = ({ key }: StorageEvent) => {
        if (key === PACKS_KEY || key === null) onOtherTab()
      }
      host.addEventListener('storage', listener)
      return () => host.removeEventListener('storage', listener)
    },
  }
}
