import { describe, expect, it } from 'vitest'
import type { Scheme } from '../../src/domain'
import { richText } from '../../src/report'
import { nationalCalls } from '../../src/report/nationalCalls'
import { shownSchemes, supportItem, supports } from '../../src/report/supports'
import { blockOf, blocksOf } from './blocks'
import { AUTHORITY, content, inputFor, VICHY } from './content'
import { DATE, source } from './fixtures'

const scheme = (part: Partial<Scheme> = {}): Scheme => ({
  id: 'aide-d-exemple',
  name: 'Aide d’exemple',
  operator: 'Région d’exemple',
  level: 'region',
  territory: { type: 'region', codes: ['84'], label: 'Auvergne-Rhône-Alpes' },
  beneficiaries: 'porteur',
  stages: ['emergence'],
  purposes: ['animation'],
  relevance: 'dedie',
  status: 'unknown',
  confidence: 'high',
  source: source(),
  ...part,
})

const item = (part: Partial<Scheme>) => supportItem(inputFor(), scheme(part))

describe('supportItem', () => {
  it.each([
    [{ amount: '10 000 € au plus' }, 'Montant\u00A0: 10 000 € au plus (source\u00A0: mai 2026).'],
    [{ period: '2021-2027' }, 'Période\u00A0: 2021-2027 (source\u00A0: mai 2026).'],
    [
      { deadline: '2025-09-19' },
      'Dernière date limite connue\u00A0: 19\u00A0septembre 2025 (source\u00A0: mai 2026).',
    ],
    [
      { amount: '5 000 €', source: { ...source(), date: undefined } },
      'Montant\u00A0: 5 000 € (source non datée).',
    ],
  ])('dates what may have changed: %j', (part, text) => {
    expect(richText(item(part).text)).toContain(text)
  })

  it.each([
    [{ status: 'unknown' }, 'À vérifier'],
    [{ status: 'permanent' }, 'Permanent, à vérifier'],
    [{ status: 'permanent', source: source({ reviewBefore: '2026-11-22' }) }, 'À vérifier'],
  ] as const)('never calls a scheme open: %j', (part, state) => {
    expect(item(part).state).toBe(state)
  })

  it('says what it was matched on', () => {
    expect(richText(item({}).text)).toContain(
      'Pour\u00A0: payer l’animation · porteurs de projet · Auvergne-Rhône-Alpes · étapes émergence',
    )
    const stages = ['gestation', 'emergence', 'developpement', 'consolidation'] as const
    expect(richText(item({ stages }).text)).toContain('toutes les étapes')
  })

  it('does not repeat a network as its own operator', () => {
    expect(richText(item({ name: 'Coorace', operator: 'Coorace' }).text)).not.toContain('Coorace')
  })
})

describe('supports', () => {
  const byId = new Map(content.words.schemes.map((one) => [one.id, one]))
  const networkNames = (input: Parameters<typeof supports>[0]) =>
    blocksOf(supports(input), 'list').flatMap(({ items }) =>
      items.map((item) => richText(item).split('. ')[0] ?? ''),
    )
  const shown = (input = inputFor({}, { places: VICHY })) => [
    ...blocksOf(supports(input), 'supports').flatMap(({ items }) => items.map(({ id }) => id)),
    ...networkNames(input).map((name) => idOf(name)),
  ]
  const idOf = (name: string) => content.words.schemes.find((one) => one.name === name)?.id ?? name

  it('recommends neither what is closed, nor an example, nor an alert', () => {
    const ids = shown()
    expect(ids.length).toBeGreaterThan(10)
    for (const id of ids) {
      expect(byId.get(id)?.status).not.toBe('closed')
      expect(['exemple', 'alerte']).not.toContain(byId.get(id)?.relevance)
    }
  })

  it('shows every support of the diagnostic once', () => {
    const input = inputFor({}, { places: VICHY })
    expect([...shown(input)].sort()).toEqual(input.diagnostic.supports.map(({ id }) => id).sort())
  })

  it('starts with what is dedicated, and puts what is overdue or poorly known after', () => {
    const base = inputFor()
    const make = (id: string, part: Partial<Scheme>) => scheme({ id, ...part })
    const schemes = [
      make('ancien', { source: source({ reviewBefore: '2020-01-01' }) }),
      make('douteux', { confidence: 'low' }),
      make('sur', {}),
    ]
    const supported = schemes.map(({ id }) => ({ id, matched: [], toVerify: true }))
    const input = {
      ...base,
      words: { ...base.words, schemes },
      diagnostic: { ...base.diagnostic, supports: supported },
    }
    expect(shownSchemes(input).map(({ id }) => id)).toEqual(['sur', 'douteux', 'ancien'])
    const kinds = blocksOf(supports(inputFor({}, { places: VICHY })), 'supports')
    expect(kinds[0]?.items.map(({ id }) => byId.get(id)?.relevance)).toEqual(
      kinds[0]?.items.map(() => 'dedie'),
    )
  })

  it('accounts for every scheme ruled out, under its first reason', () => {
    const input = inputFor({}, { places: VICHY })
    const [folded] = blocksOf(supports(input), 'folded')
    const staged = inputFor({ project: { stage: 'gestation' } }, { places: VICHY })
    const named = blocksOf(supports(staged), 'definitions').flatMap(({ items }) =>
      items.flatMap(({ text }) => richText(text).slice(0, -1).split('\u202F; ')),
    )
    expect(named).toHaveLength(staged.diagnostic.refused.length)
    expect(folded?.summary).toContain(`(${input.diagnostic.refused.length})`)
    const names = blocksOf(supports(input), 'definitions').flatMap(({ items }) =>
      items.map(({ term }) => term),
    )
    expect(names).toEqual(['Clos', 'Pour un autre territoire', 'Pour une collectivité'])
  })

  it('lists the networks apart, each with its page and the date of its source', () => {
    const items = blocksOf(supports(inputFor({}, { places: VICHY })), 'list').flatMap(
      (block) => block.items,
    )
    expect(items.length).toBeGreaterThan(3)
    for (const item of items) {
      expect(item).toContainEqual(
        expect.objectContaining({ href: expect.stringMatching(/^https?:/) }),
      )
      expect(richText(item)).toMatch(/Source\u00A0: .*\d{4}/)
    }
  })

  it('asks for a territory instead of guessing one', () => {
    const notes = (input: Parameters<typeof supports>[0]) =>
      blocksOf(supports(input), 'note').map(({ text }) => richText(text))
    const sentence = content.words.texts['restitution.soutiens.sans-territoire']
    expect(notes(inputFor())).toContain(sentence)
    expect(notes(inputFor({}, { places: VICHY }))).not.toContain(sentence)
  })

  it('gives the news of a region to its own groups alone', () => {
    const titles = (regions: readonly string[]) =>
      blocksOf(supports(inputFor({}, { places: { ...VICHY, regions } })), 'note').flatMap(
        ({ title }) => title ?? [],
      )
    expect(titles(['84'])).toHaveLength(1)
    expect(titles(['53'])).toEqual([])
  })
})

describe('nationalCalls', () => {
  it('tells every wave with its source, the latest first', () => {
    const { rows } = blocksOf(nationalCalls(inputFor()), 'table')[0] ?? { rows: [] }
    const years = rows.map(([year]) => Number(year))
    expect(years).toEqual([...years].sort((a, b) => b - a))
    expect(rows).toHaveLength(content.words.calls.length)
    for (const row of rows) expect(JSON.stringify(row.at(-1))).toMatch(/Source/)
  })

  it('puts the answers already given beside what was looked at, and counts the others', () => {
    const table = (part: Parameters<typeof inputFor>[0]) =>
      blocksOf(nationalCalls(inputFor(part)), 'table')[1]?.rows ?? []
    expect(table({})[0]?.[1]).toBe('Sans réponse\u00A0: 5.')
    expect(table({ answers: { 'qui-decide-quoi': 2 } })[0]?.[1]).toMatch(
      /^Nous savons qui décide de quoi\u00A0: «.+» Sans réponse\u00A0: 4\.$/,
    )
    expect(table({ ...AUTHORITY, answers: { 'qui-decide-quoi': 2 } })[0]?.[1]).toMatch(
      /^Les membres savent/,
    )
  })
})

it('dates the warning that no support is proven open', () => {
  const [note] = blocksOf(supports(inputFor({}, { date: DATE })), 'note')
  expect(note?.text).toContain('23\u00A0novembre 2026')
  expect(blockOf(supports(inputFor({}, { places: VICHY })), 'contact').name).toContain('CRESS')
})
