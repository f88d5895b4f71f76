import type { Operation, Page, Place } from './drawing'
import { heightOf, type Piece } from './piece'

export interface Frame {
  /** Where the first page begins, where it is not where the others do. */
  readonly first?: number
  readonly top: number
  readonly bottom: number
}

export interface Paginated {
  readonly pages: readonly Page[]
  readonly anchors: ReadonlyMap<string, Place>
}

/**
 * Put pieces on pages, one under the other.
 *
 * Pieces that must stay together are placed as one; a page is left when they do not fit, unless
 * they fit on no page. The first anchor of a name wins: a place is met before what refers to it.
 */
export function paginate(pieces: readonly Piece[], frame: Frame): Paginated {
  const pages: Put[][] = [[]]
  const anchors = new Map<string, Place>()
  let y = frame.first ?? frame.top
  let isFresh = true

  const open = () => {
    pages.push([])
    y = frame.top
    isFresh = true
  }
  const put = (piece: Piece) => {
    if (!isFresh) y += piece.gap
    for (const anchor of piece.anchors ?? [])
      if (!anchors.has(anchor)) anchors.set(anchor, { page: pages.length - 1, y })
    pages.at(-1)?.push({ piece, y })
    y += piece.height
    isFresh = false
  }

  for (const group of groupsOf(pieces)) {
    const [first] = group
    if (first === undefined) continue
    const needed = Math.max(heightOf(group), first.room ?? 0)
    if (!isFresh && y + first.gap + needed > frame.bottom + 0.01) {
      open()
      for (const repeated of first.repeat ?? []) put(repeated)
    }
    for (const piece of group) {
      // Only a group taller than a page comes here: it is cut between its pieces.
      if (!isFresh && y + piece.gap + piece.height > frame.bottom + 0.01) {
        open()
        for (const repeated of piece.repeat ?? []) put(repeated)
      }
      put(piece)
    }
  }
  // Drawn once all is placed: a table of contents says on which page what follows it stands.
  return {
    pages: pages.map((page): Page =>
      page.flatMap(({ piece, y: top }): readonly Operation[] => piece.draw(top, anchors)),
    ),
    anchors,
  }
}

interface Put {
  readonly piece: Piece
  readonly y: number
}

/** A piece that keeps the next one, and so on to the first that does not. */
function groupsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = []
  let group: Piece[] = []
  for (const piece of pieces) {
    group.push(piece)
    if (!piece.keep) {
      groups.push(group)
      group = []
    }
  }
  if (group.length > 0) groups.push(group)
  return groups
}
