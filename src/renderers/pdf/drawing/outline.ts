import type { jsPDF } from 'jspdf'
import type { Drawing } from './drawing'
import { landing } from './paint'
import { PAGE } from './theme'

/** What jsPDF gives its plugins and does not type. */
interface Internal {
  readonly events: { readonly subscribe: (event: string, callback: () => void) => void }
  readonly write: (text: string) => void
  readonly newObjectDeferred: () => number
  readonly newObjectDeferredBegin: (id: number, writesNow: boolean) => void
}

/**
 * Bookmarks that lead to the title itself.
 *
 * jsPDF's own only know pages, and a section may start in the middle of one. They are written with
 * the hooks its plugins use; jsPDF is pinned, and a test reads them back.
 */
export function addOutline(doc: jsPDF, { outline, anchors }: Drawing): void {
  const entries = outline.flatMap(({ title, anchor }) => {
    const place = anchors.get(anchor)
    return place ? [{ title, place }] : []
  })
  if (entries.length === 0) return
  const internal = doc.internal as unknown as Internal
  let root = 0

  internal.events.subscribe('postPutResources', () => {
    const write = (id: number, ...body: string[]) => {
      internal.newObjectDeferredBegin(id, true)
      internal.write(`<<${body.join(' ')}>>`)
      internal.write('endobj')
    }
    root = internal.newObjectDeferred()
    const ids = entries.map(() => internal.newObjectDeferred())
    write(
      root,
      '/Type /Outlines',
      `/First ${ids[0]} 0 R`,
      `/Last ${ids.at(-1)} 0 R`,
      `/Count ${ids.length}`,
    )
    entries.forEach(({ title, place }, index) => {
      const page = doc.getPageInfo(place.page + 1).objId
      const top = (PAGE.height - landing(place)).toFixed(1)
      write(
        ids[index] ?? 0,
        `/Title ${utf16(title)}`,
        `/Parent ${root} 0 R`,
        ...(index > 0 ? [`/Prev ${ids[index - 1]} 0 R`] : []),
        ...(index < ids.length - 1 ? [`/Next ${ids[index + 1]} 0 R`] : []),
        `/Dest [${page} 0 R /XYZ 0 ${top} 0]`,
      )
    })
  })
  internal.events.subscribe('putCatalog', () => {
    internal.write(`/Outlines ${root} 0 R`)
  })
}

/** A text string in the one encoding that has every character. */
const utf16 = (text: string): string => {
  const units = Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  )
  return `<feff${units.join('')}>`
}
