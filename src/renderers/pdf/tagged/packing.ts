/**
 * The same file, smaller: what is not a stream is put into compressed streams of objects.
 *
 * The tags of a report are thousands of small objects: each written by itself, they weigh more than
 * its pages. jsPDF cannot pack them, but writes them one after the other, then a table of their
 * places: they are read back from it, and written again as PDF 1.5 allows.
 *
 * @param file what jsPDF wrote, one character a byte
 * @param deflate zlib, on such texts
 */
export function pack(file: string, deflate: (bytes: string) => string): string {
  const { objects, trailer } = readFile(file)
  const parts: string[] = [HEADER]
  const places: Place[] = [NO_OBJECT]
  let length = HEADER.length
  let last = objects.reduce((most, { id }) => Math.max(most, id), 0)

  const append = (id: number, object: string): void => {
    places[id] = { kind: 1, where: length, rank: 0 }
    parts.push(object)
    length += object.length
  }
  const appendStream = (id: number, entries: string, bytes: string): void => {
    const data = deflate(bytes)
    append(
      id,
      `${id} 0 obj\n<<${entries}/Filter/FlateDecode/Length ${data.length}>>\nstream\n${data}\nendstream\nendobj\n`,
    )
  }

  for (const { id, text } of objects.filter(isStream)) append(id, `${id} 0 obj\n${text}\nendobj\n`)
  for (const group of groupsOf(objects.filter((object) => !isStream(object)))) {
    const stream = ++last
    group.forEach(({ id }, rank) => {
      places[id] = { kind: 2, where: stream, rank }
    })
    const { first, bytes } = objectStream(group)
    appendStream(stream, `/Type/ObjStm/N ${group.length}/First ${first}`, bytes)
  }

  const table = last + 1
  const start = length
  places[table] = { kind: 1, where: start, rank: 0 }
  const rows = Array.from(places, (place = NO_OBJECT) => rowOf(place)).join('')
  appendStream(table, `/Type/XRef/Size ${places.length}/W[1 4 2]${trailer}`, rows)
  return `${parts.join('')}startxref\n${start}\n%%EOF\n`
}

/** The version that has streams of objects; then four bytes that say that the file is not a text. */
const HEADER = '%PDF-1.7\n%\u00ba\u00df\u00ac\u00e0\n'

/** A reader opens a whole stream for one of its objects. */
const MOST_IN_STREAM = 200

interface FileObject {
  readonly id: number
  /** Between `obj` and `endobj`. */
  readonly text: string
}

const isStream = ({ text }: FileObject): boolean => text.endsWith('\nendstream')

function groupsOf(objects: readonly FileObject[]): readonly (readonly FileObject[])[] {
  return Array.from({ length: Math.ceil(objects.length / MOST_IN_STREAM) }, (_, index) =>
    objects.slice(index * MOST_IN_STREAM, (index + 1) * MOST_IN_STREAM),
  )
}

/** The number and the place of each object, then the objects. */
function objectStream(group: readonly FileObject[]): {
  readonly first: number
  readonly bytes: string
} {
  let at = 0
  const heads = group.map(({ id, text }) => {
    const head = `${id} ${at}`
    at += text.length + 1
    return head
  })
  const head = `${heads.join(' ')}\n`
  return { first: head.length, bytes: head + group.map(({ text }) => text).join('\n') }
}

/** Where an object is. 0: nowhere; 1: by itself, so many bytes on; 2: in a stream, and its rank there. */
interface Place {
  readonly kind: 0 | 1 | 2
  readonly where: number
  readonly rank: number
}

const NO_OBJECT: Place = { kind: 0, where: 0, rank: 0xffff }

const rowOf = ({ kind, where, rank }: Place): string =>
  bigEndian(kind, 1) + bigEndian(where, 4) + bigEndian(rank, 2)

const bigEndian = (value: number, bytes: number): string =>
  Array.from({ length: bytes }, (_, index) =>
    String.fromCharCode((value >>> (8 * (bytes - 1 - index))) & 0xff),
  ).join('')

/** In the order in which they are written, which is not that of their numbers. */
function readFile(file: string): {
  readonly objects: readonly FileObject[]
  readonly trailer: string
} {
  const table = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(file.slice(-64))?.[1] ?? Number.NaN)
  const [head, count] = /^xref\n0 (\d+)\n/.exec(file.slice(table, table + 32)) ?? []
  const trailer = /trailer\n<<\n\/Size \d+\n([^]*?)\n>>\nstartxref/.exec(file.slice(table))?.[1]
  if (head === undefined || trailer === undefined)
    throw new Error('The file has no table of its objects.')

  const starts = Array.from({ length: Number(count) - 1 }, (_, index) => {
    const row = table + head.length + ROW * (index + 1)
    return { id: index + 1, start: Number(file.slice(row, row + 10)) }
  }).sort((one, other) => one.start - other.start)
  const objects = starts.map(({ id, start }, index) => {
    const whole = file.slice(start, starts[index + 1]?.start ?? table)
    const [opening] = /^(\d+) 0 obj\n/.exec(whole) ?? []
    if (opening !== `${id} 0 obj\n` || !whole.endsWith(CLOSING))
      throw new Error(`The object ${id} is not where the table says.`)
    return { id, text: whole.slice(opening.length, -CLOSING.length) }
  })
  return { objects, trailer: trailer.replaceAll('\n', ' ') }
}

/** Of the table: ten figures, five, a letter, a space and the end of the line. */
const ROW = 20
const CLOSING = '\nendobj\n'
