import { beforeEach, describe, expect, it, vi } from 'vitest'
import type * as Client from '../../src/renderers/making/client'
import type { MakingAnswer, MakingRequest } from '../../src/renderers/making/messages'
import { openParcel } from '../../src/report'
import { OUTLINE, REPORT } from './documentAsked'

interface FakeWorker extends EventTarget {
  readonly requests: MakingRequest[]
  terminated: boolean
  postMessage: (request: MakingRequest) => void
  terminate: () => void
}

let workers: FakeWorker[]
let client: typeof Client

function fakeWorker(): FakeWorker {
  const requests: MakingRequest[] = []
  const worker: FakeWorker = Object.assign(new EventTarget(), {
    requests,
    terminated: false,
    postMessage: (request: MakingRequest) => void requests.push(request),
    terminate: () => void (worker.terminated = true),
  })
  workers.push(worker)
  return worker
}

const make = (format: 'pdf' | 'docx' = 'pdf') => client.makeDocument(REPORT, OUTLINE, { format })
/** What is asked of the worker is told first, a section a task. */
const requestsOf = (rank: number, count = 1) =>
  vi.waitFor(() => {
    const requests = workers[rank]?.requests ?? []
    expect(requests).toHaveLength(count)
    return requests
  })

const answer = (worker: FakeWorker | undefined, data: MakingAnswer) =>
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
  client = await import('../../src/renderers/making/client')
})

describe('makeDocument', () => {
  it('sends what the document reads to a worker, and gives the file back', async () => {
    const pdf = make()
    const [request] = await requestsOf(0)
    if (!request) throw new Error('Nothing asked.')
    expect(JSON.parse(request.outline)).toEqual(OUTLINE)
    const sent = openParcel(request.report)
    expect(sent.headline).toBe(REPORT.headline)
    const read = new Set(OUTLINE.parts.map(({ section }) => section))
    expect(sent.everySection()).toEqual([...read].flatMap((id) => REPORT.section(id) ?? []))
    answer(workers[0], { id: request.id, bytes: new Uint8Array([37, 80, 68, 70]) })
    const blob = await pdf
    expect(blob.type).toBe('application/pdf')
    expect(await blob.text()).toBe('%PDF')
  })

  it('gives a Word file its own type', async () => {
    const word = make('docx')
    const [request] = await requestsOf(0)
    expect(request?.format).toBe('docx')
    answer(workers[0], { id: request?.id ?? 0, bytes: new Uint8Array([80, 75]) })
    expect((await word).type).toMatch(/wordprocessingml\.document$/)
  })

  it('keeps the worker, and tells the answers apart', async () => {
    const first = make()
    const second = make()
    const [one, two] = await requestsOf(0, 2)
    expect(workers).toHaveLength(1)
    answer(workers[0], { id: two?.id ?? 0, bytes: new Uint8Array([50]) })
    answer(workers[0], { id: one?.id ?? 0, bytes: new Uint8Array([49]) })
    expect(await (await first).text()).toBe('1')
    expect(await (await second).text()).toBe('2')
  })

  it('rejects when the drawing fails', async () => {
    const pdf = make()
    const [request] = await requestsOf(0)
    answer(workers[0], { id: request?.id ?? 0, error: 'no font' })
    await expect(pdf).rejects.toThrow('no font')
  })

  it('rejects when the report cannot be told', async () => {
    const section = () => {
      throw new Error('no words')
    }
    const pdf = client.makeDocument({ ...REPORT, section }, OUTLINE, { format: 'pdf' })
    await expect(pdf).rejects.toThrow('no words')
    expect(workers).toHaveLength(0)
  })

  it('rejects what was asked of a worker that breaks, and starts another', async () => {
    const pdf = make()
    await requestsOf(0)
    breakDown(workers[0])
    await expect(pdf).rejects.toThrow('unreachable')
    expect(workers[0]?.terminated).toBe(true)

    const again = make()
    const [request] = await requestsOf(1)
    answer(workers[1], { id: request?.id ?? 0, bytes: new Uint8Array([49]) })
    expect(await (await again).text()).toBe('1')
  })

  it('is cancelled before it is asked as after', async () => {
    const early = make()
    client.cancelMaking()
    await expect(early).rejects.toThrow('cancelled')
    expect(workers).toHaveLength(0)

    const late = make()
    await requestsOf(0)
    client.cancelMaking()
    await expect(late).rejects.toThrow('cancelled')
    expect(workers[0]?.terminated).toBe(true)
  })
})

describe('prefetchMaker', () => {
  it('starts the worker once the page is idle, and only one', async () => {
    const idle: (() => void)[] = []
    vi.stubGlobal('requestIdleCallback', (callback: () => void) => idle.push(callback))
    client.prefetchMaker()
    expect(workers).toHaveLength(0)
    idle.forEach((callback) => callback())
    expect(workers).toHaveLength(1)
    void make()
    await requestsOf(0)
    client.prefetchMaker()
    idle.forEach((callback) => callback())
    expect(workers).toHaveLength(1)
  })
})
