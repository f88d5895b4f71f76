/**
 * The dossiers that this browser keeps, and which of them is that of this tab.
 *
 * Opened with the journey, never before: the home page of someone who comes for the first time needs
 * none of it.
 */
import { withLatestSeen, type Dossier, type Rulebook, type Status } from '../domain'
import { cardOf } from '../storage/kept/card'
import { idbLibrary } from '../storage/kept/idbLibrary'
import { journalIn, type Keep } from '../storage/kept/journal'
import { LAST_KEY, TAB_KEY } from '../storage/kept/keys'
import { newId, type Card, type Library } from '../storage/kept/library'
import { typedIn } from '../storage/kept/typed'
import { forgetFormer, type ReadText } from '../storage/kept/replay'
import { startedLibrary } from '../storage/kept/start'
import { serializeDossier } from '../storage/file/serialize'
import type { Refusal } from '../storage/file/problem'
import { dayOf } from './day'
import { keepIn, type Desk, type KeptDossier, type Keeping, type Saved } from './keeping'

/** The parts of the browser it needs; each may refuse, by throwing. */
export interface Browser {
  readonly localStorage: () => Keep
  readonly sessionStorage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  /** Rejects where the browser keeps no database. */
  readonly library: () => Promise<Library>
  /** Absent where tabs cannot speak to each other: they read again when they are shown. */
  readonly channel?: (heard: (message: Message) => void) => Channel
}

export interface Channel {
  readonly send: (message: Message) => void
  readonly close: () => void
}

/** What tabs tell each other. `here` answers `open`: the same dossier is in both. */
export interface Message {
  readonly kind: 'written' | 'removed' | 'open' | 'here'
  readonly id: string
}

/** A draft that could not be read, byte for byte. */
export interface AsideDraft {
  readonly text: string
  /** Why this version cannot read it; absent when it can, which a former one could not. */
  readonly error?: Refusal
}

export type Opening =
  | { readonly kind: 'opened' }
  /** Removed since the list was read. */
  | { readonly kind: 'gone' }
  /** Set aside, as it is. */
  | { readonly kind: 'unreadable'; readonly draft: AsideDraft }

export interface Shelf {
  /** Whether what is kept lasts longer than the page. */
  readonly isLasting: boolean
  readonly cards: () => Promise<readonly Card[]>
  readonly aside: () => Promise<readonly AsideDraft[]>
  readonly forgetAside: () => Promise<void>
  readonly open: (id: string) => Promise<Opening>
  /** The dossier as it is kept; nothing when it is gone or cannot be read. */
  readonly read: (id: string) => Promise<KeptDossier | undefined>
  /** The eleven elements, judged by the rules of the day. */
  readonly statusesOf: (id: string) => Promise<readonly Status[] | undefined>
  /** Put a dossier in the list, in the place of the one of its id: a copy, a file, one that comes back. */
  readonly add: (dossier: KeptDossier) => Promise<void>
  readonly rename: (id: string, name: string) => Promise<void>
  readonly remove: (id: string) => Promise<void>
  readonly noteFile: (id: string, at: string) => Promise<void>
  /** What is being typed in the dossier of this tab, and is not in it yet. */
  readonly readTyped: () => unknown
  readonly putTyped: (value: unknown) => void
  readonly eraseAll: () => Promise<void>
  readonly changed: Keeping['changed']
  readonly flush: Keeping['flush']
  readonly reread: Keeping['reread']
  readonly close: () => void
}

export interface Telling {
  readonly saved: (saved: Saved) => void
  /** The list changed, here or in another tab. */
  readonly cards: (cards: readonly Card[]) => void
  /** Another tab has the same dossier open. */
  readonly twin: (isThere: boolean) => void
}

/** What the tab's own words are. */
export interface ShelfWords {
  readonly apartName: (name: string | undefined) => string
}

export async function openShelf(
  rules: Rulebook,
  desk: Desk,
  words: ShelfWords,
  telling: Telling,
  browser: Browser = thisBrowser,
): Promise<Shelf> {
  // Without the reader, nothing is touched.
  const { parseDossier } = await import('../storage/file/parse')
  const parse: ReadText = (text) => parseDossier(text, rules, { draft: true })
  const journal = journalIn(browser.localStorage)
  const card = (dossier: KeptDossier, changedAt = dossier.updatedAt ?? now()) =>
    cardOf(rules, dossier, changedAt)
  const { library, cards } = await startedLibrary(browser, { journal, read: parse, card })

  const typed = typedIn(browser.localStorage)
  const channel = browser.channel?.(hear)
  let openId: string | undefined
  const keeping = keepIn(
    desk,
    {
      library,
      journal,
      card,
      latest: (dossier) => withLatestSeen(rules, dossier, dayOf(new Date())),
      parse,
      ...words,
      onOpen(id) {
        openId = id
        noteOpen(id, browser)
        telling.twin(false)
        if (id !== undefined) channel?.send({ kind: 'open', id })
      },
      onWrite(id) {
        channel?.send({ kind: 'written', id })
        void tellCards()
      },
    },
    telling.saved,
  )

  /** A list that the browser does not give stays as it was last known. */
  async function tellCards() {
    const cards = await library.cards().catch(() => undefined)
    if (cards !== undefined) telling.cards(cards)
  }

  function hear({ kind, id }: Message) {
    switch (kind) {
      case 'written':
        if (id === openId) void keeping.reread()
        return void tellCards()
      case 'removed':
        if (id === openId) keeping.removed()
        return void tellCards()
      case 'open':
        if (id !== openId) return
        telling.twin(true)
        return channel?.send({ kind: 'here', id })
      case 'here':
        if (id === openId) telling.twin(true)
    }
  }

  async function read(id: string): Promise<KeptDossier | undefined> {
    const entry = await library.read(id)
    const parsed = entry && parse(entry.text)
    return parsed?.ok ? { ...parsed.dossier, id } : undefined
  }

  async function open(id: string): Promise<Opening> {
    await keeping.flush()
    const entry = await library.read(id)
    if (entry === undefined) return { kind: 'gone' }
    const parsed = parse(entry.text)
    if (!parsed.ok) {
      await library.putAside(entry.text, id)
      await tellCards()
      return { kind: 'unreadable', draft: { text: entry.text, error: parsed.error } }
    }
    keeping.open({ ...parsed.dossier, id }, entry.revision)
    return { kind: 'opened' }
  }

  /** Written whatever is there: it starts from what the library has at that very moment. */
  async function put(dossier: KeptDossier) {
    const text = serializeDossier(dossier)
    const { id } = dossier
    for (;;) {
      const base = (await library.read(id))?.revision
      const done = await library.write({ id, text }, card(dossier), base)
      if (done.kind === 'kept') break
    }
    if (!library.isLasting) journal.put(id, { text })
    channel?.send({ kind: 'written', id })
    if (id === openId) {
      await keeping.reread()
      // Changed from the list of this very tab: nobody else did.
      telling.saved({ state: 'idle' })
    }
    await tellCards()
  }

  telling.cards(cards)
  const first = tabOf(browser) ?? lastOf(browser)
  const isThere = cards.some(({ id }) => id === first)
  const wanted = isThere ? first : cards[0]?.id
  // What the browser does not give now may come at the next visit: the app starts all the same.
  if (wanted !== undefined) await open(wanted).catch(() => telling.saved({ state: 'failed' }))

  return {
    isLasting: library.isLasting,
    cards: library.cards,
    async aside() {
      const texts = await library.aside().catch(() => [])
      return texts.map((text): AsideDraft => {
        const parsed = parse(text)
        return parsed.ok ? { text } : { text, error: parsed.error }
      })
    },
    forgetAside: library.forgetAside,
    open,
    read,
    async statusesOf(id) {
      const dossier = await read(id)
      return dossier && card(dossier).statuses
    },
    add: put,
    async rename(id, name) {
      await keeping.flush()
      const dossier = await read(id)
      if (dossier === undefined) return
      await put({ ...dossier, updatedAt: now(), project: { ...dossier.project, name } })
    },
    async remove(id) {
      await keeping.flush()
      await library.remove(id)
      journal.remove(id)
      typed.put(id, undefined)
      if (id === openId) keeping.removed()
      channel?.send({ kind: 'removed', id })
      await tellCards()
    },
    async noteFile(id, at) {
      await library.noteFile(id, at)
      await tellCards()
    },
    async eraseAll() {
      await keeping.flush()
      const ids = (await library.cards()).map(({ id }) => id)
      await library.eraseAll()
      for (const id of ids) {
        journal.remove(id)
        typed.put(id, undefined)
        channel?.send({ kind: 'removed', id })
      }
      keeping.removed()
      attempt(() => forgetFormer(browser.localStorage))
      forgetTab(browser)
      await tellCards()
    },
    readTyped: () => (openId === undefined ? undefined : typed.read(openId)),
    putTyped(value) {
      if (openId !== undefined) typed.put(openId, value)
    },
    changed: keeping.changed,
    flush: keeping.flush,
    reread: keeping.reread,
    close() {
      channel?.close()
      void keeping.flush().finally(() => library.close())
    },
  }
}

/** Another dossier, with the same answers. */
export const copyOf = (dossier: Dossier, name: string): KeptDossier => ({
  ...dossier,
  id: newId(),
  createdAt: now(),
  updatedAt: now(),
  project: { ...dossier.project, name },
})

const now = () => new Date().toISOString()

function attempt<Result>(use: () => Result): Result | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}

const tabOf = ({ sessionStorage }: Browser) =>
  attempt(() => sessionStorage().getItem(TAB_KEY)) ?? undefined
const lastOf = ({ localStorage }: Browser) =>
  attempt(() => localStorage().getItem(LAST_KEY)) ?? undefined

/** A tab that starts again on its own dossier opens nothing: a new tab goes where one went last. */
function noteOpen(id: string | undefined, browser: Browser) {
  const { sessionStorage, localStorage } = browser
  if (id !== undefined && id === tabOf(browser)) return
  attempt(() =>
    id === undefined ? sessionStorage().removeItem(TAB_KEY) : sessionStorage().setItem(TAB_KEY, id),
  )
  if (id !== undefined) attempt(() => localStorage().setItem(LAST_KEY, id))
}

function forgetTab({ sessionStorage, localStorage }: Browser) {
  attempt(() => sessionStorage().removeItem(TAB_KEY))
  attempt(() => localStorage().removeItem(LAST_KEY))
}

const CHANNEL = 'diagnostic-ptce'

const thisBrowser: Browser = {
  localStorage: () => window.localStorage,
  sessionStorage: () => window.sessionStorage,
  library: idbLibrary,
  channel(heard) {
    if (!('BroadcastChannel' in globalThis))
      return { send: () => undefined, close: () => undefined }
    const channel = new BroadcastChannel(CHANNEL)
    channel.onmessage = ({ data }: MessageEvent<Message>) => heard(data)
    return { send: (message) => channel.postMessage(message), close: () => channel.close() }
  },
}
