import type { Drawing } from '../drawing/drawing'
import { destination } from './destination'
import type { Addition } from './jspdfFile'
import { entry, reference, textString } from './syntax'

/** Bookmarks that lead to the title itself: jsPDF's own only know pages. */
export function bookmarks({ outline, anchors }: Pick<Drawing, 'outline' | 'anchors'>): Addition {
  const entries = outline.flatMap(({ title, anchor }) => {
    const place = anchors.get(anchor)
    return place ? [{ title, place }] : []
  })
  let root = 0
  return {
    objects(file) {
      if (entries.length === 0) return
      root = file.take()
      const marks = entries.map((mark) => ({ ...mark, id: file.take() }))
      const idAt = (index: number) => {
        const id = marks[index]?.id
        return id === undefined ? undefined : reference(id)
      }
      file.put(
        root,
        '/Type/Outlines' +
          entry('First', idAt(0)) +
          entry('Last', idAt(marks.length - 1)) +
          entry('Count', String(marks.length)),
      )
      marks.forEach(({ title, place, id }, index) =>
        file.put(
          id,
          entry('Title', textString(title)) +
            entry('Parent', reference(root)) +
            entry('Prev', idAt(index - 1)) +
            entry('Next', idAt(index + 1)) +
            entry('Dest', destination(place, file.pageId)),
        ),
      )
    },
    catalogEntries: () => (entries.length === 0 ? '' : `/Outlines ${reference(root)}`),
  }
}
