import { describe, expect, it } from 'vitest'
import { readCall } from '../../src/cli/options'

describe('readCall', () => {
  it('diagnoses files, in text by default', () => {
    expect(readCall(['a.ptce.json', 'b.ptce.json'])).toEqual({
      kind: 'diagnose',
      files: ['a.ptce.json', 'b.ptce.json'],
      format: 'txt',
      document: 'complet',
      withDossier: true,
    })
  })

  it('reads options before, after and between files, with a space or an equals sign', () => {
    expect(readCall(['--format=pdf', 'a', '--out', 'd', 'b', '--date', '2026-02-28'])).toEqual({
      kind: 'diagnose',
      files: ['a', 'b'],
      format: 'pdf',
      document: 'complet',
      withDossier: true,
      out: 'd',
      date: '2026-02-28',
    })
  })

  it('takes as many packs as are given, in order', () => {
    expect(readCall(['--pack', 'b.yaml', 'a', '--pack=a.json'])).toEqual({
      kind: 'diagnose',
      files: ['a'],
      format: 'txt',
      document: 'complet',
      withDossier: true,
      packs: ['b.yaml', 'a.json'],
    })
  })

  it('leaves the dossier out of the PDF when asked to', () => {
    expect(readCall(['--without-dossier', 'a'])).toMatchObject({ withDossier: false })
  })

  it.each(['essentiel', 'complet', 'annexes'])(
    'writes the document %s when asked to',
    (document) => {
      expect(readCall(['--document', document, 'a'])).toMatchObject({ kind: 'diagnose', document })
    },
  )

  it('makes one table of all of them, for a spreadsheet by default', () => {
    expect(readCall(['--aggregate', 'dossiers', '-'])).toEqual({
      kind: 'aggregate',
      files: ['dossiers', '-'],
      format: 'csv',
    })
    expect(readCall(['--aggregate', '--format=json', '-', '--out', 'd'])).toMatchObject({
      kind: 'aggregate',
      format: 'json',
      out: 'd',
    })
  })

  it('takes everything after -- as files', () => {
    expect(readCall(['--', '--bizarre.ptce.json'])).toMatchObject({
      files: ['--bizarre.ptce.json'],
    })
  })

  it.each([
    ['no file', []],
    ['an unknown option', ['--forma', 'json', 'a']],
    ['an unknown short option', ['-f', 'json', 'a']],
    ['a name of every object', ['--__proto__', 'a']],
    ['a value for what takes none', ['--help=oui']],
    ['a value for what takes none, again', ['--without-dossier=non', 'a']],
    ['an unknown format', ['--format', 'xml', 'a']],
    ['an unknown document', ['--document', 'synthese', 'a']],
    ['a missing value', ['a', '--date']],
    ['a pack without a file', ['a', '--pack']],
    ['a PDF without a folder', ['--format', 'pdf', 'a']],
    ['a table without a dossier', ['--aggregate']],
    ['a table as a PDF', ['--aggregate', '--format', 'pdf', 'a', '--out', 'd']],
    ['a spreadsheet of one dossier', ['--format', 'csv', 'a']],
    ['a table of a document', ['--aggregate', '--document', 'complet', 'a']],
    ['a table of a pack', ['--aggregate', '--pack', 'p.yaml', 'a']],
    ['a table on a day that does not exist', ['--aggregate', '--date', '2026-02-30', 'a']],
    ['a date that is not one', ['--date', '23/11/2026', 'a']],
    ['a day that does not exist', ['--date', '2026-02-30', 'a']],
  ])('refuses %s in one sentence', (_, words) => {
    const call = readCall(words)
    expect(call.kind).toBe('wrong')
    expect(call.kind === 'wrong' && call.sentence).toMatch(/^[A-ZÀÉ][^\n]+--help\.$/)
  })

  it.each([
    ['--help', 'help'],
    ['-h', 'help'],
    ['--version', 'version'],
    ['--questions', 'questions'],
  ])('%s needs no file', (word, kind) => {
    expect(readCall([word])).toEqual({ kind })
  })
})
