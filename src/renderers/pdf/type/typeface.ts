/**
 * What the layout must know of a font, read from the TTF itself: which characters it draws, and how
 * wide each is.
 *
 * The layout thus never asks jsPDF, and can be computed and tested without it.
 */
export interface Typeface {
  readonly has: (code: number) => boolean
  /** In thousandths of the size. */
  readonly advance: (code: number) => number
  /**
   * The character to write for another that shares its glyph: a no-break space for a space, say.
   *
   * A PDF says what a glyph reads as once for the whole file; with two answers, the last one drawn
   * would turn every space of the report into a no-break space when it is searched or copied.
   */
  readonly canonical: (code: number) => number
}

export function readTypeface(bytes: Uint8Array): Typeface {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = readDirectory(view)
  const glyphs = readCharacterMap(view, offsetOf(tables, 'cmap'))
  const unitsPerEm = view.getUint16(offsetOf(tables, 'head') + 18)
  const metrics = offsetOf(tables, 'hmtx')
  const lastMetric = view.getUint16(offsetOf(tables, 'hhea') + 34) - 1

  const first = new Map<number, number>()
  for (const [code, glyph] of [...glyphs].sort(([a], [b]) => a - b))
    if (!first.has(glyph)) first.set(glyph, code)

  return {
    has: (code) => glyphs.has(code),
    advance: (code) => {
      const glyph = glyphs.get(code) ?? 0
      const units = view.getUint16(metrics + 4 * Math.min(glyph, lastMetric))
      return (units * 1000) / unitsPerEm
    },
    canonical: (code) => first.get(glyphs.get(code) ?? -1) ?? code,
  }
}

function readDirectory(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + 16 * index
    const tag = [0, 1, 2, 3].map((at) => String.fromCharCode(view.getUint8(entry + at))).join('')
    tables.set(tag, view.getUint32(entry + 8))
  }
  return tables
}

function offsetOf(tables: ReadonlyMap<string, number>, tag: string): number {
  const offset = tables.get(tag)
  if (offset === undefined) throw new Error(`The font has no « ${tag} » table.`)
  return offset
}

const WINDOWS = 3
const UNICODE_BMP = 1
const SEGMENTS = 4

/** Character → glyph, from the format 4 table: jsPDF reads no other, and draws nothing beyond U+FFFF. */
function readCharacterMap(view: DataView, cmap: number): ReadonlyMap<number, number> {
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const entry = cmap + 4 + 8 * index
    const table = cmap + view.getUint32(entry + 4)
    if (
      view.getUint16(entry) === WINDOWS &&
      view.getUint16(entry + 2) === UNICODE_BMP &&
      view.getUint16(table) === SEGMENTS
    )
      return readSegments(view, table)
  }
  throw new Error('The font has no Unicode character map.')
}

function readSegments(view: DataView, table: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>()
  const doubled = view.getUint16(table + 6)
  for (let at = 0; at < doubled; at += 2) {
    const end = view.getUint16(table + 14 + at)
    const start = view.getUint16(table + 16 + doubled + at)
    const delta = view.getUint16(table + 16 + 2 * doubled + at)
    const range = table + 16 + 3 * doubled + at
    const rangeOffset = view.getUint16(range)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const listed =
        rangeOffset === 0 ? code : view.getUint16(range + rangeOffset + 2 * (code - start))
      const glyph = rangeOffset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
  return glyphs
}
