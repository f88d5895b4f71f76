/**
 * Makes documents away from the page, so that nothing freezes while one is drawn.
 *
 * Fonts are fetched once, as soon as the worker starts: it is started when a PDF is likely. What
 * writes Word files is fetched with the first one.
 */
import fontUrls from 'virtual:pdf-fonts/urls'
import type { Outline } from '../../domain'
import { editionOf, openParcel } from '../../report'
import type { PdfFonts } from '../pdf/type/fonts'
import { renderPdf } from '../pdf/renderPdf'
import type { MakingAnswer, MakingRequest } from './messages'

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

async function answer(request: MakingRequest): Promise<void> {
  const { id } = request
  try {
    const bytes = await made(request)
    send({ id, bytes }, [bytes.buffer])
  } catch (error) {
    send({ id, error: error instanceof Error ? error.message : String(error) })
  }
}

async function made({ format, report, outline, dossier }: MakingRequest) {
  const isAttached = dossier !== undefined
  const asked = JSON.parse(outline) as Outline
  const edition = editionOf(openParcel(report), asked, 'paper', { isAttached })
  if (format === 'pdf') return renderPdf(edition, await fontsOnce(), { dossier })
  const { renderDocx } = await import('../docx/renderDocx')
  return renderDocx(edition)
}

const scope = globalThis as unknown as DedicatedWorkerGlobalScope
const send = (message: MakingAnswer, transfer: Transferable[] = []): void =>
  scope.postMessage(message, transfer)

scope.addEventListener('message', ({ data }: MessageEvent<MakingRequest>) => void answer(data))

// A failure is not lost: the first request meets it again, and tells.
fontsOnce().catch(() => undefined)
