/**
 * Saving as one goes: each change is written a moment later, and at once when the page is left.
 *
 * Two tabs show one dossier: what the other tab saves is taken here without being written again, so
 * that the last change is kept wherever it was made, and the two tabs never answer each other.
 */
import type { Dossier } from '../domain'
import type { DossierStore } from '../storage/localStore'
import { isBegun } from '../wizard/advance'

export interface Saved {
  /** `full`: the last change was taken back, since a file of that size could not be opened again. */
  readonly state: 'idle' | 'saving' | 'saved' | 'failed' | 'elsewhere' | 'full'
  /** When it was last saved here. */
  readonly at?: Date
}

export interface Keeping {
  /** Something may have changed: save it, if so, in a moment. */
  readonly changed: () => void
  /** Save now what is not saved yet. */
  readonly flush: () => void
  /** Run a change made elsewhere, and do not write it again. */
  readonly adopt: (change: () => void) => void
}

/** Long enough to write a word in one go, short enough not to be noticed. */
export const DELAY = 300

/** @param read the dossier as it is now; a new object is a change */
export function keepIn(
  store: Pick<DossierStore, 'save' | 'erase'>,
  read: () => Dossier,
  tell: (saved: Saved) => void,
): Keeping {
  let kept = read()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isAdopting = false

  /** The store writes before its first `await`: a page being closed has no other time. */
  async function write(dossier: Dossier) {
    kept = dossier
    const begun = isBegun(dossier)
    const done = await (begun ? store.save(dossier) : store.erase())
    if (kept !== dossier) return
    if (!done) tell({ state: 'failed' })
    else tell(begun ? { state: 'saved', at: new Date() } : { state: 'idle' })
  }

  function flush() {
    const dossier = read()
    if (dossier !== kept) void write(dossier)
  }

  function changed() {
    const dossier = read()
    if (isAdopting || dossier === kept) return
    tell({ state: 'saving' })
    clearTimeout(timer)
    // Erasing is asked for, often on a computer that others use: nothing is left to a timer.
    if (isBegun(dossier)) timer = setTimeout(flush, DELAY)
    else flush()
  }

  function adopt(change: () => void) {
    isAdopting = true
    change()
    isAdopting = false
    kept = read()
    tell({ state: 'elsewhere' })
  }

  return { changed, flush, adopt }
}
