/** The library of a browser that keeps nothing: all works until the page is closed. */
import { lastChangedFirst, newId, type Card, type Entry, type Library } from './library'

export function memoryLibrary(): Library {
  const entries = new Map<string, Entry>()
  const cards = new Map<string, Card>()
  const aside = new Set<string>()
  return {
    isLasting: false,
    cards: async () => lastChangedFirst([...cards.values()]),
    read: async (id) => entries.get(id),
    async write({ id, text }, card, base) {
      const entry = entries.get(id)
      if (entry?.revision !== base) return { kind: 'changed', entry }
      const revision = newId()
      entries.set(id, { id, text, revision })
      cards.set(id, { ...card, ...fileBefore(cards.get(id)) })
      return { kind: 'kept', revision }
    },
    async noteFile(id, at) {
      const card = cards.get(id)
      if (card !== undefined) cards.set(id, { ...card, fileAt: at, isFileLate: false })
    },
    async remove(id) {
      entries.delete(id)
      cards.delete(id)
    },
    aside: async () => [...aside],
    async putAside(text, id) {
      aside.add(text)
      if (id === undefined) return
      entries.delete(id)
      cards.delete(id)
    },
    forgetAside: async () => aside.clear(),
    async eraseAll() {
      entries.clear()
      cards.clear()
      aside.clear()
    },
    close: () => undefined,
  }
}

/** A change says nothing of the files saved before it, but that they are late. */
export const fileBefore = (card: Card | undefined): Pick<Card, 'fileAt' | 'isFileLate'> =>
  card?.fileAt === undefined ? {} : { fileAt: card.fileAt, isFileLate: true }
