import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTerritory } from '../../src/build/territory/placesIndex'
import { beginsAlmost, fold } from '../../src/territory/fold'
import { createSearch, MOST_FOUND } from '../../src/territory/search'

const { index, epcis, communes } = buildTerritory()
const search = createSearch({ ...index, epcis, communes })
const all = [...communes.communes.values()]

/** « commune 42218 », place by place. */
const found = (typed: string) => search(typed).map(({ type, code }) => `${type} ${code}`)

describe('the search', () => {
  it.each([
    ['st etienne', 'commune 42218'],
    ['SAINT-ÉTIENNE', 'commune 42218'],
    ['Ste Maxime', 'commune 83115'],
    ['l isle d abeau', 'commune 38193'],
    ["L'Isle-d'Abeau", 'commune 38193'],
    ['isle d’abeau', 'commune 38193'],
    ['chalon s/ saone', 'commune 71076'],
    ['rochelle', 'commune 17300'],
    ['La Réunion', 'region 04'],
    ['reunion', 'region 04'],
    ['974', 'region 04'],
    ['isère', 'departement 38'],
    ['38', 'departement 38'],
    ['2A', 'departement 2A'],
    ['nouvelle caledonie', 'departement 988'],
    ['Nouméa', 'commune 98818'],
    ['paris', 'commune 75056'],
    ['Paris 11', 'commune 75111'],
    ['paris 11eme', 'commune 75111'],
    ['75011', 'commune 75111'],
    ['lyon 3e arrondissement', 'commune 69383'],
    ['38500', 'commune 38563'],
    ['03310', 'commune 03310'],
    ['200071363', 'epci 200071363'],
    ['vichy communauté', 'epci 200071363'],
    ['cc du bocage bourbonnais', 'epci 200071496'],
    ['communauté de communes du bocage bourbonnais', 'epci 200071496'],
    ['département de l’Isère', 'departement 38'],
    ['région bretagne', 'region 53'],
    ['ville de Voiron', 'commune 38563'],
    ['grand paris sud est avenir', 'epci 200058006'],
  ])('finds first, for « %s », %s', (typed, first) => {
    expect(found(typed)[0]).toBe(first)
  })

  it.each([
    ['saint etiene', 'commune 42218'],
    ['etiene', 'commune 42218'],
    ['saintetienne', 'commune 42218'],
    ['marseile', 'commune 13055'],
    ['Marsielle', 'commune 13055'],
    ['bretange', 'region 53'],
    ['Roane', 'commune 42187'],
    ['xichy', 'commune 03310'],
    ['Vichhy', 'commune 03310'],
  ])('forgives one letter: « %s » finds %s', (typed, place) => {
    expect(found(typed).slice(0, 6)).toContain(place)
  })

  it.each([
    ['01091', 'commune 01033'],
    ['01018', 'commune 01033'],
    ['Bellegarde-sur-Valserine', 'commune 01033'],
    ['arbignieu', 'commune 01015'],
  ])('leads from what is gone, « %s », to %s', (typed, today) => {
    expect(found(typed)).toEqual([today])
  })

  it('gives the old name that was looked for', () => {
    const [place] = search('arbignieu')
    expect(place).toMatchObject({ name: 'Arboys en Bugey', formerName: 'Arbignieu' })
  })

  it('tells homonyms by their département, the largest first', () => {
    const homonyms = search('saint denis').filter(({ name }) => name === 'Saint-Denis')
    expect(homonyms.map(({ departements }) => departements[0]?.name)).toEqual([
      'Seine-Saint-Denis',
      'La Réunion',
      'Aude',
      'Gard',
    ])
  })

  it.each([
    ['saint-denis 974', 'commune 97411'],
    ['Saint-Denis (Seine-Saint-Denis, 93)', 'commune 93066'],
    ['saint denis gard', 'commune 30247'],
    ['saint pierre 974', 'commune 97416'],
    ['voiron 38500', 'commune 38563'],
  ])('reads where it is in « %s »', (typed, place) => {
    expect(found(typed)[0]).toBe(place)
  })

  it('shows the région, the département, the EPCI and the commune of one name', () => {
    expect(found('paris')).toEqual(expect.arrayContaining(['commune 75056', 'departement 75']))
    expect(found('lyon').slice(0, 5)).toContain('epci 200046977')
    expect(found('paris 11')).toEqual(['commune 75111'])
  })

  it('offers once a région of one département', () => {
    expect(found('guadeloupe')).toContain('region 01')
    expect(found('guadeloupe')).not.toContain('departement 971')
  })

  it.each(['', ' ', 'a', '’', '3', 'xyzzyx', '999999999', '(((', '\\d+', '\u0000\u0000'])(
    'finds nothing for « %s »',
    (typed) => {
      expect(search(typed)).toEqual([])
    },
  )

  it(
    'finds every commune among the first by its code, and by its name',
    { timeout: 120_000 },
    () => {
      const someOf = all.filter((_, position) => position % 61 === 0)
      expect(someOf.length).toBeGreaterThan(500)
      for (const { code, name } of someOf) {
        expect(found(code), code).toContain(`commune ${code}`)
        expect(found(name), name).toContain(`commune ${code}`)
      }
    },
  )

  it('finds every homonym by its name', () => {
    const names = all.map(({ name }) => name)
    const counts = new Map<string, number>()
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
    const [most] = [...counts].sort(([, a], [, b]) => b - a)
    const codes = all.filter(({ name }) => name === most?.[0]).map(({ code }) => `commune ${code}`)
    expect(codes.length).toBeGreaterThan(10)
    expect(found(most?.[0] ?? '')).toEqual(expect.arrayContaining(codes))
  })

  it('finds régions, départements and EPCI by their names and codes', { timeout: 120_000 }, () => {
    const epciPlaces = Object.entries(epcis)
      .filter((_, position) => position % 7 === 0)
      .map(([code, [name]]) => ({ type: 'epci', code, name }))
    const departements = index.departements
      .filter(({ region }) => !['01', '02', '03', '04', '06'].includes(region ?? ''))
      .map((one) => ({ type: 'departement', ...one }))
    const regions = index.regions.map((one) => ({ type: 'region', ...one }))
    for (const { type, code, name } of [...regions, ...departements, ...epciPlaces]) {
      expect(found(name), name).toContain(`${type} ${code}`)
      expect(found(code), code).toContain(`${type} ${code}`)
    }
  })

  it('finds every arrondissement by its name and its postcode', () => {
    for (const { code, name, postcodes } of communes.arrondissements.values()) {
      expect(found(name)[0], name).toBe(`commune ${code}`)
      expect(found(postcodes[0] ?? '')[0], code).toBe(`commune ${code}`)
    }
  })

  it('gives a page of different places at most, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (typed) => {
        const places = found(typed)
        expect(places.length).toBeLessThanOrEqual(MOST_FOUND)
        expect(new Set(places).size).toBe(places.length)
      }),
      { numRuns: 60 },
    )
  })

  it('finds régions and départements before the rest is loaded', () => {
    const early = createSearch(index)
    expect(early('allier').map(({ code }) => code)).toEqual(['03'])
    expect(early('vichy')).toEqual([])
  })
})

describe('fold', () => {
  it.each([
    ['Saint-Étienne', 'saint etienne'],
    ['STE-MÈRE', 'sainte mere'],
    ['L’Haÿ-les-Roses', 'l hay les roses'],
    ['Œuilly', 'oeuilly'],
    ['Paris 1er arrondissement', 'paris 1 arrondissement'],
    ['11ème', '11'],
    ['Chalon s/Saône', 'chalon sur saone'],
    ['  ', ''],
  ])('reads « %s » as « %s »', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('changes nothing that is folded', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all.map(({ name }) => name)), (name) => {
        expect(fold(fold(name))).toBe(fold(name))
      }),
    )
  })
})

describe('beginsAlmost', () => {
  it.each([
    ['vichy', 'vichy', 'whole'],
    ['vichy', 'vixhy', 'whole'],
    ['vichy', 'vihcy', 'whole'],
    ['vichy', 'vicchy', 'whole'],
    ['vichy', 'vicy', 'whole'],
    ['vichy', 'vich', 'whole'],
    ['vichy le haut', 'vicy', 'start'],
    ['vichy', 'vxxhy', undefined],
    ['vichy', 'vichyssois', undefined],
  ])('of « %s », « %s »: %s', (name, typed, end) => {
    expect(beginsAlmost(name, 0, typed)).toBe(end)
  })
})
