import { brotliCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTerritory } from '../../src/build/territory/placesIndex'
import type { Communes } from '../../src/territory/model'
import { packCommunes, unpackCommunes } from '../../src/territory/packing'

const { index, epcis, communes } = buildTerritory()
const packed = packCommunes(communes)

describe('the packed communes', () => {
  it('are those of the source, each with all it had', () => {
    expect(unpackCommunes(packed)).toEqual(communes)
  })

  it('weigh at most 300 kB in brotli with the rest of the index', () => {
    const bytes = [index, epcis, packed].map(
      (part) => brotliCompressSync(JSON.stringify(part)).byteLength,
    )
    const total = bytes.reduce((sum, one) => sum + one, 0)
    expect(total).toBeGreaterThan(200_000)
    expect(total).toBeLessThanOrEqual(300_000)
  })

  it('come back whatever their numbers, postcodes and groups', () => {
    const commune = fc.record({
      number: fc.integer({ min: 1, max: 999 }),
      postcodes: fc.uniqueArray(fc.constantFrom('03000', '03110', '63200', '97500')),
      epcis: fc.uniqueArray(fc.constantFrom('200071363', '200054781')),
      size: fc.integer({ min: 0, max: 26 }),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(commune, { selector: ({ number }) => number, minLength: 1 }),
        (some) => {
          const all: Communes = {
            communes: new Map(
              some
                .toSorted((a, b) => a.number - b.number)
                .map(({ number, ...rest }) => {
                  const code = `03${String(number).padStart(3, '0')}`
                  return [code, { code, name: `Lieu ${number}`, departement: '03', ...rest }]
                }),
            ),
            arrondissements: new Map([
              [
                '75111',
                {
                  code: '75111',
                  name: 'Paris 11e',
                  commune: '75056',
                  postcodes: ['75011'],
                  size: 20,
                },
              ],
            ]),
            former: [
              { code: '01018', today: '01033' },
              { code: '01091', name: 'Châtillon', today: '01033' },
            ],
          }
          expect(unpackCommunes(packCommunes(all))).toEqual(all)
        },
      ),
    )
  })
})

describe('the communes', () => {
  it('are those of today, overseas included, without the lands where nobody lives', () => {
    expect(communes.communes.size).toBeGreaterThan(34_900)
    for (const code of ['75056', '2A004', '97411', '97502', '98735', '98818'])
      expect(communes.communes.has(code), code).toBe(true)
    expect([...communes.communes.keys()].filter((code) => /^98[49]/.test(code))).toEqual([])
  })

  it('lead to a commune of today from every old code', () => {
    expect(communes.former.length).toBeGreaterThan(4_500)
    const lost = communes.former.filter(({ today }) => !communes.communes.has(today))
    expect(lost).toEqual([])
  })

  it('have the 45 arrondissements of Paris, Lyon and Marseille', () => {
    const of = (commune: string) =>
      [...communes.arrondissements.values()].filter((part) => part.commune === commune)
    expect([of('75056'), of('69123'), of('13055')].map(({ length }) => length)).toEqual([20, 9, 16])
  })

  it('write the kind of an EPCI in full, and names with their typography', () => {
    const names = Object.values(epcis).map(([name]) => name)
    expect(names.filter((name) => /^C[ACU] |'|\bCoeur\b/.test(name))).toEqual([])
    expect(epcis['200071363']?.[0]).toBe('Communauté d’agglomération Vichy Communauté')
    expect(communes.communes.get('01001')?.name).toBe('L’Abergement-Clémenciat')
  })
})
