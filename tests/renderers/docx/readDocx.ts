/** A Word document read back: the parts of its zip file, then what a reader of its XML finds. */
import { inflateRawSync } from 'node:zlib'

export interface ReadParagraph {
  readonly style: string | undefined
  readonly text: string
  readonly xml: string
}

export interface ReadDocx {
  /** Path → text of each part. */
  readonly parts: ReadonlyMap<string, string>
  /** The paragraphs of the body in order, those of its tables included. */
  readonly paragraphs: readonly ReadParagraph[]
  /** Each table as the texts of its cells. */
  readonly tables: readonly (readonly (readonly string[])[])[]
  readonly tableXml: readonly string[]
  /** Everything that is read in the body, spaces counted once. */
  readonly text: string
}

export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = unzip(bytes)
  const xml = parts.get('word/document.xml') ?? ''
  const tableXml = all(xml, /<w:tbl>.*?<\/w:tbl>/gs)
  return {
    parts,
    paragraphs: paragraphsIn(xml),
    tables: tableXml.map((table) =>
      all(table, /<w:tr>.*?<\/w:tr>/gs).map((row) =>
        all(row, /<w:tc>.*?<\/w:tc>/gs).map((cell) =>
          paragraphsIn(cell)
            .map(({ text }) => text)
            .join('\n'),
        ),
      ),
    ),
    tableXml,
    text: spaced(
      paragraphsIn(xml)
        .map(({ text }) => text)
        .join(' '),
    ),
  }
}

/** One kind of space, once: a document breaks its lines where it likes. */
export const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim()

export const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([found]) => found)

const paragraphsIn = (xml: string): readonly ReadParagraph[] =>
  all(xml, /<w:p>.*?<\/w:p>|<w:p\/>/gs).map((found) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(found)?.[1],
    text: [...found.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:(br|tab)\/>/gs)]
      .map(([, words, mark]) => (mark === undefined ? unescaped(words ?? '') : '\n'))
      .join(''),
    xml: found,
  }))

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}

const unescaped = (text: string): string =>
  text.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity)

/** By the list at the end of the file, which is what programs read. */
function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - 22
  const parts = new Map<string, string>()
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const length = view.getUint16(entry + 28, true)
    const name = decode(bytes.subarray(entry + 46, entry + 46 + length))
    const file = view.getUint32(entry + 42, true)
    const start = file + 30 + view.getUint16(file + 26, true) + view.getUint16(file + 28, true)
    const data = bytes.subarray(start, start + view.getUint32(entry + 20, true))
    parts.set(name, decode(view.getUint16(entry + 10, true) === 8 ? inflateRawSync(data) : data))
    entry += 46 + length + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true)
  }
  return parts
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
