/**
 * What is not in the library yet: written at once, at each change, where a page that closes still has
 * the time to write (`localStorage`). Replayed at the next start, it loses at most the last keystroke.
 */
import { isRecord } from '../file/guard'
import { JOURNAL_KEY } from './keys'

/** A browser may refuse even to name its storage: `storageOf` answers for it. */
export type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

export interface Line {
  /** The revision of the library that it starts from; absent for a dossier that is not there yet. */
  readonly base?: string | undefined
  /** The whole file. */
  readonly text: string
}

export interface Journal {
  /** Whether it is written. */
  readonly put: (id: string, line: Line) => boolean
  /** The library has that text: there is nothing to replay, unless more was written since. */
  readonly settle: (id: string, text: string) => void
  readonly remove: (id: string) => void
  readonly lines: () => readonly (Line & { readonly id: string })[]
}

/** @param storage throws where cookies are denied, when it is named as well as when it is used */
export function journalIn(storage: () => Keep): Journal {
  const attempt = <Result>(use: (keep: Keep) => Result): Result | undefined => {
    try {
      return use(storage())
    } catch {
      return undefined
    }
  }
  const readLine = (keep: Keep, key: string) => lineOf(keep.getItem(key))
  const remove = (id: string) => void attempt((keep) => keep.removeItem(JOURNAL_KEY + id))
  return {
    put: (id, line) =>
      attempt((keep) => (keep.setItem(JOURNAL_KEY + id, JSON.stringify(line)), true)) ?? false,
    settle(id, text) {
      if (attempt((keep) => readLine(keep, JOURNAL_KEY + id)?.text === text)) remove(id)
    },
    remove,
    lines: () =>
      attempt((keep) => {
        const keys = Array.from({ length: keep.length }, (_, index) => keep.key(index) ?? '')
        return keys
          .filter((key) => key.startsWith(JOURNAL_KEY))
          .flatMap((key) => {
            const line = readLine(keep, key)
            return line === undefined ? [] : [{ id: key.slice(JOURNAL_KEY.length), ...line }]
          })
      }) ?? [],
  }
}

/** Another program may have written there. */
function lineOf(kept: string | null): Line | undefined {
  if (kept === null) return undefined
  try {
    const line: unknown = JSON.parse(kept)
    if (!isRecord(line) || typeof line.text !== 'string') return undefined
    return { text: line.text, ...(typeof line.base === 'string' && { base: line.base }) }
  } catch {
    return undefined
  }
}
