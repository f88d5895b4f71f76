import type { Edition } from '../../report'
import type { PdfAnswer, PdfRequest } from './messages'
import type { PdfChoices } from './renderPdf'
import workerUrl from './worker?worker&url'

interface Waiting {
  readonly resolve: (pdf: Blob) => void
  readonly reject: (reason: Error) => void
}

/**
 * The one worker of the page: started when a PDF is likely, kept for the next one, thrown away when
 * it breaks, so that trying again starts afresh.
 */
let worker: Worker | undefined
let lastId = 0
const waiting = new Map<number, Waiting>()

/**
 * Make the PDF of an edition in a worker.
 *
 * Rejects when the fonts cannot be fetched or the drawing fails: the caller says it and offers to
 * try again.
 *
 * @example
 * const pdf = await makePdf(edition, { dossier: serializeDossier(dossier) })
 */
export function makePdf(edition: Edition, { dossier }: PdfChoices = {}): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const id = ++lastId
    const request: PdfRequest = { id, edition: JSON.stringify(edition), dossier }
    waiting.set(id, { resolve, reject })
    startedWorker().postMessage(request)
  })
}

/** Whatever it is asked for, it gives the one script that is started here (ADR 33). */
const policy = globalThis.trustedTypes?.createPolicy('ptce-pdf', {
  createScriptURL: () => workerUrl,
})

/** Load jsPDF and the fonts ahead, once the page has nothing better to do. */
export function prefetchPdf(): void {
  const start = () => void startedWorker()
  if (typeof requestIdleCallback === 'function') requestIdleCallback(start, { timeout: 5000 })
  else setTimeout(start, 1500)
}

/** Whoever asked no longer wants it: what was asked rejects, and the next one starts afresh. */
export function cancelPdf(): void {
  if (worker && waiting.size > 0) abandon(worker, 'cancelled')
}

function startedWorker(): Worker {
  if (worker) return worker
  const script = policy?.createScriptURL('') ?? workerUrl
  const started = new Worker(script, { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<PdfAnswer>) => settle(data))
  started.addEventListener('error', (event) => abandon(started, event.message))
  started.addEventListener('messageerror', () => abandon(started, 'messageerror'))
  worker = started
  return started
}

function settle(answer: PdfAnswer): void {
  const one = waiting.get(answer.id)
  waiting.delete(answer.id)
  if ('error' in answer) one?.reject(new Error(answer.error))
  else one?.resolve(new Blob([answer.bytes], { type: 'application/pdf' }))
}

/** The worker itself broke: none of its requests will be answered. */
function abandon(broken: Worker, reason: string): void {
  broken.terminate()
  if (worker === broken) worker = undefined
  const lost = [...waiting.values()]
  waiting.clear()
  for (const { reject } of lost) reject(new Error(`The PDF worker stopped: ${reason}`))
}
