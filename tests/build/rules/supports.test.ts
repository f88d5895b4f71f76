import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readRules } from '../../../src/build/rules/disk'
import { gatherDeclaredIds } from '../../../src/schema/reading/declaredIds'
import { readRuleFile } from '../../../src/schema/reading/ruleFile'
import { compileSupports } from '../../../src/build/rules/read/readSupports'
import type { PlaceType } from '../../../src/domain'
import { buildTerritory } from '../../../src/build/territory/placesIndex'
import { resolvePlaces } from '../../../src/territory/resolve'
import { CALLS } from './supportFiles'

const rules = readRules('.')
const yaml = Object.keys(rules).filter((path) => path.endsWith('.yaml'))
const known = gatherDeclaredIds(yaml.map((path) => readRuleFile(path, rules[path] ?? '', [])))
const { problems, chunk, levers, scicWhen } = compileSupports(rules, known)
const {
  schemes = [],
  calls = [],
  cress = {},
  networks = {},
  leverExamples = [],
  texts = {},
} = chunk
const sources = [
  ...[...schemes, ...calls, ...leverExamples].map(({ id, source }) => [id, source] as const),
  ...Object.values(cress).map(({ region, source }) => [`cress-${region}`, source] as const),
  ...Object.entries(networks).map(([id, { source }]) => [id, source] as const),
]

describe('the catalogue of the rules', () => {
  it('compiles without a problem', () => {
    expect(problems).toEqual([])
  })

  it('holds every scheme that has a file, and the sixty-seven it began with', () => {
    const files = yaml.filter((path) => path.startsWith('rules/dispositifs/') && path !== CALLS)
    expect(schemes.map(({ id }) => `rules/dispositifs/${id}.yaml`).sort()).toEqual(files.sort())
    expect(schemes.length).toBeGreaterThanOrEqual(67)
  })

  it.each('01 02 03 04 06 11 24 27 28 32 44 52 53 75 76 84 93 94'.split(' '))(
    'says whom to call in region %s',
    (region) => {
      expect(cress[region]?.region).toBe(region)
      expect(cress[region]?.name).not.toBe('')
      expect(cress[region]?.fallback).toBe('https://www.ess-france.org')
    },
  )

  it.each(sources)('dates the source of %s, or does not trust it beyond its check', (_, source) => {
    expect(source.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    if (source.date === undefined) expect(source.reviewBefore <= source.checkedOn).toBe(true)
    else expect(source.date).toMatch(/^\d{4}(-\d{2}){0,2}$/)
  })

  it('claims no call open: the year under way is to be verified', () => {
    expect(calls.map(({ year }) => year)).toEqual([
      2013, 2015, 2021, 2021, 2022, 2023, 2024, 2025, 2026,
    ])
    expect(calls.at(-1)?.title).toContain('aucun appel retrouvé')
    expect(schemes.find(({ id }) => id === 'ami-ptce-2026')?.status).toBe('unknown')
    const national = schemes.filter(({ id }) => /^(aap|ami)-ptce-/.test(id))
    expect(national.map(({ call }) => call).sort()).toEqual(calls.map(({ id }) => id).sort())
  })

  it('gives a closed scheme a reason, and an example or an alert no promise', () => {
    const withheld = schemes.filter(
      ({ status, relevance }) =>
        status === 'closed' || relevance === 'exemple' || relevance === 'alerte',
    )
    expect(withheld.length).toBeGreaterThan(0)
    expect(withheld.filter(({ statusNote }) => statusNote === undefined)).toEqual([])
  })

  it('places a scheme by its own perimeter, not by the page that speaks of it', () => {
    const territory = (id: string) => schemes.find((scheme) => scheme.id === id)?.territory
    expect(territory('ami-ptce-2024')).toEqual({
      type: 'france',
      codes: [],
      label: 'France entière',
    })
    expect(territory('agrement-esus')?.type).toBe('france')
    expect(territory('meurthe-et-moselle-agir')?.codes).toEqual(['54'])
    expect(territory('reunion-politique-ess')?.codes).toEqual(['04'])
  })

  it('orders the six families as people read them, and each has an example or says it has none', () => {
    expect(levers.map(({ id }) => id)).toEqual([
      'reperage-et-mise-en-lien',
      'fonctionnement-et-animation',
      'investissement',
      'conseil-et-ingenierie',
      'foncier-et-locaux',
      'achats-et-commande-publique',
    ])
    const silent = levers.filter(({ id }) => !leverExamples.some(({ lever }) => lever === id))
    expect(silent.map(({ id }) => chunk.levers?.[id]?.noExample)).toEqual([
      'Nous n’avons pas d’exemple nommé et sourcé pour cette famille.',
      'Nous n’avons pas d’exemple nommé et sourcé pour cette famille.',
    ])
  })

  it('keeps the words of the SCIC and says when they are shown', () => {
    expect(texts['collectivite.scic.texte.2']).toContain('50\u00A0% du capital')
    expect(scicWhen?.kind).toBe('any')
  })

  it('stays light enough to come with the result', () => {
    expect(gzipSync(JSON.stringify(chunk)).length).toBeLessThan(25 * 1024)
  })
})

describe('codes of places', () => {
  interface Unit {
    readonly code: string
  }
  const read = (name: string): readonly Unit[] =>
    createRequire(import.meta.url)(`@etalab/decoupage-administratif/data/${name}.json`)
  const official = {
    commune: read('communes'),
    epci: [...read('epci'), ...read('ept')],
    departement: read('departements'),
    region: read('regions'),
  }
  const local = schemes.flatMap(({ id, territory: { type, codes } }) =>
    type === 'france' ? [] : codes.map((code) => ({ id, type, code })),
  )
  const carried = schemes.flatMap(({ id, carriers = [] }) =>
    carriers.map((carrier) => ({ id, ...carrier })),
  )

  it('says of each narrow perimeter what it lies in, and nothing else', () => {
    const { index, ...parts } = buildTerritory()
    const around = (type: PlaceType, code: string) => {
      const found = resolvePlaces([{ type, code }], { ...index, ...parts })
      const wider = (codes: readonly string[]) => codes.filter((other) => other !== code)
      return {
        epcis: wider(found.epcis),
        departements: wider(found.departements),
        regions: found.regions,
      }
    }
    const narrow = local.filter(({ type }) => type !== 'region')
    expect(narrow.length).toBeGreaterThan(5)
    for (const { id, type, code } of narrow) {
      const declared = schemes.find((scheme) => scheme.id === id)?.territory.around
      expect([id, declared]).toEqual([id, around(type, code)])
    }
  })

  it.each([...local, ...carried])('$type $code of $id is an official one', ({ type, code }) => {
    expect(official[type].some((unit) => unit.code === code)).toBe(true)
  })
})

/** Every text a person may read: what is neither an address, a date nor an id. */
const prose = JSON.stringify(chunk, (key, value: unknown) =>
  key === 'url' || key === 'website' || key === 'fallback' ? undefined : value,
)

describe('typography of the catalogue', () => {
  it.each([
    ['a straight apostrophe', /\p{L}'\p{L}/u],
    ['a breaking space before a colon', /\p{L} :/u],
    ['anything but a narrow no-break space before ; ! ?', /[^\u202F](?:[;!?])/u],
    ['a guillemet without its no-break space', /«[^\u00A0]|[^\u00A0]»/u],
    ['a breaking space within a number', /\d \d{3}(?!\d)/u],
    ['a word we never say of a project', /éligib|labellis|conforme|\bscore\b|bravo/iu],
  ])('has not %s', (_, pattern) => {
    expect(pattern.exec(prose)?.[0]).toBeUndefined()
  })
})
