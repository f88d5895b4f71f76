/** Files as they came from the field, in one call: each is a diagnostic or a sentence, and all are done. */
import { readdirSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { run } from '../../src/cli/main'
import * as territory from '../../src/cli/territory'

const FOLDER = 'tests/field'

async function call(...names: readonly string[]) {
  const printed: string[] = []
  const complaints: string[] = []
  const code = await run(
    [...names.map((name) => `${FOLDER}/${name}`), '--format', 'json', '--date', '2026-11-28'],
    '.',
    { print: (text) => printed.push(text), complain: (line) => complaints.push(line) },
  )
  return { code, lines: printed.join('').split('\n').filter(Boolean), complaints }
}

const REFUSED: readonly (readonly [string, ...string[]])[] = [
  ['code-insee-en-nombre.ptce.json', '« territory.0.code »', 'un code entre guillemets'],
  ['deux-membres-meme-id.ptce.json', '« m1 »', '« members.1.id »'],
  ['famille-inconnue-du-schema.ptce.json', '« members.0.family »', '« association »'],
  ['reponse-booleenne.ptce.json', '« answers.strategie-ecrite »', 'identifiant d’une réponse'],
  ['liste-des-membres.xlsx', 'tableur', '« Coller une liste »'],
]

describe('the files of the field', () => {
  it('are all done in one call, one line each', async () => {
    const names = readdirSync(FOLDER)
    const { code, lines, complaints } = await call(...names)
    const refused = names.filter((name) => REFUSED.some(([one]) => one === name))
    expect(code).toBe(1)
    expect(lines).toHaveLength(names.length - refused.length)
    for (const line of lines) expect(JSON.parse(line).article9).toHaveLength(11)
    for (const name of refused)
      expect(complaints.filter((line) => line.startsWith(`${FOLDER}/${name}: `))).toHaveLength(1)
    for (const line of complaints) expect(line).not.toMatch(/\n|Error|at .*:\d+/)
  })

  it.each(REFUSED)('%s is refused, with the field: %s', async (name, ...parts) => {
    const { code, lines, complaints } = await call(name)
    expect([code, lines]).toEqual([1, []])
    for (const part of parts) expect(complaints.join().replace(/\s/g, ' ')).toContain(part)
  })

  it.each([
    ['ansi-windows-1252.ptce.json', 'lu comme un fichier de Windows'],
    ['niveau-en-texte.ptce.json', '« 2 » à « Nous avons écrit notre but commun. »'],
    ['insee-zero-perdu.ptce.json', 'Le code « 3310 »', 'Vouliez-vous dire 03310 ?'],
  ])('%s is read, and says what to check', async (name, ...parts) => {
    const { code, lines, complaints } = await call(name)
    expect([code, lines.length, complaints.length]).toEqual([0, 1, 1])
    for (const part of parts) expect(complaints.join().replace(/\s/g, ' ')).toContain(part)
    expect(lines.join()).not.toContain('\u{FFFD}')
  })

  it.each([
    'utf8.ptce.json',
    'utf8-bom.ptce.json',
    'renomme.ptce.json.txt',
    'objet-vide-ecrit-en-tableau.ptce.json',
  ])('%s is read without a word', async (name) => {
    const { code, lines, complaints } = await call(name)
    expect([code, lines.length, complaints]).toEqual([0, 1, []])
  })

  it('gives no région to a code that lost its zero', async () => {
    const { lines } = await call('insee-zero-perdu.ptce.json')
    expect(JSON.parse(lines[0] ?? '{}').contacts).toEqual([])
  })
})

describe('a fault of ours', () => {
  afterEach(() => vi.restoreAllMocks())

  it('costs the file that shows it, in one sentence; the others are done', async () => {
    const places = vi.spyOn(territory, 'placesOf').mockRejectedValueOnce(new Error('imprévu'))
    const { code, lines, complaints } = await call('utf8.ptce.json', 'utf8-bom.ptce.json')
    expect(places).toHaveBeenCalledTimes(2)
    expect([code, lines.length, complaints.length]).toEqual([1, 1, 1])
    expect(complaints[0]).toMatch(
      /^tests\/field\/utf8\.ptce\.json: .*erreur de l’outil.*\(imprévu\)/,
    )
  })
})
