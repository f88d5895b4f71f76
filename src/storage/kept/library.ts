/**
 * What a library of dossiers does, wherever it keeps them: in this browser (`idbLibrary.ts`), or in
 * memory where the browser keeps nothing (`memoryLibrary.ts`).
 *
 * A dossier is kept as the text of its file, so that what is read again goes through the reader of the
 * day. Every write says which revision it starts from: what someone else wrote since is never written
 * over. Beside it, a card is all that the list shows, so that the list opens no dossier.
 */
import type { AuthorityLevel, Place, Status, Track } from '../../domain'

export interface Entry {
  readonly id: string
  /** The file, as `serializeDossier` writes it, or as a former version did. */
  readonly text: string
  /** New at each write, and never the same twice. */
  readonly revision: string
}

export interface Card {
  readonly id: string
  readonly name?: string
  readonly track?: Track
  readonly level?: AuthorityLevel
  readonly territory: readonly Place[]
  /** The eleven elements, in their order, as `rules` judged them; an older version is judged again. */
  readonly statuses: readonly Status[]
  readonly rules: string
  /** ISO 8601. */
  readonly changedAt: string
  /** When it was last saved as a file; absent, never. */
  readonly fileAt?: string
  /** Changed since then: no date tells it, since a clock may go back. A former version said nothing. */
  readonly isFileLate?: boolean
}

export type Write =
  | { readonly kind: 'kept'; readonly revision: string }
  /** Another tab wrote or erased it since `base`: nothing was written. */
  | { readonly kind: 'changed'; readonly entry: Entry | undefined }

/** Rejects when the browser refuses: nothing is then changed. */
export interface Library {
  /** Whether it lasts longer than the page. */
  readonly isLasting: boolean
  /** The last changed first. */
  readonly cards: () => Promise<readonly Card[]>
  readonly read: (id: string) => Promise<Entry | undefined>
  /** @param base the revision it starts from; absent, the library must not hold it */
  readonly write: (
    entry: Pick<Entry, 'id' | 'text'>,
    card: Card,
    base: string | undefined,
  ) => Promise<Write>
  /** Note that it is in a file as it is now. */
  readonly noteFile: (id: string, at: string) => Promise<void>
  readonly remove: (id: string) => Promise<void>
  /** What no version here can read, byte for byte, the oldest first. */
  readonly aside: () => Promise<readonly string[]>
  /** Put a text there, once; with `id`, the dossier that it is leaves the list in the same breath. */
  readonly putAside: (text: string, id?: string) => Promise<void>
  readonly forgetAside: () => Promise<void>
  readonly eraseAll: () => Promise<void>
  readonly close: () => void
}

export const lastChangedFirst = (cards: readonly Card[]): readonly Card[] =>
  [...cards].sort((a, b) => (a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : 0))

/** Random, and asked of `getRandomValues`: `randomUUID` is only there over https. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
