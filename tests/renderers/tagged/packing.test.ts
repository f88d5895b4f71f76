import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack } from '../../../src/renderers/pdf/tagged/packing'
import { readObjects } from './readObjects'

const deflate = (bytes: string) => deflateSync(Buffer.from(bytes, 'latin1')).toString('latin1')

/** A file as jsPDF writes it: objects in any order, then the table of their places. */
function fileOf(texts: readonly string[], order: readonly number[] = texts.map((_, at) => at)) {
  let file = '%PDF-1.3\n%\u00ba\u00df\u00ac\u00e0\n'
  const places = new Map<number, number>()
  for (const at of order) {
    places.set(at, file.length)
    file += `${at + 1} 0 obj\n${texts[at]}\nendobj\n`
  }
  const start = file.length
  const rows = texts.map((_, at) => `${String(places.get(at)).padStart(10, '0')} 00000 n \n`)
  return `${file}xref\n0 ${texts.length + 1}\n0000000000 65535 f \n${rows.join('')}trailer\n<<\n/Size ${texts.length + 1}\n/Root 1 0 R\n/ID [ <0A> <0A> ]\n>>\nstartxref\n${start}\n%%EOF`
}

const read = (packed: string) => readObjects(Buffer.from(packed, 'latin1'))

const dictionary = fc
  .string({ unit: 'binary-ascii', maxLength: 60 })
  .map((words) => `<</Words (${words.replace(/[^ -~]/g, '.')})>>`)
const stream = fc
  .uint8Array({ maxLength: 60 })
  .map((bytes) => Buffer.from(bytes).toString('latin1'))
  .filter((bytes) => !bytes.includes('endobj'))
  .map((bytes) => `<</Length ${bytes.length}>>\nstream\n${bytes}\nendstream`)
const files = fc
  .array(fc.oneof(dictionary, stream), { minLength: 1, maxLength: 450 })
  .chain((texts) =>
    fc.tuple(
      fc.constant(texts),
      fc.shuffledSubarray(
        texts.map((_, at) => at),
        { minLength: texts.length },
      ),
    ),
  )

describe('a packed file', () => {
  it('has every object it had, under its number, as it was', () => {
    fc.assert(
      fc.property(files, ([texts, order]) => {
        const { objects } = read(pack(fileOf(texts, order), deflate))
        texts.forEach((text, at) => expect(objects.get(at + 1)).toBe(text))
      }),
      { numRuns: 40 },
    )
  })

  it('is the same for the same file', () => {
    const file = fileOf(['<</A 1>>', '<</B 2>>'])
    expect(pack(file, deflate)).toBe(pack(file, deflate))
  })

  it('keeps what leads into it, and says the version that allows it', () => {
    const packed = pack(fileOf(['<</A 1>>']), deflate)
    expect(packed.startsWith('%PDF-1.7\n%')).toBe(true)
    expect(read(packed).trailer).toContain('/Root 1 0 R /ID [ <0A> <0A> ]')
  })

  it('is much smaller when there are many small objects', () => {
    const file = fileOf(Array.from({ length: 2000 }, (_, at) => `<</S/P/P 1 0 R/K ${at}>>`))
    expect(pack(file, deflate).length).toBeLessThan(file.length / 5)
  })

  it.each([
    ['no table', 'startxref', '', 'no table'],
    ['a table that is wrong', '1 0 obj', '2 0 obj', 'is not where'],
  ])('is refused to a file with %s', (_, what, instead, said) => {
    const file = fileOf(['<</A 1>>']).replace(what, instead)
    expect(() => pack(file, deflate)).toThrow(said)
  })
})
