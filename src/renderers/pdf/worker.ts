/**
 * Makes PDFs away from the page, so that nothing freezes while one is drawn.
 *
 * Fonts are fetched once, as soon as the worker starts: it is started when a PDF is likely.
 */
import fontUrls from 'virtual:pdf-fonts/urls'
import type { Edition } from '../../report'
import type { PdfFonts } from './type/fonts'
import type { PdfAnswer, PdfRequest } from './messages'
import { renderPdf } from './renderPdf'

/** Not fetched at once yet: a first failure must not last, the network may come back. */
let fonts: Promise<PdfFonts> | undefined

async function loadFonts(): Promise<PdfFonts> {
  const [regular, strong, heading, numeral, law] = await Promise.all([
    load(fontUrls.regular),
    load(fontUrls.strong),
    load(fontUrls.heading),
    load(fontUrls.numeral),
    load(fontUrls.law),
  ])
  return { regular, strong, heading, numeral, law }
}

async function load(url: string): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

async function fontsOnce(): Promise<PdfFonts> {
  fonts ??= loadFonts()
  try {
    return await fonts
  } catch (error) {
    fonts = undefined
    throw error
  }
}

async function answer({ id, edition, dossier }: PdfRequest): Promise<void> {
  try {
    const bytes = renderPdf(JSON.parse(edition) as Edition, await fontsOnce(), { dossier })
    send({ id, bytes }, [bytes.buffer])
  } catch (error) {
    send({ id, error: error instanceof Error ? error.message : String(error) })
  }
}

const scope = globalThis as unknown as DedicatedWorkerGlobalScope
const send = (message: PdfAnswer, transfer: Transferable[] = []): void =>
  scope.postMessage(message, transfer)

scope.addEventListener('message', ({ data }: MessageEvent<PdfRequest>) => void answer(data))

// A failure is not lost: the first request meets it again, and tells.
fontsOnce().catch(() => undefined)
