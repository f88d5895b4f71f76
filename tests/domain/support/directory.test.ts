import { describe, expect, it } from 'vitest'
import {
  alikePoles,
  countPoles,
  nearbyPoles,
  NO_PLACES,
  type Departement,
  type Places,
  type Pole,
} from '../../../src/domain'

const pole = (id: string, part: Partial<Pole> = {}): Pole => ({
  id,
  name: id,
  region: '84',
  keywords: [],
  themes: [],
  status: 'cite',
  awards: [],
  confidence: 'high',
  source: { label: 'Source', checkedOn: '2026-11-23', reviewBefore: '2027-11-23' },
  ...part,
})

const DEPARTEMENTS: Readonly<Record<string, Departement>> = {
  '03': { name: 'Allier', region: '84', neighbours: ['58', '63'] },
  '58': { name: 'Nièvre', region: '27', neighbours: ['03'] },
  '63': { name: 'Puy-de-Dôme', region: '84', neighbours: ['03'] },
  '74': { name: 'Haute-Savoie', region: '84', neighbours: [] },
  '974': { name: 'La Réunion', region: '04', neighbours: [] },
}

const POLES = [
  pole('haute-savoie', { departement: '74' }),
  pole('quelque-part'),
  pole('nievre', { departement: '58', region: '27' }),
  pole('puy-de-dome', { departement: '63' }),
  pole('allier', { departement: '03' }),
  pole('bourgogne', { region: '27' }),
  pole('reunion', { departement: '974', region: '04' }),
]

const near = (part: Partial<Places>) =>
  nearbyPoles(POLES, { ...NO_PLACES, ...part }, DEPARTEMENTS).map(({ id, tier }) => `${tier} ${id}`)

describe('nearbyPoles', () => {
  it('goes from the département to its neighbours, then to the région', () => {
    expect(near({ departements: ['03'], regions: ['84'] })).toEqual([
      'departement allier',
      'voisin nievre',
      'voisin puy-de-dome',
      'region haute-savoie',
      'region quelque-part',
    ])
  })

  it('does not take a région for each of its départements', () => {
    expect(near({ regions: ['84'] })).toEqual([
      'region haute-savoie',
      'region quelque-part',
      'region puy-de-dome',
      'region allier',
    ])
  })

  it('tells a pole once, by its nearest tier, when a project has two départements', () => {
    expect(near({ departements: ['03', '63'], regions: ['84'] })).toEqual([
      'departement puy-de-dome',
      'departement allier',
      'voisin nievre',
      'region haute-savoie',
      'region quelque-part',
    ])
  })

  it.each([
    ['overseas', { departements: ['974'], regions: ['04'] }, ['departement reunion']],
    ['a collectivité that has no région', { departements: ['988'], regions: [] }, []],
    ['no territory', {}, []],
  ])('finds no neighbour for %s', (_, places, expected) => {
    expect(near(places)).toEqual(expected)
  })
})

describe('alikePoles', () => {
  const themed = [
    pole('un', { themes: ['culture'] }),
    pole('deux', { themes: ['culture', 'numerique'] }),
    pole('autre', { themes: ['autre-theme'] }),
    pole('sans'),
  ]

  it('puts those that share most first, wherever they are', () => {
    expect(alikePoles(themed, ['numerique', 'culture'])).toEqual([
      { id: 'deux', themes: ['numerique', 'culture'] },
      { id: 'un', themes: ['culture'] },
    ])
  })

  it('does not take « autre » for something in common', () => {
    expect(alikePoles(themed, ['autre-theme'])).toEqual([])
  })

  it('says nothing of a project without a theme', () => {
    expect(alikePoles(themed, [])).toEqual([])
  })
})

describe('countPoles', () => {
  it('counts apart the poles whose département nobody says', () => {
    const { departements, regions } = countPoles(POLES)
    expect([...departements.keys()]).toEqual(['74', '58', '63', '03', '974'])
    expect([...regions].map(([code, poles]) => [code, poles.length])).toEqual([
      ['84', 1],
      ['27', 1],
    ])
  })
})
