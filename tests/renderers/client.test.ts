import { beforeEach, describe, expect, it, vi } from 'vitest'
import type * as Client from '../../src/renderers/pdf/client'
import type { PdfAnswer, PdfRequest } from '../../src/renderers/pdf/messages'
import { shortReport } from './sampleReport'

interface FakeWorker extends EventTarget {
  readonly requests: PdfRequest[]
  terminated: boolean
  postMessage: (request: PdfRequest) => void
  terminate: () => void
}

let workers: FakeWorker[]
let client: typeof Client

function fakeWorker(): FakeWorker {
  const requests: PdfRequest[] = []
  const worker: FakeWorker = Object.assign(new EventTarget(), {
    requests,
    terminated: false,
    postMessage: (request: PdfRequest) => void requests.push(request),
    terminate: () => void (worker.terminated = true),
  })
  workers.push(worker)
  return worker
}

const answer = (worker: FakeWorker | undefined, data: PdfAnswer) =>
  worker?.dispatchEvent(new MessageEvent('message', { data }))

const breakDown = (worker: FakeWorker | undefined) =>
  worker?.dispatchEvent(Object.assign(new Event('error'), { message: 'unreachable' }))

beforeEach(async () => {
  workers = []
  // Called with `new`, so not an arrow.
  vi.stubGlobal('Worker', function Worker() {
    return fakeWorker()
  })
  vi.resetModules()
  client = await import('../../src/renderers/pdf/client')
})

describe('makePdf', () => {
  it('sends the report to a worker, and gives the file back', async () => {
    const pdf = client.makePdf(shortReport)
    const [worker] = workers
    expect(JSON.parse(worker?.requests[0]?.edition ?? '')).toEqual(shortReport)
    answer(worker, { id: worker?.requests[0]?.id ?? 0, bytes: new Uint8Array([37, 80, 68, 70]) })
    const blob = await pdf
    expect(blob.type).toBe('application/pdf')
    expect(await blob.text()).toBe('%PDF')
  })

  it('keeps the worker, and tells the answers apart', async () => {
    const first = client.makePdf(shortReport)
    const second = client.makePdf({ ...shortReport, headline: 'Un autre' })
    const [worker, other] = workers
    expect(other).toBeUndefined()
    const [one, two] = worker?.requests ?? []
    answer(worker, { id: two?.id ?? 0, bytes: new Uint8Array([50]) })
    answer(worker, { id: one?.id ?? 0, bytes: new Uint8Array([49]) })
    expect(await (await first).text()).toBe('1')
    expect(await (await second).text()).toBe('2')
  })

  it('rejects when the drawing fails', async () => {
    const pdf = client.makePdf(shortReport)
    answer(workers[0], { id: workers[0]?.requests[0]?.id ?? 0, error: 'no font' })
    await expect(pdf).rejects.toThrow('no font')
  })

  it('rejects what was asked of a worker that breaks, and starts another', async () => {
    const pdf = client.makePdf(shortReport)
    breakDown(workers[0])
    await expect(pdf).rejects.toThrow('unreachable')
    expect(workers[0]?.terminated).toBe(true)

    const again = client.makePdf(shortReport)
    expect(workers).toHaveLength(2)
    answer(workers[1], { id: workers[1]?.requests[0]?.id ?? 0, bytes: new Uint8Array([49]) })
    expect(await (await again).text()).toBe('1')
  })
})

describe('prefetchPdf', () => {
  it('starts the worker once the page is idle, and only one', () => {
    const idle: (() => void)[] = []
    vi.stubGlobal('requestIdleCallback', (callback: () => void) => idle.push(callback))
    client.prefetchPdf()
    expect(workers).toHaveLength(0)
    idle.forEach((callback) => callback())
    expect(workers).toHaveLength(1)
    void client.makePdf(shortReport)
    client.prefetchPdf()
    idle.forEach((callback) => callback())
    expect(workers).toHaveLength(1)
  })
})
