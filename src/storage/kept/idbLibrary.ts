/** The library that this browser keeps, in IndexedDB. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { DATABASE } from './keys'
import { lastChangedFirst, newId, type Card, type Entry, type Library } from './library'
import { fileBefore } from './memoryLibrary'

interface Shelves extends DBSchema {
  dossiers: { key: string; value: Entry }
  /** The revision is here too: a write reads no dossier when nobody wrote since. */
  cards: {
    key: string
    value: { readonly id: string; readonly card: Card; readonly revision: string }
  }
  aside: { key: number; value: string }
}

const VERSION = 1
const BOTH = ['dossiers', 'cards'] as const

/** Longer than any opening that succeeds: past that, the browser will not say why it waits. */
const PATIENCE = 4000

/** Rejects when the browser gives no database, or does not say whether it does. */
export async function idbLibrary(name = DATABASE): Promise<Library> {
  let opening: Promise<IDBPDatabase<Shelves>> | undefined

  /** One connection, however many ask at once: another one, that nobody closes, would hold a later version back. */
  function connect(): Promise<IDBPDatabase<Shelves>> {
    if (opening !== undefined) return opening
    const started = openDB<Shelves>(name, VERSION, {
      upgrade(database) {
        for (const shelf of BOTH) database.createObjectStore(shelf, { keyPath: 'id' })
        database.createObjectStore('aside', { autoIncrement: true })
      },
      // A later version of the tool upgrades in another tab: this one must not hold it back.
      blocking: () => release(),
      terminated: () => release(),
    })
    opening = started
    // What failed once may be asked again.
    started.catch(() => {
      if (opening === started) opening = undefined
    })
    return started
  }

  function release() {
    opening?.then(
      (database) => database.close(),
      () => undefined,
    )
    opening = undefined
  }

  await withinPatience(connect())

  return {
    isLasting: true,
    async cards() {
      const cards = await (await connect()).getAll('cards')
      return lastChangedFirst(cards.map(({ card }) => card))
    },
    read: async (id) => (await connect()).get('dossiers', id),
    async write({ id, text }, card, base) {
      const transaction = (await connect()).transaction(BOTH, 'readwrite')
      const dossiers = transaction.objectStore('dossiers')
      const cards = transaction.objectStore('cards')
      const former = await cards.get(id)
      if (former?.revision !== base) {
        const entry = await dossiers.get(id)
        await transaction.done
        return { kind: 'changed', entry }
      }
      const revision = newId()
      await Promise.all([
        dossiers.put({ id, text, revision }),
        cards.put({ id, card: { ...card, ...fileBefore(former?.card) }, revision }),
        transaction.done,
      ])
      return { kind: 'kept', revision }
    },
    async noteFile(id, at) {
      const transaction = (await connect()).transaction('cards', 'readwrite')
      const kept = await transaction.store.get(id)
      await Promise.all([
        kept &&
          transaction.store.put({ ...kept, card: { ...kept.card, fileAt: at, isFileLate: false } }),
        transaction.done,
      ])
    },
    async remove(id) {
      const transaction = (await connect()).transaction(BOTH, 'readwrite')
      await Promise.all([
        ...BOTH.map((shelf) => transaction.objectStore(shelf).delete(id)),
        transaction.done,
      ])
    },
    aside: async () => (await connect()).getAll('aside'),
    async putAside(text, id) {
      const transaction = (await connect()).transaction([...BOTH, 'aside'], 'readwrite')
      const shelf = transaction.objectStore('aside')
      const isThere = (await shelf.getAll()).includes(text)
      await Promise.all([
        isThere ? undefined : shelf.add(text),
        ...(id === undefined ? [] : BOTH.map((one) => transaction.objectStore(one).delete(id))),
        transaction.done,
      ])
    },
    forgetAside: async () => (await connect()).clear('aside'),
    async eraseAll() {
      const transaction = (await connect()).transaction([...BOTH, 'aside'], 'readwrite')
      await Promise.all([
        ...[...BOTH, 'aside' as const].map((shelf) => transaction.objectStore(shelf).clear()),
        transaction.done,
      ])
    },
    close: release,
  }
}

async function withinPatience(opening: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('The database does not open')), PATIENCE)
  })
  await Promise.race([opening, late]).finally(() => clearTimeout(timer))
}
