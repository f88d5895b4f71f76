import type { Operation, Place } from './drawing'

/**
 * A strip across the page that is never cut: a line of a paragraph, a row of a table, a figure.
 *
 * Blocks become pieces, pieces are put on pages (`paginate.ts`), and only then do they know where
 * they are drawn.
 */
export interface Piece {
  readonly height: number
  /** Space above, dropped at the top of a page. */
  readonly gap: number
  /** Must stay with the next piece: a heading, the header of a table. */
  readonly keep?: true
  /** Less room than this below: it starts a new page. */
  readonly room?: number
  /** Places that links and bookmarks lead to. */
  readonly anchors?: readonly string[]
  /** Drawn again above it when it opens a page: the header of a table. */
  readonly repeat?: readonly Piece[]
  /** @param places where every anchor landed; of what is measured alone, nothing is known */
  readonly draw: (top: number, places?: ReadonlyMap<string, Place>) => readonly Operation[]
}

/** Height of pieces one under the other, the space above the first apart. */
export const heightOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((total, { gap, height }, index) => total + (index === 0 ? 0 : gap) + height, 0)

export function drawStack(
  pieces: readonly Piece[],
  top: number,
  places?: ReadonlyMap<string, Place>,
): readonly Operation[] {
  let y = top
  return pieces.flatMap((piece, index) => {
    if (index > 0) y += piece.gap
    const operations = piece.draw(y, places)
    y += piece.height
    return operations
  })
}

/** Several pieces as one: they will not be parted. */
export const stack = (pieces: readonly Piece[], gap = pieces[0]?.gap ?? 0): Piece => ({
  gap,
  height: heightOf(pieces),
  ...anchorsOf(pieces),
  draw: (top, places) => drawStack(pieces, top, places),
})

/** Change the space above the first piece. */
export const after = (gap: number, pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, index) => (index === 0 ? { ...piece, gap } : piece))

/** No page ends on these pieces: the last one keeps the next with it. */
export const keepWithNext = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece) => ({ ...piece, keep: true }))

export const withAnchors = (
  anchors: readonly string[],
  pieces: readonly Piece[],
): readonly Piece[] =>
  pieces.map((piece, index) =>
    index === 0 ? { ...piece, anchors: [...anchors, ...(piece.anchors ?? [])] } : piece,
  )

export function anchorsOf(pieces: readonly Piece[]): Pick<Piece, 'anchors'> {
  const anchors = pieces.flatMap((piece) => piece.anchors ?? [])
  return anchors.length > 0 ? { anchors } : {}
}
