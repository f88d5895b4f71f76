/** The library that a page starts with. */
import type { Keep } from './journal'
import type { Card, Library } from './library'
import { memoryLibrary } from './memoryLibrary'
import { replay, takeFormer, type Start } from './replay'

/** Where it may come from; each may refuse. */
export interface Origin {
  readonly localStorage: () => Keep
  readonly library: () => Promise<Library>
}

/**
 * The library with all that waited taken into it. Where the browser keeps no database, or reads one and
 * has no more room to write, all works in memory: the journal lasts, and is told apart at each save.
 */
export async function startedLibrary(
  browser: Origin,
  start: Omit<Start, 'library'>,
): Promise<{ readonly library: Library; readonly cards: readonly Card[] }> {
  const ready = async (library: Library) => {
    await takeFormer({ ...start, library }, browser.localStorage)
    await replay({ ...start, library })
    // Whatever the list and the drafts set aside are made of can be read, or this library is no use.
    const [cards] = await Promise.all([library.cards(), library.aside()])
    return { library, cards }
  }
  const lasting = await browser.library().catch(() => undefined)
  if (lasting === undefined) return ready(memoryLibrary())
  return ready(lasting).catch(async () => ready(await inMemory(lasting)))
}

/** As much of it as the browser gives. */
async function inMemory(library: Library): Promise<Library> {
  const memory = memoryLibrary()
  try {
    for (const card of await library.cards()) {
      const entry = await library.read(card.id)
      if (entry !== undefined) await memory.write(entry, card, undefined)
    }
    for (const text of await library.aside()) await memory.putAside(text)
  } catch {
    // What it gives no more, nothing here can bring back.
  }
  return memory
}
