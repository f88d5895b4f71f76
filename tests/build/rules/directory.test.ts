import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compileFromDisk } from '../../../src/build/rules/disk'
import { INSETS, OUTLINES } from '../../../src/report/poles/outlines'
import outlines from '../../../src/report/poles/outlines.json'
import { problemsOf, replacing } from './ruleSet'

const POLES = 'rules/annuaire/ptce.yaml'
const DEPARTEMENTS = 'rules/annuaire/departements.yaml'

const {
  poles = [],
  departements = {},
  regions = {},
  texts = {},
} = compileFromDisk('.').chunks.annuaire
const official: (
  file: string,
) => readonly { code: string; nom: string; region: string; zone: string; type?: string }[] = (
  file,
) => createRequire(import.meta.url)(`@etalab/decoupage-administratif/data/${file}.json`)
const typeset = (name: string) => name.replaceAll("'", '’')

describe('the directory', () => {
  it('has the fifty-seven poles of the reference, seventeen of them in Auvergne-Rhône-Alpes', () => {
    expect(poles).toHaveLength(57)
    expect(poles.filter(({ region }) => region === '84')).toHaveLength(17)
  })

  it('locates each pole of the leaflet in its commune', () => {
    const unlocated = poles.filter(
      ({ region, commune }) => region === '84' && commune === undefined,
    )
    expect(unlocated).toEqual([])
  })

  it('names communes as the official code does', () => {
    const names = new Map(
      official('communes')
        .filter(({ type }) => type === 'commune-actuelle')
        .map(({ code, nom }) => [code, typeset(nom)]),
    )
    const located = poles.flatMap(({ commune }) => commune ?? [])
    expect(located.map(({ code, name }) => [code, name])).toEqual(
      located.map(({ code }) => [code, names.get(code)]),
    )
  })

  it('takes none of the ten winners of phase 1 for funded, save five that a later call chose', () => {
    const leaflet = poles.filter(({ awards }) => awards.some(({ phase }) => phase === 1))
    const inRegion = leaflet.filter(({ region }) => region === '84')
    expect(inRegion).toHaveLength(10)
    expect(inRegion.filter(({ status }) => status === 'laureat').map(({ id }) => id)).toEqual([
      'fibr-ethik-peccs',
      'place-des-possibles',
      'pole-laine',
      'val-allier-ecologique',
      'fabrique-transition',
    ])
  })

  it('says how many winners of each call it has, and no more than it has', () => {
    const sentences = Object.entries(texts)
      .filter(([id]) => id.startsWith('annuaire.etat.phrases'))
      .map(([, text]) => text)
      .join(' ')
    const winners = (year: number) =>
      poles.filter(({ awards }) => awards.some((award) => award.year === year && award.phase !== 1))
        .length
    const said = [...sentences.matchAll(/(\d+|aucun) sur (\d+) en (\d{4})/g)].map(
      ([, found, , year]) => [Number(year), found === 'aucun' ? 0 : Number(found)],
    )
    expect(said).toHaveLength(7)
    expect(said).toEqual(said.map(([year = 0]) => [year, winners(year)]))
  })

  it('dates each address it copied, and each source', () => {
    const undated = poles.filter(({ source }) => source.date === undefined).map(({ id }) => id)
    expect(undated).toEqual(['ecossolies', 'lille-metropole-solidaire'])
  })

  it('has no misprint of the leaflet', () => {
    const all = JSON.stringify(poles)
    expect(all).not.toMatch(/Côteière|ilo\.e\.org|r-fibrethik|"Paul-Trois|reliance/)
    expect(all).toContain('Saint-Paul-Trois-Châteaux')
  })
})

describe('the départements', () => {
  it('are those of the official code, overseas collectivités apart', () => {
    const expected = official('departements').filter(({ zone }) => zone !== 'com')
    expect(departements).toEqual(
      Object.fromEntries(
        expected.map(({ code, nom, region }) => [
          code,
          { name: typeset(nom), region, neighbours: expect.any(Array) },
        ]),
      ),
    )
  })

  it('belong to the eighteen régions', () => {
    const expected = official('regions').filter(({ zone }) => zone !== 'com')
    expect(regions).toEqual(
      Object.fromEntries(expected.map(({ code, nom }) => [code, typeset(nom)])),
    )
  })

  it.each([
    ['03', ['18', '23', '42', '58', '63', '71']],
    ['75', ['92', '93', '94']],
    ['93', ['75', '77', '92', '94', '95']],
    ['2A', ['2B']],
    ['29', ['22', '56']],
    ['06', ['04', '83']],
    ['974', []],
    ['971', []],
  ])('%s has the neighbours everyone knows', (code, expected) => {
    expect(departements[code]?.neighbours).toEqual(expected)
  })

  it('touch where the map draws them touching, and once more where it is too coarse', () => {
    const users = new Map<number, string[]>()
    const inPlace = outlines.areas.slice(0, 96)
    for (const { code, rings } of inPlace)
      for (const arc of rings.flat()) {
        const key = arc < 0 ? ~arc : arc
        users.set(key, [...(users.get(key) ?? []), code])
      }
    const drawn = new Set(
      [...users.values()].filter(({ length }) => length === 2).map((pair) => pair.sort().join(' ')),
    )
    const declared = new Set(
      Object.entries(departements).flatMap(([code, { neighbours }]) =>
        neighbours.map((other) => [code, other].sort().join(' ')),
      ),
    )
    expect([...declared].filter((pair) => !drawn.has(pair))).toEqual(['54 67'])
    expect([...drawn].filter((pair) => !declared.has(pair))).toEqual([])
  })
})

describe('the outlines', () => {
  it('weigh less than thirty kilobytes', () => {
    expect(gzipSync(readFileSync('src/report/poles/outlines.json')).length).toBeLessThan(30_000)
  })

  it('draw every département, and give each one place for its number', () => {
    const numbered = OUTLINES.filter(({ at }) => at !== undefined).map(({ code }) => code)
    expect([...numbered].sort()).toEqual(Object.keys(departements).sort())
  })

  it('draw the four of Paris twice, and overseas in insets', () => {
    const codes = OUTLINES.map(({ code }) => code)
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([
      '75',
      '92',
      '93',
      '94',
    ])
    expect(INSETS.flatMap((inset) => inset.codes)).toEqual([
      '75',
      '92',
      '93',
      '94',
      '971',
      '972',
      '973',
      '974',
      '976',
    ])
  })

  it('close every ring', () => {
    const broken = OUTLINES.flatMap(({ code, rings }) =>
      rings.filter((ring) => ring.length < 3).map(() => code),
    )
    expect(broken).toEqual([])
  })
})

describe('a wrong directory', () => {
  it.each([
    [
      'a status that its awards deny',
      POLES,
      'statut: phase-1',
      'statut: laureat',
      'd’après ses distinctions, le statut est « phase-1 »',
    ],
    [
      'a winner without its call',
      POLES,
      'statut: signataire',
      'statut: laureat',
      '« laureat » demande une « distinction »',
    ],
    [
      'a commune of another département',
      POLES,
      "code: '38563'",
      "code: '03310'",
      'la commune 03310 n’est pas dans ce département',
    ],
    [
      'a département of another région',
      POLES,
      "departement: '24'\n    region: '75'",
      "departement: '24'\n    region: '76'",
      'ce département est de la région 75',
    ],
    [
      'an unknown theme',
      POLES,
      'themes: [culture]',
      'themes: [cirque]',
      'thème inconnu « cirque »',
    ],
    [
      'an id met twice',
      POLES,
      'id: esci',
      'id: dombinnov',
      'identifiant en double : « dombinnov »',
    ],
    [
      'a fact trusted for too long',
      POLES,
      'a-revoir-avant: 2023-05-01',
      'a-revoir-avant: 2027-05-01',
      'au plus tard le 2023-05-01',
    ],
    [
      'a misspelt key',
      POLES,
      'territoire: Dombes',
      'teritoire: Dombes',
      'clé inconnue « teritoire »',
    ],
    [
      'a border written on one side',
      DEPARTEMENTS,
      "nom: Ain, region: '84', voisins: ['38', ",
      "nom: Ain, region: '84', voisins: [",
      '« 38 » a « 01 » pour voisin, mais pas l’inverse',
    ],
  ])('is found out: %s', (_, path, passage, replacement, message) => {
    const problems = problemsOf({ [path]: replacing(passage, replacement) })
    expect(problems.join('\n')).toContain(message)
  })

  it('says which file is missing', () => {
    expect(problemsOf({ [DEPARTEMENTS]: undefined })).toContain(
      `${DEPARTEMENTS} : fichier manquant`,
    )
  })
})
