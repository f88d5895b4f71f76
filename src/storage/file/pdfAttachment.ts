/**
 * The dossier that travels in a PDF of ours, found without reading the PDF as such.
 *
 * Whatever a program does to a file when it saves it again (another table, other numbers, objects
 * packed or not), an attachment stays a stream of its own. Streams are thus tried one by one: those
 * that say they are attachments first, the last of the file first, since it is the newest. Nothing
 * else of the file is believed, and what is found is read like any file that a person opens.
 */
import type { Refusal } from './problem'

export type Found =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly error: Refusal & { readonly code: PdfRefusal } }

type PdfRefusal = 'pdf-sans-dossier' | 'pdf-coupe' | 'pdf-protege'

/** @param most bytes of the dossier, once inflated: a small stream may swell without end */
export async function attachedDossier(file: Uint8Array<ArrayBuffer>, most: number): Promise<Found> {
  // One character a byte, so that places in the text are places in the file.
  const text = new TextDecoder('windows-1252').decode(file)
  const streams = streamsIn(text).reverse()
  const likely = streams.filter(isAttachment)
  const others = streams.filter((stream) => !isAttachment(stream))
  for (const { head, start, end } of [...likely, ...others]) {
    const found = await dossierIn(head, file.subarray(start, end), most)
    if (found !== undefined) return { ok: true, text: found }
  }
  return { ok: false, error: { code: whyNone(text) } }
}

function whyNone(text: string): PdfRefusal {
  if (/\/Encrypt\s*(?:<<|\d+\s+\d+\s+R\b)/.test(text)) return 'pdf-protege'
  return text.slice(-END).includes('%%EOF') ? 'pdf-sans-dossier' : 'pdf-coupe'
}

/** What may follow the end of a file that was not cut. */
const END = 1024

interface Stream {
  readonly head: string
  readonly start: number
  readonly end: number
}

const isAttachment = ({ head }: Stream): boolean => /\/EmbeddedFile\b/.test(head)

/** Many more than a report has: what was made to be long is not read for ever. */
const MOST_STREAMS = 5000
/** Where a stream is described, just above it. */
const MOST_HEAD = 2000

function streamsIn(text: string): Stream[] {
  const streams: Stream[] = []
  const keyword = /(?<!end)stream\r?\n/g
  while (streams.length < MOST_STREAMS) {
    const found = keyword.exec(text)
    if (found === null) break
    const above = text.slice(Math.max(0, found.index - MOST_HEAD), found.index)
    const head = above.slice(Math.max(0, above.lastIndexOf(' obj')))
    const start = keyword.lastIndex
    const end = endOf(text, head, start)
    if (end === undefined) break
    streams.push({ head, start, end })
    keyword.lastIndex = end
  }
  return streams
}

/** By the length that the stream gives, where it is true; else by the word that ends it. */
function endOf(text: string, head: string, start: number): number | undefined {
  const length = Number(/\/Length\s+(\d+)(?!\d|\s+\d+\s+R)/.exec(head)?.[1] ?? Number.NaN)
  if (/^\s*endstream/.test(text.slice(start + length, start + length + 16))) return start + length
  const end = text.indexOf('endstream', start)
  if (end === -1) return undefined
  return end - (/\r?\n$/.exec(text.slice(end - 2, end))?.[0].length ?? 0)
}

/** How a dossier begins: its format is its first key. */
const DOSSIER = /^\uFEFF?\s*\{\s*"format"\s*:\s*"ptce-dossier"/
/** Bytes that are enough to tell. */
const BEGINNING = 64

const isDossier = (bytes: Uint8Array): boolean => DOSSIER.test(new TextDecoder().decode(bytes))

/** Left at its first bytes when it is anything else, whatever it would swell to. */
async function dossierIn(
  head: string,
  data: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<string | undefined> {
  const isDeflated = head.includes('/FlateDecode')
  if (!isDeflated && (head.includes('/Filter') || !isDossier(data.subarray(0, 2 * BEGINNING))))
    return undefined
  const stream = new Blob([data]).stream()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let read = 0
  const reader = (
    isDeflated ? stream.pipeThrough(new DecompressionStream('deflate')) : stream
  ).getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const isFirst = read < BEGINNING
      read += part.value.length
      parts.push(part.value)
      const isOther =
        isFirst && read >= BEGINNING && !isDossier(await beginningOf(parts, 2 * BEGINNING))
      if (read > most || isOther) {
        await reader.cancel()
        return undefined
      }
    }
  } catch {
    // Bytes that are left over, or that are missing: whether the dossier is whole is seen in its text.
  }
  const text = await new Blob(parts).text()
  return DOSSIER.test(text) && text.trimEnd().endsWith('}') ? text : undefined
}

const beginningOf = async (parts: Uint8Array<ArrayBuffer>[], most: number): Promise<Uint8Array> =>
  new Uint8Array(await new Blob(parts).slice(0, most).arrayBuffer())
