import { describe, expect, it } from 'vitest'
import type { Initiative } from '../../../src/report/portfolio/initiative'
import { filtered, ordered, ORDERS, pairsOf } from '../../../src/report/portfolio/order'

const line = (name: string, part: Partial<Initiative> = {}): Initiative => ({
  name,
  track: 'collectivite',
  level: 'commune',
  territory: '',
  places: [],
  epcis: [],
  themes: [],
  stage: '',
  stageRange: { low: 'gestation', high: 'consolidation' },
  lacking: '',
  statuses: [],
  checks: 0,
  next: { title: '', isLate: false },
  isStale: false,
  engagedMembers: 0,
  rules: '',
  ...part,
})

const names = (lines: readonly Initiative[]) => lines.map(({ name }) => name)

describe('the order of the lines', () => {
  const on = (day: string): Partial<Initiative> => ({ next: { title: '', on: day, isLate: false } })
  const lines = [
    line('Zinc', { newsOn: '2026-11-20' }),
    line('Élan', { territory: 'Écully', ...on('2027-03-01') }),
    line('Bois', { territory: 'Vichy', newsOn: '2026-01-02', ...on('2026-12-01') }),
  ]

  it.each([
    ['next', ['Bois', 'Élan', 'Zinc']],
    ['territory', ['Élan', 'Bois', 'Zinc']],
    ['news', ['Zinc', 'Bois', 'Élan']],
    ['name', ['Bois', 'Élan', 'Zinc']],
  ] as const)('by %s puts last what is not known', (order, expected) => {
    expect(names(ordered(lines, order))).toEqual(expected)
    expect(names(ordered([...lines].reverse(), order))).toEqual(expected)
  })

  it('cannot be asked by what is there or lacks', () => {
    expect(ORDERS).toEqual(['next', 'territory', 'news', 'name'])
    const statuses = (status: 'reuni' | 'non-reuni') => [{ id: 'innovation' as const, status }]
    const [met, unmet] = [
      line('B', { statuses: statuses('reuni'), lacking: '' }),
      line('A', { statuses: statuses('non-reuni'), lacking: 'innovation' }),
    ]
    for (const order of ORDERS) expect(names(ordered([met, unmet], order))).toEqual(['A', 'B'])
  })
})

describe('the lines that are asked for', () => {
  const lines = [
    line('Ville', { places: [{ type: 'commune', code: '03310' }], themes: ['mobilite'] }),
    line('Groupe', { track: 'porteur', themes: ['mobilite'] }),
  ]

  it('are of a level, of a place, of a theme, or said by the group', () => {
    expect(names(filtered(lines, {}))).toEqual(['Ville', 'Groupe'])
    expect(names(filtered(lines, { viewer: 'groupe' }))).toEqual(['Groupe'])
    expect(names(filtered(lines, { viewer: 'commune' }))).toEqual(['Ville'])
    expect(names(filtered(lines, { place: 'commune:03310' }))).toEqual(['Ville'])
    expect(names(filtered(lines, { theme: 'mobilite', viewer: 'region' }))).toEqual([])
  })
})

describe('two that could meet', () => {
  const here = { places: [{ type: 'commune', code: '03310' }], epcis: ['200071363'] } as const
  const beside = { places: [{ type: 'commune', code: '03094' }], epcis: ['200071363'] } as const
  const pairs = (...lines: readonly Initiative[]) =>
    pairsOf(lines, 5).map(({ one, other }) => `${one.name}+${other.name}`)
  const bois = line('Bois', { ...here, themes: ['energie', 'bois'] })

  it('are on the same territory and speak of the same', () => {
    expect(pairs(bois, line('Bâti', { ...beside, themes: ['bois'] }))).toEqual(['Bois+Bâti'])
  })

  it.each([
    ['elsewhere', line('Bâti', { themes: ['bois'] })],
    ['of another theme', line('Bâti', { ...beside, themes: ['alimentation'] })],
    [
      'the same, as the group says it',
      line('BOIS', { ...here, themes: ['bois'], track: 'porteur' }),
    ],
  ])('are not %s', (_, other) => {
    expect(pairs(bois, other)).toEqual([])
  })

  it('are a few at most', () => {
    const many = Array.from({ length: 50 }, (_, rank) =>
      line(`${rank}`, { ...here, themes: ['bois'] }),
    )
    expect(pairsOf(many, 5)).toHaveLength(5)
  })
})
