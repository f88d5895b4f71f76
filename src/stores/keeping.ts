/**
 * Saving as one goes: each change is in the journal at once, and in the library a moment later.
 *
 * The dossier of a tab may be changed in another one: what the other wrote is taken here when nothing
 * waits to be written, and set apart from what waits otherwise. Neither is ever written over.
 */
import type { Dossier } from '../domain'
import type { Journal } from '../storage/kept/journal'
import { newId, type Card, type Library } from '../storage/kept/library'
import type { ReadText } from '../storage/kept/replay'
import { serializeDossier } from '../storage/file/serialize'
import { isBegun } from '../wizard/advance'

export interface Saved {
  readonly state:
    | 'idle'
    | 'saving'
    | 'saved'
    /** Neither the library nor the journal took it. */
    | 'failed'
    /** Another tab changed it, and this one took the change. */
    | 'elsewhere'
    /** Another tab changed it while a change waited here: what waited is now a dossier of its own. */
    | 'apart'
    /** The last change was taken back, since a file of that size could not be opened again. */
    | 'full'
  /** When it was last saved here. */
  readonly at?: Date
}

export type KeptDossier = Dossier & { readonly id: string }

/** The dossier of this tab, as the machine holds it. */
export interface Desk {
  readonly read: () => Dossier
  /** Put another in its place, without moving. */
  readonly take: (dossier: Dossier) => void
  /** It is no more: leave it. */
  readonly leave: () => void
}

export interface Kept {
  readonly library: Library
  readonly journal: Journal
  readonly card: (dossier: KeptDossier, changedAt: string) => Card
  /** With what the tool says of it today, once a result was seen. */
  readonly latest: (dossier: KeptDossier) => KeptDossier
  readonly parse: ReadText
  /** The name of what is set apart. */
  readonly apartName: (name: string | undefined) => string
  /** Another dossier is that of this tab; none after an erasure. */
  readonly onOpen: (id: string | undefined) => void
  /** The library changed: other tabs and the list are told. */
  readonly onWrite: (id: string) => void
}

export interface Keeping {
  /** Something may have changed: save it, if so, in a moment. */
  readonly changed: () => void
  /** Write now what is not written yet; resolves once the library answered. */
  readonly flush: () => Promise<void>
  /** Open a dossier that the library gave. */
  readonly open: (dossier: KeptDossier, revision: string) => void
  /** Read it again where another tab, or a page brought back by the browser, may have missed a change. */
  readonly reread: () => Promise<void>
  /** The dossier of this tab was removed from the library, here or in another tab. */
  readonly removed: () => void
}

/** Long enough to write a word in one go, short enough not to be noticed. */
export const DELAY = 300

/** A dossier under this tab’s hand, and how the library last had it. */
interface Held {
  readonly id: string
  revision: string | undefined
  /** What this tab journaled since: another tab that replays it is not someone else. */
  own: Set<string>
}

interface Job {
  readonly held: Held
  readonly dossier: KeptDossier
  readonly text: string
  readonly isJournaled: boolean
}

export function keepIn(desk: Desk, kept: Kept, tell: (saved: Saved) => void): Keeping {
  const { library, journal } = kept
  let seen = desk.read()
  let held: Held | undefined
  let waiting: Job | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing = Promise.resolve()
  let isTaking = false

  /** A change that is not to be written: it comes from the library. */
  function takeUnwritten(change: () => void) {
    isTaking = true
    change()
    isTaking = false
    seen = desk.read()
  }

  function hold(next: Held | undefined) {
    held = next
    kept.onOpen(next?.id)
  }

  function changed() {
    const dossier = desk.read()
    if (isTaking || dossier === seen) return
    seen = dossier
    if (held !== undefined && dossier.id !== held.id) void flush()
    if (!isIdentified(dossier)) {
      if (!isBegun(dossier)) {
        hold(undefined)
        tell({ state: 'idle' })
      }
      return
    }
    if (held?.id !== dossier.id) hold({ id: dossier.id, revision: undefined, own: new Set() })
    if (held !== undefined) wait(held, dossier)
  }

  function wait(of: Held, dossier: KeptDossier) {
    const text = serializeDossier({ ...kept.latest(dossier), updatedAt: new Date().toISOString() })
    of.own.add(text)
    const isJournaled = journal.put(of.id, { base: of.revision, text })
    waiting = { held: of, dossier, text, isJournaled }
    tell({ state: 'saving' })
    clearTimeout(timer)
    // Without a journal, nothing else would hold it.
    timer = setTimeout(() => void flush(), isJournaled ? DELAY : 0)
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    const job = waiting
    waiting = undefined
    if (job !== undefined) writing = writing.then(() => write(job))
    return writing
  }

  async function write(job: Job): Promise<void> {
    const { held: of, dossier, text } = job
    const changedAt = new Date()
    try {
      const card = kept.card(dossier, changedAt.toISOString())
      const done = await library.write({ id: of.id, text }, card, of.revision)
      if (done.kind === 'changed') {
        const isOwn = done.entry === undefined || of.own.has(done.entry.text)
        if (!isOwn) return await setApart(job)
        of.revision = done.entry?.revision
        return await write(job)
      }
      of.revision = done.revision
      of.own = new Set(waiting?.held === of ? [waiting.text] : [])
      if (library.isLasting) journal.settle(of.id, text)
      kept.onWrite(of.id)
      const isSafe = library.isLasting || job.isJournaled
      if (waiting === undefined && held === of) {
        tell(isSafe ? { state: 'saved', at: changedAt } : { state: 'failed' })
      }
    } catch {
      // The journal has it, and is replayed at the next start; it may be refused again all the same.
      if (held === of) tell({ state: 'failed' })
    }
  }

  /** Someone else wrote it meanwhile: theirs stays, and what was written here becomes another dossier. */
  async function setApart({ held: of, dossier }: Job): Promise<void> {
    const isOpen = held === of
    const latest = isOpen ? desk.read() : dossier
    const { name } = latest.project
    const apart = {
      ...latest,
      id: newId(),
      project: { ...latest.project, name: kept.apartName(name) },
    }
    if (isOpen) {
      waiting = undefined
      desk.take(apart)
      journal.remove(of.id)
      await flushed()
      tell({ state: 'apart' })
    } else {
      const changedAt = new Date().toISOString()
      const text = serializeDossier({ ...kept.latest(apart), updatedAt: changedAt })
      await library.write({ id: apart.id, text }, kept.card(apart, changedAt), undefined)
      journal.remove(of.id)
      kept.onWrite(apart.id)
    }
  }

  /** Inside a write: the queue would wait for itself. */
  async function flushed() {
    clearTimeout(timer)
    const job = waiting
    waiting = undefined
    if (job !== undefined) await write(job)
  }

  function open(dossier: KeptDossier, revision: string) {
    void flush()
    hold({ id: dossier.id, revision, own: new Set() })
    takeUnwritten(() => desk.take(dossier))
    tell({ state: 'idle' })
  }

  async function reread() {
    await writing
    const of = held
    if (of?.revision === undefined || waiting !== undefined) return
    const entry = await library.read(of.id).catch(() => undefined)
    // Something was said, or another dossier opened, while it was read.
    if (held !== of || waiting !== undefined || entry?.revision === of.revision) return
    if (entry === undefined) return removed()
    const parsed = kept.parse(entry.text)
    of.revision = entry.revision
    if (!parsed.ok) return
    takeUnwritten(() => desk.take({ ...parsed.dossier, id: of.id }))
    tell({ state: 'elsewhere' })
  }

  function removed() {
    clearTimeout(timer)
    waiting = undefined
    hold(undefined)
    takeUnwritten(() => desk.leave())
    tell({ state: 'idle' })
  }

  return { changed, flush, open, reread, removed }
}

const isIdentified = (dossier: Dossier): dossier is KeptDossier => dossier.id !== undefined
