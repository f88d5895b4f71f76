import { describe, expect, it } from 'vitest'
import type { Place, PlaceType } from '../../src/domain'
import { buildTerritory } from '../../src/build/territory/placesIndex'
import { departementOf, needsOf, resolvePlaces } from '../../src/territory/resolve'

const { index, epcis, communes } = buildTerritory()
const gazetteer = { ...index, epcis, communes }
const resolve = (...territory: readonly Place[]) => resolvePlaces(territory, gazetteer)
const one = (type: PlaceType, code: string) => resolve({ type, code })

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
    expect(one(type, code).regions).toEqual(regions)
  })

  it('gives both régions of a project across two, each once', () => {
    const places = resolve(
      { type: 'departement', code: '03' },
      { type: 'departement', code: '58' },
      { type: 'commune', code: '03310' },
    )
    expect(places.regions).toEqual(['84', '27'])
    expect(places.departements).toEqual(['03', '58'])
    expect(places.names).toMatchObject({
      departement: { '03': 'Allier' },
      region: { 84: 'Auvergne-Rhône-Alpes' },
    })
  })

  it('tells a région from the département of the same code', () => {
    const { names } = resolve({ type: 'departement', code: '84' }, { type: 'region', code: '84' })
    expect(names.departement).toEqual({ 84: 'Vaucluse' })
    expect(names.region).toMatchObject({ 84: 'Auvergne-Rhône-Alpes' })
  })

  it('does not turn a région into its départements, save where there is only one', () => {
    expect(one('region', '32').departements).toEqual([])
    expect(one('region', '04').departements).toEqual(['974'])
  })

  it('gives a commune its EPCI, its département and its région, each by its name', () => {
    const { places, communes, epcis, names } = one('commune', '03310')
    expect(places).toEqual([
      {
        type: 'commune',
        code: '03310',
        name: 'Vichy',
        epcis: ['200071363'],
        departements: ['03'],
        regions: ['84'],
      },
    ])
    expect(communes).toEqual(['03310'])
    expect(epcis).toEqual(['200071363'])
    expect(names.commune).toEqual({ '03310': 'Vichy' })
    expect(names.epci).toEqual({ 200071363: 'Communauté d’agglomération Vichy Communauté' })
  })

  it('gives a commune of Grand Paris its métropole and its EPT', () => {
    const { epcis, names } = one('commune', '94028')
    expect(epcis).toEqual(['200054781', '200058006'])
    expect(Object.values(names.epci)).toEqual([
      'Métropole du Grand Paris',
      'Grand Paris Sud Est Avenir',
    ])
    expect(one('epci', '200058006').epcis).toEqual(['200058006', '200054781'])
  })

  it('keeps a commune that no EPCI has', () => {
    const { places, epcis, regions } = one('commune', '29155')
    expect(places[0]?.name).toBe('Ouessant')
    expect(epcis).toEqual([])
    expect(regions).toEqual(['53'])
  })

  it('counts a municipal arrondissement as a part of its commune', () => {
    const { places, communes, names, unknown } = one('commune', '75111')
    expect(places[0]).toMatchObject({
      name: 'Paris 11e arrondissement',
      partOf: { code: '75056', name: 'Paris' },
      epcis: ['200054781'],
    })
    expect(communes).toEqual(['75056', '75111'])
    expect(names.commune).toEqual({ 75056: 'Paris', 75111: 'Paris 11e arrondissement' })
    expect(unknown).toEqual([])
  })

  it.each([
    ['whose old name is lost', '01018', '01033', undefined],
    ['of the same département', '44225', '44180', 'Freigné'],
    ['of another région today', '02285', '59545', 'Escaufourt'],
  ])('resolves the code of a merged commune, %s', (_, code, today, old) => {
    const { places, communes, departements, unknown } = one('commune', code)
    const name = gazetteer.communes.communes.get(today)?.name
    expect(places[0]).toMatchObject({ code, name: old ?? name, mergedInto: { code: today, name } })
    expect(communes).toEqual([today])
    expect(departements).toEqual([departementOf(today)])
    expect(unknown).toEqual([])
  })

  it('gives both régions of an EPCI across two, and all its départements', () => {
    expect(one('epci', '243500741')).toMatchObject({
      departements: ['35', '44', '56'],
      regions: ['53', '52'],
    })
  })

  it('keeps an unknown code, and says so', () => {
    const places = one('epci', '999999999')
    expect(places.unknown).toEqual([{ type: 'epci', code: '999999999' }])
    expect(places.regions).toEqual([])
  })

  it.each([
    ['commune', '03999'],
    ['commune', '97199'],
    ['commune', '__proto__'],
    ['epci', 'constructor'],
    ['departement', '__proto__'],
    ['region', '99'],
  ] as const)('reads nothing in the digits of a %s that it does not know, %s', (type, code) => {
    const { places, unknown, communes, epcis, departements, regions } = one(type, code)
    expect(places).toMatchObject([{ type, code }])
    expect(unknown).toEqual([{ type, code }])
    expect([communes, epcis, departements, regions]).toEqual([[], [], [], []])
  })

  it.each([
    ['commune', '3310', '03310'],
    ['commune', '2a004', '2A004'],
    ['departement', '3', '03'],
    ['region', '1', '01'],
  ] as const)('offers the %s that %s was before a spreadsheet: %s', (type, code, nearest) => {
    const { unknown, regions } = one(type, code)
    expect(unknown).toEqual([{ type, code, nearest }])
    expect(regions).toEqual([])
  })

  it.each([
    ['97123', '97701', '977'],
    ['97127', '97801', '978'],
  ])('knows that %s left Guadeloupe to be %s', (former, today, departement) => {
    const { communes, departements, regions, unknown } = one('commune', former)
    expect([communes, departements, regions, unknown]).toEqual([[today], [departement], [], []])
  })

  it('knows an overseas collectivité and its communes without giving them a région', () => {
    for (const place of [one('departement', '988'), one('commune', '98818')]) {
      expect(place.unknown).toEqual([])
      expect(place.departements).toEqual(['988'])
      expect(place.regions).toEqual([])
    }
  })

  it.each([
    ['commune', '03310', 'departement', '03'],
    ['commune', '03310', 'epci', '200071363'],
    ['commune', '75111', 'commune', '75056'],
    ['epci', '200058006', 'epci', '200054781'],
    ['epci', '200071363', 'region', '84'],
    ['departement', '974', 'region', '04'],
  ] as const)('says that %s %s is inside %s %s', (type, code, around, other) => {
    const places = resolve({ type: around, code: other }, { type, code }).places
    expect(places.map(({ within }) => within)).toEqual([undefined, { type: around, code: other }])
  })

  it('names the smallest of the places around', () => {
    const { places } = resolve(
      { type: 'region', code: '84' },
      { type: 'departement', code: '03' },
      { type: 'commune', code: '03310' },
    )
    expect(places[2]?.within).toEqual({ type: 'departement', code: '03' })
  })

  it('does not put an EPCI of two régions inside one of them', () => {
    const redon = { type: 'epci', code: '243500741' } as const
    const { places } = resolve({ type: 'region', code: '53' }, redon, {
      type: 'region',
      code: '52',
    })
    expect(places[1]).toMatchObject({ ...redon, regions: ['53', '52'] })
    expect(places[1]?.within).toBeUndefined()
  })
})

describe('needsOf', () => {
  it.each([
    [[], { communes: false, epcis: false }],
    [['region', 'departement'], { communes: false, epcis: false }],
    [['epci'], { communes: false, epcis: true }],
    [['commune'], { communes: true, epcis: true }],
  ] as const)('reads of the gazetteer what %j needs', (types, needs) => {
    expect(needsOf(types.map((type) => ({ type, code: '1' })))).toEqual(needs)
  })
})
