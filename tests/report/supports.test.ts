import { describe, expect, it } from 'vitest'
import type { Scheme, SupportMatch } from '../../src/domain'
import { richText, type Block } from '../../src/report'
import { nationalCalls } from '../../src/report/nationalCalls'
import { supportItem, supports } from '../../src/report/supports'
import { blockOf, blocksOf } from './blocks'
import { AUTHORITY, content, GRAND_EST, inputFor, LOIRE, VICHY } from './content'
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

const matched = (id: string, part: Partial<SupportMatch> = {}): SupportMatch => ({
  id,
  matched: ['territory', 'stage', 'track'],
  unmet: [],
  where: [],
  toVerify: true,
  ...part,
})

const item = (part: Partial<Scheme>) =>
  supportItem(inputFor(), scheme(part), matched('aide-d-exemple'))

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

  it('does not repeat a network as its own operator', () => {
    expect(richText(item({ name: 'Coorace', operator: 'Coorace' }).text)).not.toContain('Coorace')
  })
})

/** Titles of the supports before and after a heading. */
const splitAt = (blocks: readonly Block[], title: string): readonly (readonly string[])[] => {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === title)
  return [blocks.slice(0, at), blocks.slice(at)].map((part) =>
    part.flatMap((block) => (block.kind === 'supports' ? block.items.map((one) => one.title) : [])),
  )
}

describe('supports', () => {
  const byId = new Map(content.words.schemes.map((one) => [one.id, one]))
  const networkIds = Object.values(content.words.networks ?? {}).map((network) => network.scheme)
  const shown = (input = inputFor({}, { places: VICHY })) => [
    ...blocksOf(supports(input), 'supports').flatMap(({ items }) => items.map(({ id }) => id)),
    ...networkIds,
  ]

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

  const headings = (input: Parameters<typeof supports>[0]) =>
    blocksOf(supports(input), 'heading').map(({ text }) => text)

  it('starts with what is dedicated and local, in the order of the diagnostic', () => {
    const input = inputFor({ project: { stage: 'emergence' } }, { places: LOIRE })
    const groups = blocksOf(supports(input), 'supports')
    expect(groups[0]?.items.map(({ id }) => id)).toEqual(['pays-de-la-loire-ptce'])
    expect(headings(input)).toEqual(
      expect.arrayContaining([
        'Pour les PTCE, sur votre territoire',
        'Pour les PTCE, partout en France',
        'Proches du projet, partout en France',
      ]),
    )
    const ids = groups.flatMap(({ items }) => items.map(({ id }) => id))
    const ordered = input.diagnostic.supports
      .map(({ id }) => id)
      .filter((id) => byId.get(id)?.level !== 'reseau')
    expect(ids).toEqual(ordered)
  })

  it('tells apart what a collectivité may ask for and what it may tell the group', () => {
    const input = inputFor(AUTHORITY, { places: GRAND_EST })
    const [own = [], group = []] = splitAt(
      supports(input).blocks,
      'Pour le groupe\u00A0: à lui signaler',
    )
    expect(own).toContain('Initiatives territoriales (Grand Est)')
    expect(own).not.toContain('Dispositif local d’accompagnement (DLA)')
    expect(group).toContain('Dispositif local d’accompagnement (DLA)')
    expect(group).not.toContain('Initiatives territoriales (Grand Est)')
  })

  it('says which stage was used, and where to correct it', () => {
    const said = (part: Parameters<typeof inputFor>[0]) =>
      blocksOf(supports(inputFor(part, { places: VICHY })), 'paragraph')
        .map(({ text }) => text)
        .find((text) => typeof text === 'object' && text.some(({ ref }) => ref === 'etape'))
    expect(richText(said({ project: { stage: 'emergence' } }) ?? '')).toBe(
      'Étape utilisée pour choisir ces soutiens\u00A0: émergence, que vous avez choisie. Corriger l’étape.',
    )
    expect(richText(said({ answers: { 'pole-explique-simplement': 1 } }) ?? '')).toContain(
      'gestation, d’après vos réponses.',
    )
    expect(richText(said({}) ?? '')).toContain('Aucune étape n’est connue')
  })

  it('lists the networks apart, each with its page and the date of its source, its own first', () => {
    const items = (part: Parameters<typeof inputFor>[0]) =>
      blocksOf({ ...supports(inputFor(part, { places: VICHY })) }, 'list')[0]?.items ?? []
    const names = (part: Parameters<typeof inputFor>[0]) => items(part).map((one) => richText(one))
    expect(items({})).toHaveLength(Object.keys(content.words.networks ?? {}).length)
    for (const one of items({})) {
      expect(one).toContainEqual(
        expect.objectContaining({ href: expect.stringMatching(/^https?:/) }),
      )
      expect(richText(one)).toMatch(/Source\u00A0: .*\d{4}/)
    }
    expect(names({}).at(-1)).toMatch(/^RTES.*, à signaler à votre collectivité\. /)
    expect(names(AUTHORITY).join()).not.toContain('à signaler')
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
