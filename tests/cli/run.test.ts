import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { content } from '../../src/cli/content'
import { run } from '../../src/cli/main'
import { bare, readPdf } from '../renderers/readPdf'

const DOSSIER = {
  format: 'ptce-dossier',
  version: 1,
  rules: content.rules.version,
  profile: { track: 'porteur' },
  project: { name: 'Pôle réemploi du Val d’Exemple' },
  territory: [
    { type: 'epci', code: '200071363' },
    { type: 'commune', code: '03310' },
  ],
  members: [
    { id: 'm1', name: 'Ressourcerie', family: 'association', commitment: 'signe' },
    { id: 'm2', name: 'Menuiserie', family: 'entreprise' },
  ],
  answers: { 'strategie-ecrite': 'oui', 'une-question-de-demain': 'oui' },
  evidence: {},
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ptce-cli-'))
  writeFileSync(join(folder, 'bon.ptce.json'), JSON.stringify(DOSSIER))
  writeFileSync(join(folder, 'casse.ptce.json'), '{')
  writeFileSync(join(folder, 'champ.ptce.json'), JSON.stringify({ ...DOSSIER, verdict: 'oui' }))
  mkdirSync(join(folder, 'vide'))
  writeFileSync(join(folder, 'rapport.pdf'), '%PDF-1.7 rien')
})
afterAll(() => rmSync(folder, { recursive: true }))

async function call(...words: readonly string[]) {
  const printed: string[] = []
  const complaints: string[] = []
  const code = await run(words, folder, {
    print: (text) => printed.push(text),
    complain: (line) => complaints.push(line),
  })
  return { code, printed: printed.join(''), complaints }
}

describe('diagnosing files', () => {
  it('prints one diagnostic a line, and goes on after a refused file', async () => {
    const { code, printed, complaints } = await call(
      'bon.ptce.json',
      'casse.ptce.json',
      'bon.ptce.json',
      '--format',
      'json',
      '--date',
      '2026-11-23',
    )
    const lines = printed
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toHaveLength(2)
    expect(lines[0].article9.map(({ id }: { id: string }) => id)).toHaveLength(11)
    expect(lines[0].contacts).toEqual([{ id: 'cress-84' }])
    expect(lines[1]).toEqual(lines[0])
    expect(code).toBe(1)
    expect(complaints.filter((line) => line.startsWith('casse.ptce.json: '))).toHaveLength(1)
  })

  it.each([
    ['casse.ptce.json', 'abîmé'],
    ['champ.ptce.json', 'verdict'],
    ['absent.ptce.json', 'n’existe pas'],
    ['rapport.pdf', 'PDF'],
    ['vide', 'ne contient aucun fichier'],
  ])('refuses %s in one line', async (file, word) => {
    const { code, printed, complaints } = await call(file)
    expect(code).toBe(1)
    expect(printed).toBe('')
    expect(complaints).toHaveLength(1)
    expect(complaints[0]).toMatch(/^[^\n]+$/)
    expect(complaints[0]).toContain(word)
  })

  it('says which answers it set aside, and loses nothing else', async () => {
    const { code, complaints } = await call('bon.ptce.json')
    expect(code).toBe(0)
    expect(complaints).toHaveLength(1)
    expect(complaints[0]).toMatch(
      /^bon\.ptce\.json: Questions que cette version ne connaît pas\s: «\s.+\s»\. /,
    )
  })

  it('writes a text that a person can read', async () => {
    const { printed } = await call('bon.ptce.json', '--date', '2026-11-23')
    expect(printed).toContain('Pôle réemploi du Val d’Exemple')
    expect(printed).toMatch(/23\snovembre\s2026/)
    expect(printed).toContain('ne délivre ni label')
  })

  it('writes the dossier, unless another document is asked for', async () => {
    const written = async (...words: readonly string[]) =>
      (await call('bon.ptce.json', '--date', '2026-11-23', ...words)).printed
    const [short, usual, whole] = [
      await written('--document', 'essentiel'),
      await written(),
      await written('--document', 'annexes'),
    ]
    expect(usual).toBe(await written('--document', 'complet'))
    const firstLines = [short, usual, whole].map((text) => text.split('\n')[0])
    expect(firstLines).toEqual(
      ['Synthèse', 'Dossier', 'Dossier et annexes'].map(
        (name) => `Diagnostic PTCE · ${name} · 23\u00a0novembre 2026`,
      ),
    )
    expect(short.length).toBeLessThan(usual.length)
    expect(usual.length).toBeLessThan(whole.length)
  })

  it('writes files into a folder, two of the same name apart', async () => {
    const { code, printed } = await call(
      'bon.ptce.json',
      './bon.ptce.json',
      '--out',
      'sortie',
      '--format',
      'json',
    )
    expect(code).toBe(0)
    expect(printed).toBe('')
    expect(readdirSync(join(folder, 'sortie')).sort()).toEqual(['bon-2.json', 'bon.json'])
  })

  it('writes a PDF', async () => {
    await call('bon.ptce.json', '--out', 'pdf', '--format', 'pdf', '--date', '2026-11-23')
    const bytes = readFileSync(join(folder, 'pdf', 'bon.pdf'))
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('reads the dossier back from the PDF, and says the same of it', async () => {
    await call('bon.ptce.json', '--out', 'joint', '--format', 'pdf', '--date', '2026-11-23')
    const of = (file: string) => call(file, '--format', 'json', '--date', '2026-11-23')
    const again = await of('joint/bon.pdf')
    expect(again.code).toBe(0)
    expect(again.printed).toBe((await of('bon.ptce.json')).printed)
    expect(JSON.parse(again.printed)).not.toHaveProperty('file')
  })

  it('leaves the dossier out when asked to: the PDF is then refused in one line', async () => {
    await call('bon.ptce.json', '--without-dossier', '--out', 'seul', '--format', 'pdf')
    const { code, complaints } = await call('seul/bon.pdf')
    expect(code).toBe(1)
    expect(complaints).toEqual([expect.stringContaining('Ce PDF ne contient pas de dossier.')])
  })

  it('says in the PDF whether the dossier is in it', async () => {
    const said = async (...words: readonly string[]) => {
      await call('bon.ptce.json', '--out', 'dit', '--format', 'pdf', ...words)
      const { pages } = await readPdf(new Uint8Array(readFileSync(join(folder, 'dit', 'bon.pdf'))))
      const text = bare(pages.map((page) => page.text).join(''))
      return ['Ce PDF contient le dossier', 'Ce document ne contient pas le dossier'].map(
        (sentence) => text.includes(bare(sentence)),
      )
    }
    expect(await said()).toEqual([true, false])
    expect(await said('--without-dossier')).toEqual([false, true])
  })

  it('never writes over the PDF that it reads', async () => {
    await call('bon.ptce.json', '--out', 'meme', '--format', 'pdf', '--date', '2026-11-23')
    const before = readFileSync(join(folder, 'meme', 'bon.pdf'))
    const { code, complaints } = await call('meme/bon.pdf', '--out', 'meme', '--format', 'pdf')
    expect(code).toBe(1)
    expect(complaints.at(-1)).toContain('serait écrasé')
    expect(readFileSync(join(folder, 'meme', 'bon.pdf')).equals(before)).toBe(true)
  })

  it('judges freshness against the date given', async () => {
    const at = async (date: string) => {
      const { printed } = await call('bon.ptce.json', '--format', 'json', '--date', date)
      return JSON.parse(printed).supports.filter(({ toVerify }: { toVerify: boolean }) => toVerify)
        .length
    }
    expect(await at('2040-01-01')).toBeGreaterThan(await at('2020-01-01'))
  })

  it('says that sources are old all over a report from far ahead, and never in one from long ago', async () => {
    const said = async (date: string) =>
      (await call('bon.ptce.json', '--document', 'annexes', '--date', date)).printed
    const marks = (text: string) => text.match(/(?:Source|source) ancienne/g) ?? []
    const [past, future] = [await said('2012-01-01'), await said('2040-01-01')]
    expect(marks(future).length).toBeGreaterThan(30)
    expect(marks(past)).toEqual([])
  })
})

describe('the other calls', () => {
  it('prints every question in the shape of the contract', async () => {
    const { code, printed } = await call('--questions')
    const questions = JSON.parse(printed)
    expect(code).toBe(0)
    expect(questions.find(({ id }: { id: string }) => id === 'but-commun-ecrit')).toMatchObject({
      track: 'both',
      grid: 'demarche',
      axis: 'projet-commun',
      kind: 'niveau',
    })
    expect(questions.find(({ id }: { id: string }) => id === 'strategie-ecrite')).toEqual({
      id: 'strategie-ecrite',
      track: 'both',
      grid: 'article-9',
      element: 'strategie-commune',
      kind: 'choix-unique',
      options: ['oui', 'en-cours', 'orale', 'non', 'ne-sait-pas'],
    })
    // Its answer counts on both tracks, and one of them alone is asked it.
    expect(questions.find(({ id }: { id: string }) => id === 'engagement-ecrit')).toMatchObject({
      track: 'both',
      putTo: 'porteur',
    })
  })

  it('answers a wrong call with code 2 and one sentence', async () => {
    const { code, complaints } = await call('--format', 'xml', 'bon.ptce.json')
    expect(code).toBe(2)
    expect(complaints).toHaveLength(1)
  })

  it('prints its help and its version', async () => {
    expect((await call('--help')).printed).toContain('--format')
    expect((await call('--version')).printed).toMatch(
      /^Diagnostic PTCE \d+\.\d+\.\d+, règles 2026\.11\n$/,
    )
  })
})
