import { describe, expect, it } from 'vitest'
import {
  NO_PLACES,
  reachOf,
  type Places,
  type ResolvedPlace,
  type Scheme,
} from '../../../src/domain'

type Perimeter = Scheme['territory']

const around = { epcis: ['200054781'], departements: ['94'], regions: ['11'] }
const GPSEA: Perimeter = { type: 'epci', codes: ['200058006'], label: 'GPSEA', around }
const SUDOE: Perimeter = { type: 'region', codes: ['75', '76', '84'], label: 'Sudoe' }
const VAUCLUSE: Perimeter = {
  type: 'departement',
  codes: ['84'],
  label: 'Vaucluse',
  around: { epcis: [], departements: [], regions: ['93'] },
}

const at = (places: readonly ResolvedPlace[], part: Partial<Places> = {}): Places => ({
  ...NO_PLACES,
  places,
  ...part,
})
const CRETEIL = at(
  [{ type: 'commune', code: '94028', epcis: ['200054781', '200058006'], departements: ['94'] }],
  {
    communes: ['94028'],
    epcis: ['200054781', '200058006'],
    departements: ['94'],
    regions: ['11'],
  },
)
const region = (...codes: readonly string[]) =>
  at(
    codes.map((code) => ({ type: 'region', code })),
    { regions: codes },
  )

describe('reachOf', () => {
  it.each<[string, Perimeter, Places, ReturnType<typeof reachOf>]>([
    [
      'the whole country, wherever the project is',
      { type: 'france', codes: [], label: 'France' },
      NO_PLACES,
      { kind: 'everywhere' },
    ],
    [
      'a commune, for its EPT as for its EPCI',
      GPSEA,
      CRETEIL,
      { kind: 'here', codes: ['200058006'], whole: true },
    ],
    [
      'one of the régions of a programme',
      SUDOE,
      region('76'),
      { kind: 'here', codes: ['76'], whole: true },
    ],
    [
      'two régions of it',
      SUDOE,
      region('84', '76'),
      { kind: 'here', codes: ['76', '84'], whole: true },
    ],
    [
      'a région of it and another one',
      SUDOE,
      region('76', '93'),
      { kind: 'here', codes: ['76'], whole: false },
    ],
    ['a région that holds the perimeter', GPSEA, region('11'), { kind: 'inside' }],
    [
      'a département that holds the perimeter',
      GPSEA,
      at([{ type: 'departement', code: '94' }], { departements: ['94'], regions: ['11'] }),
      { kind: 'inside' },
    ],
    [
      'an EPCI that holds the perimeter',
      GPSEA,
      at([{ type: 'epci', code: '200054781' }], { epcis: ['200054781'], regions: ['11'] }),
      { kind: 'inside' },
    ],
    ['the région with the code of a département', VAUCLUSE, region('84'), { kind: 'elsewhere' }],
    [
      'the département with the code of a région',
      SUDOE,
      at([{ type: 'departement', code: '84' }], { departements: ['84'], regions: ['93'] }),
      { kind: 'elsewhere' },
    ],
    [
      'a neighbour inside the same région',
      GPSEA,
      at([{ type: 'departement', code: '93' }], { departements: ['93'], regions: ['11'] }),
      { kind: 'elsewhere' },
    ],
    ['no territory', SUDOE, NO_PLACES, { kind: 'unsaid' }],
    [
      'a territory that has a département and no région',
      SUDOE,
      at([{ type: 'departement', code: '988' }], { departements: ['988'] }),
      { kind: 'elsewhere' },
    ],
    ['another région than those of a programme', SUDOE, region('93'), { kind: 'elsewhere' }],
    [
      'an intercommunalité of another région',
      SUDOE,
      at([{ type: 'epci', code: '200054781' }], { epcis: ['200054781'], regions: ['11'] }),
      { kind: 'elsewhere' },
    ],
    [
      'a commune beside the perimeter, which holds nothing',
      GPSEA,
      at([{ type: 'commune', code: '94080', epcis: ['200054781'] }], {
        communes: ['94080'],
        epcis: ['200054781'],
        regions: ['11'],
      }),
      { kind: 'elsewhere' },
    ],
    [
      'the département of the perimeter',
      VAUCLUSE,
      at([{ type: 'departement', code: '84' }], { departements: ['84'], regions: ['93'] }),
      { kind: 'here', codes: ['84'], whole: true },
    ],
    [
      'the département of the perimeter, and its neighbour',
      VAUCLUSE,
      at(
        [
          { type: 'departement', code: '84' },
          { type: 'departement', code: '13' },
        ],
        { departements: ['84', '13'], regions: ['93'] },
      ),
      { kind: 'here', codes: ['84'], whole: false },
    ],
  ])('%s', (_, perimeter, places, reach) => {
    expect(reachOf(perimeter, places)).toEqual(reach)
  })

  it('sees a whole territory in one of the intercommunalités of a perimeter', () => {
    const both: Perimeter = { ...GPSEA, codes: ['200058006', '200058014'] }
    expect(reachOf(both, CRETEIL)).toEqual({ kind: 'here', codes: ['200058006'], whole: true })
  })

  it('does not count twice a place that another one of the territory holds', () => {
    const epci = { type: 'epci', code: '200058006' } as const
    const both = at([{ type: 'commune', code: '94028', within: epci }, epci], {
      epcis: ['200058006'],
      departements: ['94'],
      regions: ['11'],
    })
    expect(reachOf(GPSEA, both)).toEqual({ kind: 'here', codes: ['200058006'], whole: true })
  })

  it('sees the part of the territory that stands outside an intercommunalité', () => {
    const elsewhere: ResolvedPlace = { type: 'commune', code: '94080', epcis: ['200054781'] }
    const both = { ...CRETEIL, places: [...CRETEIL.places, elsewhere] }
    expect(reachOf(GPSEA, both)).toEqual({ kind: 'here', codes: ['200058006'], whole: false })
  })

  it('sees a whole territory in one arrondissement, for its city as for itself', () => {
    const lyon1 = at(
      [{ type: 'commune', code: '69381', partOf: { code: '69123', name: 'Lyon' } }],
      { communes: ['69123', '69381'], departements: ['69'], regions: ['84'] },
    )
    const commune = (code: string): Perimeter => ({ type: 'commune', codes: [code], label: 'Lyon' })
    expect(reachOf(commune('69123'), lyon1)).toMatchObject({ kind: 'here', whole: true })
    expect(reachOf(commune('69381'), lyon1)).toMatchObject({ kind: 'here', whole: true })
  })

  it('reads a merged commune by its code of today', () => {
    const perimeter: Perimeter = { type: 'commune', codes: ['69019'], label: 'Belleville' }
    const merged = at(
      [{ type: 'commune', code: '69211', mergedInto: { code: '69019', name: 'Belleville' } }],
      { communes: ['69019'], regions: ['84'] },
    )
    expect(reachOf(perimeter, merged)).toEqual({ kind: 'here', codes: ['69019'], whole: true })
  })
})
