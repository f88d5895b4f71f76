import { beforeEach, expect, it, vi } from 'vitest'
import type { PdfFonts } from '../../src/renderers/pdf/type/fonts'
import { subsetFonts } from '../../src/build/fonts/pdfFonts'
import type { MakingAnswer, MakingRequest } from '../../src/renderers/making/messages'
import { renderPdf } from '../../src/renderers/pdf/renderPdf'
import { renderDocx } from '../../src/renderers/docx/renderDocx'
import { editionOf, parcelOf } from '../../src/report'
import { OUTLINE, REPORT } from './documentAsked'

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
let answers: MakingAnswer[]
let fetched: string[]
let isOffline: boolean

const asked = async (id: number, format: MakingRequest['format'] = 'pdf') => ({
  id,
  format,
  report: await parcelOf(REPORT, OUTLINE, () => Promise.resolve()),
  outline: JSON.stringify(OUTLINE),
})

const nextAnswer = async (): Promise<MakingAnswer> => {
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
  vi.stubGlobal('postMessage', (answer: MakingAnswer) => void answers.push(answer))
  vi.stubGlobal('fetch', (url: string) => {
    fetched.push(url)
    return isOffline
      ? Promise.reject(new Error('offline'))
      : Promise.resolve(new Response(bytesOf.get(url)?.slice()))
  })
  vi.resetModules()
  await import('../../src/renderers/making/worker')
})

it('fetches the fonts at once, and once', async () => {
  expect([...fetched].sort()).toEqual(['heading', 'law', 'numeral', 'regular', 'strong'])
  ask({ data: await asked(1) })
  ask({ data: await asked(2) })
  expect((await nextAnswer()).id).toBe(1)
  expect((await nextAnswer()).id).toBe(2)
  expect(fetched).toHaveLength(5)
})

it('makes the same file as a plain call', async () => {
  ask({ data: await asked(7) })
  const answer = await nextAnswer()
  if (!('bytes' in answer)) throw new Error(answer.error)
  expect(Buffer.compare(answer.bytes, renderPdf(editionOf(REPORT, OUTLINE, 'paper'), fonts))).toBe(
    0,
  )
})

it('makes Word files too', async () => {
  ask({ data: await asked(8, 'docx') })
  const answer = await nextAnswer()
  if (!('bytes' in answer)) throw new Error(answer.error)
  const plain = await renderDocx(editionOf(REPORT, OUTLINE, 'paper'))
  expect(Buffer.compare(answer.bytes, plain)).toBe(0)
})

it('says what failed, and tries the fonts again the next time', async () => {
  vi.resetModules()
  isOffline = true
  await import('../../src/renderers/making/worker')
  ask({ data: await asked(1) })
  expect(await nextAnswer()).toEqual({ id: 1, error: 'offline' })
  isOffline = false
  ask({ data: await asked(2) })
  expect(await nextAnswer()).toHaveProperty('bytes')
})

it('says that a report cannot be read', async () => {
  ask({ data: { ...(await asked(3)), outline: '{' } })
  expect(await nextAnswer()).toHaveProperty('error')
})
