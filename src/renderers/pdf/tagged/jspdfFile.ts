import type { jsPDF } from 'jspdf'

/**
 * What jsPDF gives its plugins and does not type.
 *
 * jsPDF is pinned, and tests read back what is written with these.
 */
interface Internal {
  readonly events: {
    readonly subscribe: (event: string, callback: (payload: PagePayload) => void) => void
  }
  /** Into the page while pages are painted, into the file while it is put together. */
  readonly write: (text: string) => void
  readonly newObjectDeferred: () => number
  readonly newObjectDeferredBegin: (id: number, writesNow: boolean) => void
}

interface PagePayload {
  /** From 1. */
  readonly pageNumber: number
}

interface Filters {
  readonly processDataByFilters: (
    data: string,
    filters: readonly string[],
  ) => { readonly data: string }
}

/** Where the objects of a file are numbered and written. */
export interface ObjectFile {
  /** A number, which must be written before the file is closed. */
  readonly take: () => number
  readonly put: (id: number, dictionary: string) => void
  /** @param bytes one a character */
  readonly putStream: (id: number, dictionary: string, bytes: string) => void
  /** Pages count from 0. */
  readonly pageId: (page: number) => number
}

/** What writes itself into a file while jsPDF puts it together, in this order. */
export interface Addition {
  /** Entries of the dictionary of a page, from 0. */
  readonly pageEntries?: (page: number, file: ObjectFile) => string
  readonly objects: (file: ObjectFile) => void
  /** Entries of the catalogue, once the objects are written. */
  readonly catalogEntries: () => string
}

/** Let additions write themselves into the file. */
export function extend(doc: jsPDF, additions: readonly Addition[]): void {
  const internal = internalOf(doc)
  const file: ObjectFile = {
    take: internal.newObjectDeferred,
    put(id, dictionary) {
      internal.newObjectDeferredBegin(id, true)
      internal.write(`<<${dictionary}>>\nendobj`)
    },
    putStream(id, dictionary, bytes) {
      internal.newObjectDeferredBegin(id, true)
      internal.write(`<<${dictionary}/Length ${bytes.length}>>`)
      internal.write(`stream\n${bytes}\nendstream\nendobj`)
    },
    pageId: (page) => doc.getPageInfo(page + 1).objId,
  }
  const writeIfAny = (entries: string): void => {
    if (entries !== '') internal.write(entries)
  }
  for (const { pageEntries, objects, catalogEntries } of additions) {
    if (pageEntries)
      internal.events.subscribe('putPage', ({ pageNumber }) =>
        writeIfAny(pageEntries(pageNumber - 1, file)),
      )
    internal.events.subscribe('postPutResources', () => objects(file))
    internal.events.subscribe('putCatalog', () => writeIfAny(catalogEntries()))
  }
}

/** An operator of the page that is being painted. */
export const writeOperator = (doc: jsPDF, operator: string): void => internalOf(doc).write(operator)

/** zlib as jsPDF carries it: the same bytes in Node and in a browser. */
export const deflate = (doc: jsPDF, bytes: string): string =>
  (doc as unknown as Filters).processDataByFilters(bytes, ['FlateEncode']).data

const internalOf = (doc: jsPDF): Internal => doc.internal as unknown as Internal
