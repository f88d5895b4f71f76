import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main'
import { AGGREGATE_IDS } from '../../src/report'

const CASE = JSON.parse(readFileSync('rules/cas/intercommunalite-qui-dirige.ptce.json', 'utf8'))

const named = (name: string, part: object = {}) =>
  JSON.stringify({ ...CASE, ...part, project: { ...CASE.project, name } })

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ptce-table-'))
  mkdirSync(join(folder, 'dossiers'))
  const put = (name: string, text: string) => writeFileSync(join(folder, 'dossiers', name), text)
  put('b.ptce.json', named('=SOMME(A1), "bois"'))
  put('a.ptce.json', named('Pôle\nvélo'))
  put('c.ptce.json', '{')
  put('notes.txt', 'rien')
})
afterAll(() => rmSync(folder, { recursive: true }))

async function* lines(...texts: readonly string[]) {
  for (const text of texts) yield Buffer.from(`${text}\n`)
}

async function call(words: readonly string[], input: readonly string[] = []) {
  const printed: string[] = []
  const complaints: string[] = []
  const output = {
    print: (text: string) => void printed.push(text),
    complain: (line: string) => void complaints.push(line),
  }
  const all = [...words, '--date', '2026-11-28']
  const code = await run(all, folder, output, () => lines(...input))
  return { code, printed, complaints }
}

const HEADER = `${AGGREGATE_IDS.join(',')}\r\n`

describe('the table of many dossiers', () => {
  it('has one line a dossier of a folder, by name, and names the refused one', async () => {
    const { code, printed, complaints } = await call(['--aggregate', 'dossiers'])
    expect(code).toBe(1)
    expect(complaints).toEqual([expect.stringMatching(/^dossiers\/c\.ptce\.json: .*abîmé/)])
    expect(printed).toHaveLength(3)
    expect(printed[0]).toBe(HEADER)
    expect(printed[1]).toMatch(/^dossiers\/a\.ptce\.json,"Pôle\nvélo",Seine-Saint-Denis,/)
    expect(printed[2]).toMatch(/^dossiers\/b\.ptce\.json,"'=SOMME\(A1\), ""bois""",/)
  })

  it('has one object a line, the text as it is, for a program', async () => {
    const { printed } = await call(['--aggregate', '--format', 'json', 'dossiers/b.ptce.json'])
    expect(printed).toHaveLength(1)
    expect(printed[0]).toMatch(/^[^\n]+\n$/)
    const one = JSON.parse(printed[0] ?? '')
    expect(Object.keys(one)).toEqual(AGGREGATE_IDS)
    expect(one).toMatchObject({
      file: 'dossiers/b.ptce.json',
      project: '=SOMME(A1), "bois"',
      checks: 5,
      nextStepOn: null,
      'strategie-commune': 'non-reuni',
      stageLow: 'emergence',
      stageHigh: 'emergence',
    })
  })

  it('reads one dossier a line, and says the number of one that is refused', async () => {
    const input = [named('Un'), '', '{"format":"autre"}', named('Quatre')]
    const { code, printed, complaints } = await call(['--aggregate', '-'], input)
    expect(code).toBe(1)
    expect(complaints).toEqual([expect.stringMatching(/^3: Ce fichier n’est pas un dossier/)])
    expect(printed.map((line) => line.split(',').slice(0, 2))).toEqual([
      ['file', 'project'],
      ['1', 'Un'],
      ['4', 'Quatre'],
    ])
  })

  it('writes a line before the next dossier is given, and waits for its reader', async () => {
    const steps: string[] = []
    async function* input() {
      for (const name of ['Un', 'Deux', 'Trois']) {
        steps.push(`${name} given`)
        yield Buffer.from(`${named(name)}\n`)
      }
      steps.push('end')
    }
    const output = {
      async print(text: string) {
        // A reader that takes its time: nothing is read meanwhile.
        await new Promise((resolve) => setTimeout(resolve, 5))
        steps.push(`${text.split(',')[1]} written`)
      },
      complain: (line: string) => void steps.push(line),
    }
    const code = await run(['--aggregate', '-'], folder, output, input)
    expect(code).toBe(0)
    expect(steps).toEqual([
      'project written',
      'Un given',
      'Un written',
      'Deux given',
      'Deux written',
      'Trois given',
      'Trois written',
      'end',
    ])
  })

  it('is written in a folder when asked to', async () => {
    const words = ['--aggregate', 'dossiers/a.ptce.json', '--out', 'sortie']
    const { code, printed } = await call(words)
    expect([code, printed]).toEqual([0, []])
    const text = readFileSync(join(folder, 'sortie', 'initiatives.csv'), 'utf8')
    expect(text.startsWith(`${HEADER}dossiers/a.ptce.json,`)).toBe(true)
  })

  it('tells both tracks, each its own way', async () => {
    const porteur = readFileSync('rules/cas/reemploi-dans-l-allier.ptce.json', 'utf8')
    const input = [JSON.stringify(JSON.parse(porteur)), named('Vu')]
    const { printed } = await call(['--aggregate', '--format', 'json', '-'], input)
    expect(
      printed
        .map((line) => JSON.parse(line))
        .map(({ track, level, checks }) => [track, level, checks]),
    ).toEqual([
      ['porteur', null, null],
      ['collectivite', 'intercommunalite', 5],
    ])
  })
})

describe('several dossiers, diagnosed one by one', () => {
  it('say which file and which project each line of JSON is about', async () => {
    const of = async (words: readonly string[], input: readonly string[] = []) =>
      (await call([...words, '--format', 'json'], input)).printed
        .map((line) => JSON.parse(line))
        .map((one) => [Object.keys(one).slice(0, 2), one.file, one.project])
    const keys = ['file', 'project']
    expect(await of(['dossiers'])).toEqual([
      [keys, 'dossiers/a.ptce.json', 'Pôle\nvélo'],
      [keys, 'dossiers/b.ptce.json', '=SOMME(A1), "bois"'],
    ])
    expect(await of(['-'], ['', named('Deux')])).toEqual([[keys, '2', 'Deux']])
  })

  it('are written in a folder, each under its name or its number', async () => {
    const { code } = await call(['-', '--format', 'json', '--out', 'lignes'], [named('Un')])
    expect(code).toBe(0)
    const text = readFileSync(join(folder, 'lignes', '1.json'), 'utf8')
    expect(JSON.parse(text)).toMatchObject({ file: '1', project: 'Un' })
  })
})
