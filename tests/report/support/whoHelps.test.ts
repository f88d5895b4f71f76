import { describe, expect, it } from 'vitest'
import { richText } from '../../../src/report'
import { whoHelps } from '../../../src/report/support/whoHelps'
import { placesAt } from '../../domain/realPlaces'
import { blocksOf } from '../blocks'
import { AUTHORITY, authorityAt, inputFor, made, VICHY } from '../content'

const rowsOf = (part: Parameters<typeof inputFor>[0] = {}) =>
  blocksOf(
    made(
      whoHelps,
      inputFor({ territory: [{ type: 'commune', code: '03310' }], ...part }, { places: VICHY }),
    ),
    'definitions',
  ).flatMap(({ items }) => items.map(({ term, text }) => `${term} | ${richText(text)}`))

describe('who can help, on a page that is handed over', () => {
  it('dates all that it names', () => {
    for (const part of [{}, { project: { purposes: ['animation'] } }, AUTHORITY]) {
      const rows = rowsOf(part)
      expect(rows[0]).toContain('CRESS Auvergne-Rhône-Alpes')
      expect(rows.length).toBeGreaterThan(1)
      expect(rows.filter((row) => !/\(source [^)]+\)\.?$/u.test(row))).toEqual([])
    }
  })

  it('gives a collectivité its own network beside the CRESS', () => {
    expect(rowsOf(AUTHORITY)[1]).toMatch(/^Réseau des collectivités \| RTES/u)
  })

  it('gives a collectivité the CRESS of two régions on one line, its own first', () => {
    const over = (name: string, region: string) =>
      richText(
        blocksOf(
          made(
            whoHelps,
            inputFor(authorityAt(region, name), { places: placesAt('region 75', 'region 76') }),
          ),
          'definitions',
        )[0]?.items[0]?.text ?? '',
      )
    expect(over('Occitanie', 'region 76')).toMatch(
      /^CRESS Occitanie, .*; CRESS Nouvelle-Aquitaine, /u,
    )
    expect(over('Nouvelle-Aquitaine', 'region 75')).toMatch(
      /^CRESS Nouvelle-Aquitaine, .*; CRESS Occitanie, /u,
    )
  })

  it('keeps to whom to call where an elected member decides', () => {
    const { blocks } = made(whoHelps, inputFor(AUTHORITY, { places: VICHY }))
    const [first, ...others] = blocks
    expect(first).toMatchObject({ kind: 'definitions', from: 'essentiel' })
    expect(others.map(({ from }) => from)).toEqual(others.map(() => 'complet'))
    expect(others.length).toBeGreaterThan(0)
  })
})
