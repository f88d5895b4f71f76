import type { Outline } from '../../domain'
import { nextTask } from '../../nextTask'
import { parcelOf, type Report } from '../../report'
import type { Format, MakingAnswer, MakingRequest } from './messages'
import workerUrl from './worker?worker&url'

interface Waiting {
  readonly type: string
  readonly resolve: (file: Blob) => void
  readonly reject: (reason: Error) => void
}

/**
 * The one worker of the page: started when a document is likely, kept for the next one, thrown away
 * when it breaks, so that trying again starts afresh.
 */
let worker: Worker | undefined
let lastId = 0
const waiting = new Map<number, Waiting>()

const TYPES: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

export interface MakingChoices {
  readonly format: Format
  /** The file that travels in a PDF. */
  readonly dossier?: string | undefined
}

/**
 * Make a document of a report in a worker. What the page tells of it, it tells a section a task.
 *
 * Rejects when the fonts cannot be fetched, the drawing fails or it was cancelled: the caller says it
 * and offers to try again.
 *
 * @example
 * const pdf = await makeDocument(report, outline, { format: 'pdf', dossier: serializeDossier(dossier) })
 */
export async function makeDocument(
  report: Report,
  outline: Outline,
  { format, dossier }: MakingChoices,
): Promise<Blob> {
  const id = ++lastId
  const made = new Promise<Blob>((resolve, reject) =>
    waiting.set(id, { type: TYPES[format], resolve, reject }),
  )
  // Cancelled while the report is told, it is waited for a moment later.
  made.catch(() => undefined)
  try {
    const parcel = await parcelOf(report, outline, nextTask)
    const request = { id, format, report: parcel, outline: JSON.stringify(outline), dossier }
    if (waiting.has(id)) startedWorker().postMessage(request satisfies MakingRequest)
  } catch (error) {
    waiting.delete(id)
    throw error
  }
  return made
}

/** Whatever it is asked for, it gives the one script that is started here (ADR 33). */
const policy = globalThis.trustedTypes?.createPolicy('ptce-pdf', {
  createScriptURL: () => workerUrl,
})

/** Load jsPDF and the fonts ahead, once the page has nothing better to do. */
export function prefetchMaker(): void {
  const start = () => void startedWorker()
  if (typeof requestIdleCallback === 'function') requestIdleCallback(start, { timeout: 5000 })
  else setTimeout(start, 1500)
}

/** Whoever asked no longer wants it: what was asked rejects, and the next one starts afresh. */
export function cancelMaking(): void {
  if (waiting.size === 0) return
  lose('cancelled')
  if (worker) abandon(worker, 'cancelled')
}

function startedWorker(): Worker {
  if (worker) return worker
  const script = policy?.createScriptURL('') ?? workerUrl
  const started = new Worker(script, { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<MakingAnswer>) => settle(data))
  started.addEventListener('error', (event) => abandon(started, event.message))
  started.addEventListener('messageerror', () => abandon(started, 'messageerror'))
  worker = started
  return started
}

function settle(answer: MakingAnswer): void {
  const one = waiting.get(answer.id)
  waiting.delete(answer.id)
  if ('error' in answer) one?.reject(new Error(answer.error))
  else one?.resolve(new Blob([answer.bytes], { type: one.type }))
}

/** The worker itself broke: none of its requests will be answered. */
function abandon(broken: Worker, reason: string): void {
  broken.terminate()
  if (worker === broken) worker = undefined
  lose(reason)
}

function lose(reason: string): void {
  const lost = [...waiting.values()]
  waiting.clear()
  for (const { reject } of lost) reject(new Error(`The worker of documents stopped: ${reason}`))
}
