/** Reads a packed file by its own table, as the format says, and not as `pack` writes it. */
import { inflateSync } from 'node:zlib'

export interface ReadObjects {
  /** Between `obj` and `endobj`, one character a byte; streams as they are. */
  readonly objects: ReadonlyMap<number, string>
  readonly trailer: string
}

export function readObjects(bytes: Uint8Array): ReadObjects {
  const file = Buffer.from(bytes).toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1])
  const table = streamAt(file, start)
  const [kinds = 0, wheres = 0, ranks = 0] = (/\/W\s*\[([\d ]+)\]/.exec(table.head)?.[1] ?? '')
    .split(' ')
    .map(Number)
  const width = kinds + wheres + ranks
  const objects = new Map<number, string>()
  const streams = new Map<number, readonly string[]>()
  for (let id = 0; id * width < table.data.length; id++) {
    const row = table.data.subarray(id * width, (id + 1) * width)
    const kind = row.readUIntBE(0, kinds)
    const where = row.readUIntBE(kinds, wheres)
    const rank = row.readUIntBE(kinds + wheres, ranks)
    if (kind === 1) objects.set(id, objectAt(file, id, where))
    if (kind === 2) {
      const known = streams.get(where) ?? objectsIn(file, table.data, where, width, kinds, wheres)
      streams.set(where, known)
      objects.set(id, known[rank] ?? '')
    }
  }
  return { objects, trailer: table.head }
}

function objectAt(file: string, id: number, at: number): string {
  const opening = `${id} 0 obj\n`
  if (!file.startsWith(opening, at)) throw new Error(`No object ${id} at ${at}.`)
  return file.slice(at + opening.length, file.indexOf('\nendobj\n', at))
}

function streamAt(file: string, at: number): { readonly head: string; readonly data: Buffer } {
  const begin = file.indexOf('stream\n', at)
  const head = file.slice(at, begin)
  const length = Number(/\/Length (\d+)/.exec(head)?.[1])
  const data = Buffer.from(file.slice(begin + 7, begin + 7 + length), 'latin1')
  return { head, data: inflateSync(data) }
}

function objectsIn(
  file: string,
  table: Buffer,
  stream: number,
  width: number,
  kinds: number,
  wheres: number,
): readonly string[] {
  const { head, data } = streamAt(file, table.readUIntBE(stream * width + kinds, wheres))
  const first = Number(/\/First (\d+)/.exec(head)?.[1])
  const text = data.toString('latin1')
  const places = text.slice(0, first).trim().split(/\s+/).map(Number)
  return Array.from({ length: places.length / 2 }, (_, rank) => {
    const next = places[2 * rank + 3]
    return text
      .slice(first + (places[2 * rank + 1] ?? 0), next === undefined ? undefined : first + next)
      .trimEnd()
  })
}
