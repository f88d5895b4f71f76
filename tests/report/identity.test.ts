import { describe, expect, it } from 'vitest'
import type { Member, Places } from '../../src/domain'
import { identity } from '../../src/report/identity'
import { AUTHORITY, authorityAt, inputFor, VICHY } from './content'

const member = (id: string, part: Partial<Member> = {}): Member => ({
  id,
  name: id,
  family: 'association',
  ...part,
})
const DAY = '23\u00A0novembre 2026'
const lineOf = (...args: Parameters<typeof inputFor>) => identity(inputFor(...args)).line

const communes = (...names: readonly string[]): Places => ({
  ...VICHY,
  places: names.map((name, index) => ({ type: 'commune', code: `0300${index}`, name })),
})

describe('identity', () => {
  it('says the day alone of a dossier without territory nor member', () => {
    expect(identity(inputFor())).toEqual({ name: 'Projet sans nom', line: DAY })
    expect(identity(inputFor(AUTHORITY)).name).toBe('Initiative sans nom')
  })

  it('says which collectivité looks at the group', () => {
    expect(lineOf(AUTHORITY)).toBe(`Vu par l’échelon «\u00A0intercommunalité\u00A0» · ${DAY}`)
    expect(lineOf(authorityAt('departement 03', 'Allier'))).toBe(
      `Vu par Allier (département) · ${DAY}`,
    )
  })

  it('names two places, or three, and counts more', () => {
    const placed = (...names: readonly string[]) => lineOf({}, { places: communes(...names) })
    expect(placed('A', 'B', 'C')).toBe(`A, B et C · ${DAY}`)
    expect(placed('A', 'B', 'C', 'D')).toBe(`A, B et 2\u00A0autres · ${DAY}`)
  })

  it('counts the members, and those who said yes where some did not', () => {
    const approached = { commitment: 'pressenti' } as const
    const counted = (...members: readonly Member[]) => lineOf({ members })
    expect(counted(member('a'))).toBe(`1\u00A0membre · ${DAY}`)
    expect(counted(member('a'), member('b'))).toBe(`2\u00A0membres · ${DAY}`)
    expect(counted(member('a'), member('b'), member('c', approached))).toBe(
      `3\u00A0membres, dont 2\u00A0engagés · ${DAY}`,
    )
    expect(counted(member('a', approached))).toBe(`1\u00A0membre, aucun engagé · ${DAY}`)
  })

  it('does not count the pole among its own members', () => {
    expect(lineOf({ members: [member('a'), member('p', { isPole: true })] })).toBe(
      `1\u00A0membre · ${DAY}`,
    )
  })

  it('says a purpose only where one was written', () => {
    const purposeOf = (summary: string) => identity(inputFor({ project: { summary } })).purpose
    expect(purposeOf('   ')).toBeUndefined()
    expect(purposeOf(' Réparer ici. ')).toBe('Réparer ici.')
  })
})
