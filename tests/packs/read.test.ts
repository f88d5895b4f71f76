import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPack } from '../../src/packs/read'
import { problemText } from '../../src/packs/problemText'
import { asJson, PACK, SCHEME, withScheme, YAML } from './pack'

const problemsOf = (source: string): readonly string[] => {
  const read = readPack(source)
  return read.ok ? [] : read.problems.map(problemText)
}

describe('a good pack', () => {
  it('gives the schemes of its publisher, marked, their ids apart from ours', () => {
    const read = readPack(YAML)
    expect(read).toMatchObject({
      ok: true,
      notices: [],
      pack: {
        id: 'cress-d-exemple',
        publisher: { name: 'la CRESS d’Exemple', url: 'https://exemple.fr' },
        date: '2026-11-02',
        schemes: [
          {
            id: 'cress-d-exemple/appui-au-demarrage',
            name: 'Appui au démarrage\u00A0: l’aide d’exemple',
            eligibility: 'Tout groupe de la région.',
            status: 'permanent',
            pack: { id: 'cress-d-exemple', publisher: 'la CRESS d’Exemple', date: '2026-11-02' },
            source: { label: 'Page de la CRESS', date: '2026-11-02', reviewBefore: '2027-11-02' },
          },
        ],
      },
    })
  })

  it('is the same in YAML and in JSON, indented with tabs or after a byte order mark', () => {
    const yaml = readPack(YAML)
    expect(readPack(asJson(PACK))).toEqual(yaml)
    expect(readPack(JSON.stringify(PACK, null, '\t'))).toEqual(yaml)
    expect(readPack(`\u{FEFF}${YAML.replaceAll('\n', '\r\n')}`)).toEqual(yaml)
  })

  it('is matched for itself, and not as one of the national calls', () => {
    const read = readPack(withScheme({ appel: 'ami-2025' }))
    expect(read.ok && read.pack.schemes.map(({ call }) => call)).toEqual([undefined])
  })

  it('says that an example is not proposed', () => {
    const read = readPack(withScheme({ pertinence: 'exemple', 'note-d-etat': 'Un exemple.' }))
    expect(read).toMatchObject({ ok: true, notices: [expect.stringContaining('est un exemple')] })
  })
})

const SCRIPT = 'javascript:alert(1)'
const lienOf = (source: object) => ({ ...source, lien: SCRIPT })

/** Every address of a pack becomes a link. */
const ADDRESSES = [
  { where: 'of its publisher', pack: { ...PACK, 'publie-par': lienOf(PACK['publie-par']) } },
  { where: 'of a scheme', pack: { ...PACK, dispositifs: [lienOf(SCHEME)] } },
  {
    where: 'of a source',
    pack: { ...PACK, dispositifs: [{ ...SCHEME, source: lienOf(SCHEME.source) }] },
  },
  {
    where: 'of another source',
    pack: { ...PACK, dispositifs: [{ ...SCHEME, 'autres-sources': [lienOf(SCHEME.source)] }] },
  },
]

describe('a broken pack', () => {
  it.each<[string, string, RegExp]>([
    ['nothing', '', /commence par « format: ptce-dispositifs »/],
    ['a dossier', '{"format":"ptce-dossier","version":1}', /pas un fichier de dispositifs/],
    ['a list', '- a\n- b', /pas un fichier de dispositifs/],
    ['a later version', asJson({ ...PACK, version: 2 }), /version plus récente/],
    ['a version in letters', asJson({ ...PACK, version: '1' }), /Ligne 3 : .*« 1 » \(version\)/],
    ['no publisher', asJson({ ...PACK, 'publie-par': undefined }), /clé manquante \(publie-par\)/],
    ['no day', asJson({ ...PACK, date: '2026-13-01' }), /jour attendu : AAAA-MM-JJ \(date\)/],
    ['no scheme', asJson({ ...PACK, dispositifs: [] }), /au moins 1 attendu \(dispositifs\)/],
    ['an unknown key', withScheme({ montand: '10 €' }), /Appui.* : clé inconnue « montand »/],
    ['a hostile key', withScheme({ constructor: { a: 1 } }), /clé inconnue « constructor »/],
    [
      'a key to the prototype',
      withScheme({}).replace('"nom"', '"__proto__": { "a": 1 }, "nom"'),
      /clé inconnue « __proto__ »/,
    ],
    ['a number for a text', withScheme({ montant: 5000 }), /texte attendu.* \(montant\)/],
    ['spaces for a text', withScheme({ montant: '   ' }), /\(montant\)/],
    ...ADDRESSES.map(({ where, pack }): [string, string, RegExp] => [
      `a script for an address, ${where}`,
      asJson(pack),
      /adresse attendue/,
    ]),
    ['data for an address', withScheme({ lien: 'data:text/html,a' }), /adresse attendue/],
    ['a script after a space', withScheme({ lien: '\tJavaScript:alert(1)' }), /adresse attendue/],
    ['a file for an address', withScheme({ lien: 'file:///etc/passwd' }), /adresse attendue/],
    ['a masked address', withScheme({ lien: 'https://cress.fr@mal.fr/' }), /sans « @ »/],
    ['a code without quotes', YAML.replace("'84'", '84'), /code attendu, entre guillemets/],
    ['an unknown region', YAML.replace("'84'", "'05'"), /région inconnue « 05 »/],
    ['an id in capitals', withScheme({ id: 'Appui' }), /identifiant attendu/],
    [
      'an id twice',
      asJson({ ...PACK, dispositifs: [SCHEME, SCHEME] }),
      /identifiant donné deux fois : « appui-au-demarrage » \(id\)/,
    ],
    ['trust for too long', withScheme({ 'a-revoir-avant': '2029-01-01' }), /au plus tard le 2027/],
    ['an endless text', withScheme({ conditions: 'a'.repeat(2_001) }), /texte trop long/],
    ['a hidden sign', withScheme({ nom: 'Aide\u202Etpircs' }), /signe invisible/],
    ['a key written twice', `${YAML}version: 1\n`, /Ligne 27 : clé écrite deux fois/],
    ['an open quote', YAML.replace("'84'", "'84"), /YAML illisible \(.*il manque un signe/],
    ['a tab', YAML.replace('  nom: la', '\tnom: la'), /Ligne 5 : YAML illisible \(tabulation/],
    ['JSON cut short', asJson(PACK).slice(0, -3), /JSON illisible/],
    ['JSON without a comma', asJson(PACK).replace('1,', '1'), /Ligne \d : JSON illisible/],
    ['two documents', `${YAML}---\n${YAML}`, /plusieurs documents/],
    ['an alias', YAML.replace('permanent', '*etat'), /les renvois/],
    ['an anchor', YAML.replace('permanent', '&etat permanent'), /les renvois/],
    ['a tag', YAML.replace('permanent', '!!binary permanent'), /signe « ! »/],
    ['an explicit key', `? a\n: b\n${YAML}`, /signe « \? »/],
    ['half a megabyte', `${YAML}# ${'a'.repeat(500_000)}`, /trop gros : 500 ko/],
    [
      'hundreds of schemes',
      asJson({ ...PACK, dispositifs: Array.from({ length: 201 }, () => ({})) }),
      /Trop de dispositifs \(201\) : 200 au plus/,
    ],
  ])('is refused with a sentence: %s', (_, source, sentence) => {
    const plain = problemsOf(source).map((text) => text.replace(/[\u00A0\u202F]/g, ' '))
    expect(plain.filter((text) => sentence.test(text))).not.toEqual([])
    expect(plain.filter((text) => /invalid|expected|unrecognized|at line/i.test(text))).toEqual([])
  })

  it('lists every problem, in the order of the file, each with its line and its scheme', () => {
    const source = YAML.replace('date: 2026-11-02\n', 'date: hier\n')
      .replace('etat: permanent', 'etat: clos')
      .replace('confiance: elevee', 'confiance: certaine')
      .replace('a-revoir-avant: 2027-11-02', 'a-revoir-avant: 2028-11-02\n    couleur: bleu')
      .replace("codes: ['84']", "codes: ['84', '05']")
    const name = 'Appui au démarrage\u00A0: l’aide d’exemple'
    expect(problemsOf(source)).toEqual([
      'Ligne\u00A07\u00A0: jour attendu\u00A0: AAAA-MM-JJ (date)',
      `Ligne\u00A09, «\u00A0${name}\u00A0»\u00A0: clé manquante\u00A0: dites ce que l’on sait d’un dispositif «\u00A0clos\u00A0» (note-d-etat)`,
      `Ligne\u00A013, «\u00A0${name}\u00A0»\u00A0: région inconnue «\u00A005\u00A0» (territoire, codes, n°\u00A02)`,
      `Ligne\u00A023, «\u00A0${name}\u00A0»\u00A0: valeur attendue parmi «\u00A0elevee\u00A0», «\u00A0moyenne\u00A0», «\u00A0faible\u00A0» (confiance)`,
      `Ligne\u00A026, «\u00A0${name}\u00A0»\u00A0: au plus tard le 2027-11-02\u00A0: 12 mois après la source la plus récente (a-revoir-avant)`,
      expect.stringMatching(/^Ligne\s27, .* clé inconnue «\scouleur\s».*; clés lues\s: «\sid\s»/),
    ])
  })

  it.each([
    ['a month in letters', { source: { libelle: 'Page', date: 'juin 2026' } }],
    ['an address without http', { lien: 'exemple.fr' }],
    ['a masked address', { lien: 'https://a@exemple.fr' }],
  ])('says one fault in one sentence: %s', (_, change) => {
    expect(problemsOf(withScheme(change))).toHaveLength(1)
  })

  it('names a scheme without a name by its place, and stops at a hundred problems', () => {
    const broken = { ...PACK, dispositifs: Array.from({ length: 30 }, () => ({})) }
    const problems = problemsOf(asJson(broken))
    expect(problems[0]).toContain('Ligne\u00A011, dispositif n°\u00A01\u00A0: clé manquante (id)')
    expect(problems).toHaveLength(101)
    expect(problems.at(-1)).toMatch(/^Et \d+ autres/)
  })

  it('says in one line what the file itself put in a problem', () => {
    const [text = ''] = problemsOf(withScheme({ [`a\n\u001B[2J${'b'.repeat(900)}`]: 1 }))
    expect(text).toContain('clé inconnue')
    expect(text).not.toMatch(/\p{C}/u)
    expect(text.length).toBeLessThanOrEqual(400)
  })
})

describe('a hostile text', () => {
  const many = 50_000
  it.each([
    ['keys of keys', '? '.repeat(many)],
    ['lists of lists', '['.repeat(many)],
    ['thousands of keys', Array.from({ length: 30_000 }, (_, index) => `k${index}: 1`).join('\n')],
    ['the same in JSON', `{${Array.from({ length: 30_000 }, (_, i) => `"k${i}":1`).join(',')}}`],
    ['references to references', 'a: &a [1]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]'],
    ['quotes', '"'.repeat(many)],
    ['documents', '---\n'.repeat(many)],
  ])('is refused in a moment: %s', (_, source) => {
    const start = performance.now()
    expect(readPack(source).ok).toBe(false)
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  it('never makes the reader throw, and is never taken for a pack', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          fc.string({ unit: fc.constantFrom(...'?:-[]{}&*!|>"\'%@`#, \n\tab1') }),
        ),
        (text) => {
          const read = readPack(text)
          expect(read.ok).toBe(false)
          expect(problemsOf(text)).not.toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })

  it('never makes the reader throw where a value stands', () => {
    const keys = fc.constantFrom(...Object.keys(SCHEME), 'autres-sources', 'date-limite', 'notes')
    fc.assert(
      fc.property(keys, fc.jsonValue({ maxDepth: 4 }), (key, value) => {
        const read = readPack(withScheme({ [key]: value }))
        expect(typeof read.ok).toBe('boolean')
        if (!read.ok) expect(read.problems.map(problemText).join()).not.toMatch(/invalid|expected/i)
      }),
      { numRuns: 200 },
    )
  })

  it.each([...Object.keys(SCHEME), 'autres-sources', 'date-limite'])(
    'is not called by its own words, where a value stands: %s',
    (key) => {
      for (const value of [{ toString: '' }, [{ toString: '' }], { type: { toString: '' } }])
        expect(problemsOf(withScheme({ [key]: value }))).not.toEqual([])
    },
  )

  it.each(['epci', 'region', 'departement', 'commune'])('nor as a code: %s', (type) => {
    const territoire = { type, codes: [{ toString: '' }], libelle: 'Ici' }
    expect(problemsOf(withScheme({ territoire }))).not.toEqual([])
  })

  it('never makes the reader throw when a good pack is cut or doubled anywhere', () => {
    const at = fc.nat(YAML.length)
    fc.assert(
      fc.property(at, at, (from, to) => {
        expect(typeof readPack(YAML.slice(0, from) + YAML.slice(to)).ok).toBe('boolean')
      }),
      { numRuns: 150 },
    )
  })
})
