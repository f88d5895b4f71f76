import { beforeEach, expect, it, vi } from 'vitest'
import type { PdfFonts } from '../../src/renderers/pdf/type/fonts'
import { subsetFonts } from '../../src/build/fonts/pdfFonts'
import type { PdfAnswer } from '../../src/renderers/pdf/messages'
import { renderPdf } from '../../src/renderers/pdf/renderPdf'
import { shortReport } from './sampleReport'

vi.mock('virtual:pdf-fonts/urls', () => ({
  default: {
    regular: 'regular',
    strong: 'strong',
    heading: 'heading',
    numeral: 'numeral',
    law: 'law',
  },
}))

const fonts: PdfFonts = await subsetFonts()
const bytesOf = new Map<string, Uint8Array>(Object.entries(fonts))

let ask: (event: { readonly data: unknown }) => void
let answers: PdfAnswer[]
let fetched: string[]
let isOffline: boolean

const nextAnswer = async (): Promise<PdfAnswer> => {
  await vi.waitFor(() => expect(answers).not.toEqual([]))
  const [answer] = answers.splice(0, 1)
  if (!answer) throw new Error('No answer.')
  return answer
}

beforeEach(async () => {
  answers = []
  fetched = []
  isOffline = false
  vi.stubGlobal('addEventListener', (_: string, listener: typeof ask) => (ask = listener))
  vi.stubGlobal('postMessage', (answer: PdfAnswer) => void answers.push(answer))
  vi.stubGlobal('fetch', (url: string) => {
    fetched.push(url)
    return isOffline
      ? Promise.reject(new Error('offline'))
      : Promise.resolve(new Response(bytesOf.get(url)?.slice()))
  })
  vi.resetModules()
  await import('../../src/renderers/pdf/worker')
})

it('fetches the fonts at once, and once', async () => {
  expect([...fetched].sort()).toEqual(['heading', 'law', 'numeral', 'regular', 'strong'])
  ask({ data: { id: 1, edition: JSON.stringify(shortReport) } })
  ask({ data: { id: 2, edition: JSON.stringify(shortReport) } })
  expect((await nextAnswer()).id).toBe(1)
  expect((await nextAnswer()).id).toBe(2)
  expect(fetched).toHaveLength(5)
})

it('makes the same file as a plain call', async () => {
  ask({ data: { id: 7, edition: JSON.stringify(shortReport) } })
  const answer = await nextAnswer()
  if (!('bytes' in answer)) throw new Error(answer.error)
  expect(Buffer.compare(answer.bytes, renderPdf(shortReport, fonts))).toBe(0)
})

it('says what failed, and tries the fonts again the next time', async () => {
  vi.resetModules()
  isOffline = true
  await import('../../src/renderers/pdf/worker')
  ask({ data: { id: 1, edition: JSON.stringify(shortReport) } })
  expect(await nextAnswer()).toEqual({ id: 1, error: 'offline' })
  isOffline = false
  ask({ data: { id: 2, edition: JSON.stringify(shortReport) } })
  expect(await nextAnswer()).toHaveProperty('bytes')
})

it('says that a report cannot be read', async () => {
  ask({ data: { id: 3, report: '{' } })
  expect(await nextAnswer()).toHaveProperty('error')
})
