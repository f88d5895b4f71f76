/** The lines of a stream of bytes, however it is cut; never more than one is held. */

export interface Line {
  /** From 1; a blank line has one, and is not given. */
  readonly number: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

const NEWLINE = 0x0a

/**
 * @param most bytes of a line that are of use: one more is kept, which is enough to say that it is too
 *   long, and the rest is let go
 */
export async function* linesOf(
  input: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<Line> {
  let number = 1
  let held: Uint8Array[] = []
  let size = 0
  const hold = (piece: Uint8Array) => {
    const kept = piece.subarray(0, Math.max(0, most + 1 - size))
    if (kept.length === 0) return
    held.push(kept)
    size += kept.length
  }
  function* end(): Generator<Line> {
    const bytes = Buffer.concat(held)
    if (!isBlank(bytes)) yield { number, bytes }
    number += 1
    held = []
    size = 0
  }
  for await (const chunk of input) {
    let start = 0
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, start)) {
      hold(chunk.subarray(start, at))
      yield* end()
      start = at + 1
    }
    hold(chunk.subarray(start))
  }
  if (size > 0) yield* end()
}

/** Spaces, tabs and the end of line of Windows. */
const isBlank = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
