/** The dossier of a PDF, whatever a program did to the file since, and whatever else the file holds. */
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../src/domain'
import { fileText } from '../../src/storage/file/fileText'
import { attachedDossier } from '../../src/storage/file/pdfAttachment'
import { serializeDossier } from '../../src/storage/file/serialize'
import { dossierWith } from '../domain/dossierWith'

const DOSSIER = serializeDossier(dossierWith({ project: { name: 'Réemploi « Nguyễn » 🌱' } }))
const OLDER = serializeDossier(dossierWith({ project: { name: 'Avant' } }))

const bytesOf = (text: string) => Buffer.from(text, 'utf8')
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

interface Made {
  readonly head?: string
  readonly eol?: string
  readonly length?: string
}

/** One stream of a file, as some program writes it. */
const stream = (
  bytes: Uint8Array,
  { head = '/Type/EmbeddedFile', eol = '\n', length = String(bytes.length) }: Made = {},
) =>
  `7 0 obj${eol}<<${head}/Length ${length}>>${eol}stream${eol}${latin1(bytes)}${eol}endstream${eol}endobj${eol}`

const page = stream(deflateSync(bytesOf('BT (Bonjour) Tj ET')), { head: '/Filter/FlateDecode' })

const pdf = (...parts: readonly string[]) =>
  new Uint8Array(Buffer.from(`%PDF-1.7\n${parts.join('')}startxref\n9\n%%EOF\n`, 'latin1'))

const find = (file: Uint8Array<ArrayBuffer>) => attachedDossier(file, LIMITS.bytes)

const deflated = deflateSync(bytesOf(DOSSIER))
const FLATE = '/Type/EmbeddedFile/Filter/FlateDecode'

describe('the dossier of a PDF is found again', () => {
  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ['as it was written', pdf(page, stream(bytesOf(DOSSIER)), page)],
    ['compressed', pdf(page, stream(deflated, { head: FLATE }))],
    ['with filters as a list', pdf(stream(deflated, { head: '/Filter [ /FlateDecode ]' }))],
    [
      'with a length that stands elsewhere',
      pdf(stream(deflated, { head: FLATE, length: '8 0 R' })),
    ],
    ['with a length that is wrong', pdf(stream(bytesOf(DOSSIER), { length: '3' }), page)],
    [
      'with the ends of lines of another system',
      pdf(stream(deflated, { head: FLATE, eol: '\r\n' })),
    ],
    ['without being called an attachment', pdf(page, stream(bytesOf(DOSSIER), { head: '' }))],
    ['after a mark of encoding', pdf(stream(bytesOf(`\uFEFF${DOSSIER}`)))],
    ['after an older one', pdf(stream(bytesOf(OLDER)), page, stream(bytesOf(DOSSIER)))],
    [
      'among other attachments',
      pdf(stream(bytesOf('{"format":"autre"}')), stream(bytesOf(DOSSIER)), stream(bytesOf('<a/>'))),
    ],
  ])('%s', async (_, file) => {
    const found = await find(file)
    expect(found.ok && found.text.replace('\uFEFF', '').trim()).toBe(DOSSIER.trim())
  })
})

describe('a PDF without a dossier', () => {
  it.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ['printed, or of another tool', pdf(page), 'pdf-sans-dossier'],
    ['empty', pdf(), 'pdf-sans-dossier'],
    ['with another attachment', pdf(stream(bytesOf('{"format":"autre"}'))), 'pdf-sans-dossier'],
    [
      'with a dossier behind another filter',
      pdf(stream(bytesOf(DOSSIER), { head: '/Filter/LZWDecode' })),
      'pdf-sans-dossier',
    ],
    [
      'protected',
      pdf(
        stream(deflateSync(Buffer.from('chiffré')), { head: FLATE }),
        'trailer<</Encrypt 9 0 R>>',
      ),
      'pdf-protege',
    ],
    ['cut before its dossier', pdf(page, page).subarray(0, 90), 'pdf-coupe'],
    [
      'cut within its dossier',
      pdf(stream(deflated, { head: FLATE })).subarray(0, 120),
      'pdf-coupe',
    ],
    [
      'whose dossier lost its end',
      pdf(stream(deflated.subarray(0, -30), { head: FLATE })),
      'pdf-sans-dossier',
    ],
  ])('%s says why', async (_, file, code) => {
    expect(await find(file)).toEqual({ ok: false, error: { code } })
  })
})

describe('a hostile PDF', () => {
  it.each<[string, () => Uint8Array<ArrayBuffer>]>([
    ['ten megabytes of « stream »', () => pdf('stream\n'.repeat(1_400_000))],
    ['as many streams as it holds', () => pdf('obj stream\nendstream\n'.repeat(450_000))],
    ['ten megabytes of spaces in a description', () => pdf(`obj${' '.repeat(9_900_000)}stream\n`)],
    [
      'a small stream that swells to 300 MB',
      () => pdf(stream(deflateSync(Buffer.alloc(300_000_000, 32)), { head: FLATE })),
    ],
    [
      'a dossier that swells beyond what one may be',
      () =>
        pdf(
          stream(
            deflateSync(
              Buffer.concat([
                Buffer.from('{"format":"ptce-dossier",'),
                Buffer.alloc(60_000_000, 32),
              ]),
            ),
            { head: FLATE },
          ),
        ),
    ],
  ])('%s is refused within the time of a test', async (_, make) => {
    expect((await find(make())).ok).toBe(false)
  })

  it('never throws, whatever its bytes', async () => {
    const noise = fc.oneof(
      fc.constantFrom('stream\n', 'endstream', ' obj', '/Length 5', FLATE, '%%EOF', '\r\n', '<<'),
      fc.uint8Array({ maxLength: 40 }).map(latin1),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(noise, { maxLength: 60 }), async (parts) => {
        expect((await find(pdf(...parts))).ok).toBe(false)
      }),
    )
  })
})

describe('the text of a file', () => {
  it('is that of the dossier in a PDF, and of the file otherwise', async () => {
    expect(await fileText(pdf(stream(bytesOf(DOSSIER))), 'rapport.pdf')).toEqual({
      ok: true,
      text: DOSSIER,
      notices: [],
    })
    expect(await fileText(new Uint8Array(bytesOf(DOSSIER)), 'a.ptce.json')).toMatchObject({
      text: DOSSIER,
    })
  })

  it('is refused beyond ten megabytes, before anything of it is read', async () => {
    const file = pdf(stream(bytesOf(DOSSIER)), ' '.repeat(10_000_000))
    expect(await fileText(file, 'rapport.pdf')).toEqual({
      ok: false,
      error: { code: 'trop-gros' },
    })
  })
})
