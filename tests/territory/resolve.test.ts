import { describe, expect, it } from 'vitest'
import { buildTerritory } from '../../src/territory/build'
import { departementOf, resolvePlaces } from '../../src/territory/resolve'

const { index, epcis } = buildTerritory()
const regionsOf = (type: 'commune' | 'epci' | 'departement' | 'region', code: string) =>
  resolvePlaces([{ type, code }], index, epcis).regions

describe('the territory index', () => {
  it('has the 18 régions', () => {
    expect(index.regions.map(({ code }) => code).sort()).toEqual([
      '01',
      '02',
      '03',
      '04',
      '06',
      '11',
      '24',
      '27',
      '28',
      '32',
      '44',
      '52',
      '53',
      '75',
      '76',
      '84',
      '93',
      '94',
    ])
  })

  it('has the 101 départements, and the overseas collectivités people live in', () => {
    expect(index.departements.filter(({ region }) => region !== undefined)).toHaveLength(101)
    expect(
      index.departements.filter(({ region }) => region === undefined).map(({ code }) => code),
    ).toEqual(['975', '977', '978', '986', '987', '988'])
  })

  it('writes names with typographic apostrophes', () => {
    expect(index.departements.find(({ code }) => code === '21')?.name).toBe('Côte-d’Or')
  })
})

describe('departementOf', () => {
  it.each([
    ['03310', '03'],
    ['2A004', '2A'],
    ['2B033', '2B'],
    ['97411', '974'],
    ['98735', '987'],
    ['75056', '75'],
  ])('reads %s as %s', (commune, departement) => {
    expect(departementOf(commune)).toBe(departement)
  })
})

describe('resolvePlaces', () => {
  it.each([
    ['commune', '03310', ['84']],
    ['commune', '2A004', ['94']],
    ['commune', '97411', ['04']],
    ['departement', '976', ['06']],
    ['region', '53', ['53']],
    ['epci', '200071363', ['84']],
  ] as const)('finds the région of %s %s', (type, code, regions) => {
    expect(regionsOf(type, code)).toEqual(regions)
  })

  it('gives both régions of a project across two, each once', () => {
    const places = resolvePlaces(
      [
        { type: 'departement', code: '03' },
        { type: 'departement', code: '58' },
        { type: 'commune', code: '03310' },
      ],
      index,
    )
    expect(places.regions).toEqual(['84', '27'])
    expect(places.departements).toEqual(['03', '58'])
    expect(places.names).toMatchObject({
      departement: { '03': 'Allier' },
      region: { 84: 'Auvergne-Rhône-Alpes' },
    })
  })

  it('does not turn a région into its départements', () => {
    expect(resolvePlaces([{ type: 'region', code: '32' }], index).departements).toEqual([])
  })

  it('tells a commune by its code and its département', () => {
    const { places } = resolvePlaces([{ type: 'commune', code: '03310' }], index)
    expect(places).toEqual([{ type: 'commune', code: '03310', name: 'Commune 03310 (Allier)' }])
  })

  it('keeps an unknown code, and says so', () => {
    const places = resolvePlaces([{ type: 'epci', code: '999999999' }], index, epcis)
    expect(places.unknown).toEqual([{ type: 'epci', code: '999999999' }])
    expect(places.regions).toEqual([])
  })

  it('knows an overseas collectivité without giving it a région', () => {
    const places = resolvePlaces([{ type: 'departement', code: '988' }], index)
    expect(places.unknown).toEqual([])
    expect(places.regions).toEqual([])
  })
})
