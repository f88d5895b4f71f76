import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../src/domain'
import { decodeFile } from '../../src/storage/file/decode'

const TEXT = '{"name":"Pôle réemploi d’Été – Œuvre"}'
const bytes = (...all: readonly number[]) => new Uint8Array(all)
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, isLittle: boolean) => {
  const units = [...text].map((character) => character.charCodeAt(0))
  return bytes(
    ...units.flatMap((unit) => (isLittle ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])),
  )
}
/** Only what Windows-1252 shares with Unicode, and the few signs it adds. */
const ADDED: Readonly<Record<string, number>> = { '’': 0x92, '–': 0x96, Œ: 0x8c, œ: 0x9c }
const windows = (text: string) =>
  bytes(...[...text].map((character) => ADDED[character] ?? character.charCodeAt(0)))

describe('the text of a file', () => {
  it.each([
    ['UTF-8', utf8(TEXT), []],
    ['UTF-8 with its mark', bytes(0xef, 0xbb, 0xbf, ...utf8(TEXT)), []],
    ['UTF-16 with its mark', bytes(0xff, 0xfe, ...utf16(TEXT, true)), []],
    ['UTF-16, the other way round', bytes(0xfe, 0xff, ...utf16(TEXT, false)), []],
    ['UTF-16 without a mark', utf16(TEXT, true), []],
    ['UTF-16 without a mark, the other way round', utf16(TEXT, false), []],
    ['Windows-1252, which is said', windows(TEXT), [{ code: 'encodage' }]],
  ])('is read from %s', (_, file, notices) => {
    expect(decodeFile(file, 'pole.ptce.json')).toEqual({ ok: true, text: TEXT, notices })
  })

  it('keeps its accents, whatever Windows wrote it', () => {
    const file = new Uint8Array(readFileSync('tests/field/ansi-windows-1252.ptce.json'))
    const decoded = decodeFile(file, 'ansi-windows-1252.ptce.json')
    expect(decoded).toMatchObject({ ok: true, notices: [{ code: 'encodage' }] })
    expect(decoded.ok && JSON.parse(decoded.text).project.name).toMatch(/^Pôle/)
    expect(decoded.ok && decoded.text).not.toContain('\u{FFFD}')
  })
})

describe('a file that is no text', () => {
  it.each([
    [
      'a spreadsheet',
      readFileSync('tests/field/liste-des-membres.xlsx'),
      'membres.xlsx',
      'tableur',
    ],
    ['a spreadsheet of long ago', bytes(0xd0, 0xcf, 0x11, 0xe0), 'membres.XLS', 'tableur'],
    ['a table', utf8('Nom;Famille\nRégie;association'), 'membres.csv', 'tableur'],
    ['an archive', bytes(0x50, 0x4b, 0x03, 0x04), 'dossier.zip', 'pas-un-dossier'],
    ['a PDF', utf8('%PDF-1.7'), 'rapport.pdf', 'pdf-sans-dossier'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'a.png', 'illisible'],
    ['half a UTF-16', bytes(0xff, 0xfe, 0x7b, 0x00, 0x22), 'a.json', 'illisible'],
    ['too large', new Uint8Array(LIMITS.bytes + 1), 'a.json', 'trop-gros'],
  ])('is told for what it is: %s', (_, file, name, code) => {
    expect(decodeFile(new Uint8Array(file), name)).toEqual({ ok: false, error: { code } })
  })

  it('is a dossier all the same when only its name says otherwise', () => {
    const text = readFileSync('tests/field/renomme.ptce.json.txt', 'utf8')
    expect(decodeFile(utf8(text), 'pole.csv')).toMatchObject({ ok: true, text })
  })
})
