import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main'
import { asJson, PACK, SCHEME, withScheme, YAML } from '../packs/pack'

const ID = 'cress-d-exemple/appui-au-demarrage'
const DOSSIER = {
  format: 'ptce-dossier',
  version: 1,
  profile: { track: 'porteur' },
  territory: [{ type: 'departement', code: '03' }],
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ptce-packs-'))
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  write('bon.ptce.json', JSON.stringify(DOSSIER))
  write('cress.yaml', YAML)
  write('autre.json', asJson({ ...PACK, id: 'autre' }))
  write('casse.json', withScheme({ etat: 'ouvert', couleur: 'bleu' }))
  write('coupe.json', asJson(PACK).slice(0, 300))
  write('gros.yaml', ' '.repeat(500_001))
  const territoire = { type: 'commune', codes: ['01091', '01999'], libelle: 'Exemple' }
  write('lieux.json', asJson({ ...PACK, dispositifs: [{ ...SCHEME, territoire }] }))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function call(...words: readonly string[]) {
  const printed: string[] = []
  const complaints: string[] = []
  const code = await run([...words, 'bon.ptce.json', '--date', '2026-11-23'], folder, {
    print: (text) => printed.push(text),
    complain: (line) => complaints.push(line.replace(/[\u00A0\u202F]/g, ' ')),
  })
  return { code, printed: printed.join(''), complaints }
}

describe('--pack', () => {
  it('matches the schemes of each pack, under an id of its own', async () => {
    const { code, printed, complaints } = await call(
      ...['--pack', 'cress.yaml', '--pack', 'autre.json', '--format', 'json'],
    )
    expect([code, complaints]).toEqual([0, []])
    const ids = JSON.parse(printed).supports.map(({ id }: { id: string }) => id)
    expect(ids).toEqual(expect.arrayContaining([ID, 'autre/appui-au-demarrage', 'dla']))
    const without = JSON.parse((await call('--format', 'json')).printed)
    expect(without.supports.map(({ id }: { id: string }) => id)).not.toContain(ID)
  })

  it('says in the report whose they are, with their source and their date', async () => {
    const { printed } = await call('--pack', 'cress.yaml')
    const text = printed.replace(/\s+/g, ' ')
    expect(text).toContain('Ajouté par la CRESS d’Exemple, le 2 novembre 2026 ; pas vérifié')
    expect(text).toContain('Page de la CRESS, 2 novembre 2026')
  })

  it.each([
    [
      'broken',
      ['casse.json'],
      [/^casse\.json: Ligne 34,.*etat/, /^casse\.json: Ligne 45,.*couleur/],
    ],
    ['cut short', ['coupe.json'], [/^coupe\.json: Ligne \d+ : JSON illisible/]],
    ['absent', ['absent.yaml'], [/^absent\.yaml: ce fichier n’existe pas/]],
    ['too large', ['gros.yaml'], [/^gros\.yaml: Fichier trop gros : 500 ko au plus/]],
    ['twice', ['cress.yaml', 'cress.yaml'], [/« cress-d-exemple » est déjà celui d’un autre/]],
    ['broken beside a good one', ['cress.yaml', 'coupe.json'], [/^coupe\.json: /]],
    ['a dossier', ['bon.ptce.json'], [/ce n’est pas un fichier de dispositifs/i]],
  ])('refuses the call when a pack is %s, and diagnoses nothing', async (_, files, lines) => {
    const { code, printed, complaints } = await call(
      ...files.flatMap((file) => ['--pack', file]),
      ...['--format', 'json', '--out', 'sortie'],
    )
    expect([code, printed]).toEqual([2, ''])
    expect(complaints).toHaveLength(lines.length)
    lines.forEach((line, index) => expect(complaints[index]).toMatch(line))
    expect(existsSync(join(folder, 'sortie'))).toBe(false)
  })

  it('tells of codes that match nobody, and goes on', async () => {
    const { code, complaints } = await call('--pack', 'lieux.json', '--format', 'json')
    expect(code).toBe(0)
    expect(complaints).toEqual([
      'lieux.json: Le code de territoire 01999 n’est pas connu de cet outil : vérifiez-le.',
      expect.stringMatching(
        /^lieux\.json: La commune 01091 fait partie de .+ : écrivez son code, /,
      ),
    ])
  })
})
