import { describe, expect, it } from 'vitest'
import { observed, placesOf } from '../../src/build/rules/check/cases'
import { AUTHORITY_LEVELS, diagnose, STAGES, STATUSES } from '../../src/domain'
import { buildTerritory } from '../../src/build/territory/placesIndex'
import { resolvePlaces } from '../../src/territory/resolve'
import { content } from '../domain/realContent'
import { wholeCases } from './wholeCases'

const { index, ...parts } = buildTerritory()
const gazetteer = { ...index, ...parts }
const DATE = '2026-11-23'

describe.each(wholeCases)('case « $id »', (entry) => {
  const diagnostic = diagnose(content, entry.dossier, placesOf(entry), DATE).diagnostic

  it.each(Object.entries(entry.expected))('gives the expected %s', (key, expected) => {
    const found: unknown = Reflect.get(observed(diagnostic), key)
    const isDictionary = typeof expected === 'object' && expected !== null && !Array.isArray(expected)
    if (isDictionary) expect(found).toMatchObject(expected)
    else expect(found).toEqual(expected)
  })

  it('names the régions and départements of its territory', () => {
    const { regions, departements, unknown, ...around } = resolvePlaces(
      entry.dossier.territory,
      gazetteer,
    )
    const epcis = entry.places.epcis === undefined ? {} : { epcis: around.epcis }
    expect({ regions, departements, unknown, ...epcis }).toEqual({ ...entry.places, unknown: [] })
  })

  it('explains each status in sentences without a hole', () => {
    for (const { because } of [...diagnostic.article9, ...diagnostic.stateCall]) {
      expect(because.length).toBeGreaterThan(0)
      for (const sentence of because) expect(sentence).not.toMatch(/[{}]|undefined|NaN/)
    }
  })
})

describe('the cases', () => {
  it('are at least the twenty-four situations and ten whole projects', () => {
    const projects = wholeCases.filter(({ dossier }) => dossier.territory.length > 0)
    expect(wholeCases.length).toBeGreaterThanOrEqual(34)
    expect(projects.length).toBeGreaterThanOrEqual(10)
  })

  it('cover both tracks and every level of collectivité', () => {
    const levels = wholeCases.flatMap(({ dossier }) => dossier.profile.level ?? [])
    expect(new Set(levels)).toEqual(new Set(AUTHORITY_LEVELS))
    expect(wholeCases.map(({ dossier }) => dossier.profile.track)).toContain('porteur')
  })

  it('reach every stage, and none', () => {
    expect(new Set(wholeCases.map(({ expected }) => expected.stage ?? null))).toEqual(new Set([...STAGES, null]))
  })

  it('go overseas, to Corse and to Île-de-France, and stand across two régions', () => {
    const regions = wholeCases.map(({ places }) => places.regions)
    expect(regions.flat()).toEqual(expect.arrayContaining(['01', '02', '04', '06', '11', '94']))
    expect(regions.filter(({ length }) => length > 1).length).toBeGreaterThanOrEqual(2)
  })

  it.each(content.rules.elements)('give every status of article 9, « $id »', ({ id }) => {
    expect(wholeCases.map(({ expected }) => expected.article9[id])).toEqual(
      expect.arrayContaining([...STATUSES]),
    )
  })

  it('name fictitious projects, with no address, number or e-mail', () => {
    const texts = wholeCases.map(({ dossier }) => JSON.stringify([dossier.project, dossier.members, dossier.comments]))
    for (const text of texts) expect(text).not.toMatch(/@|\b0\d(?: ?\d\d){4}\b/)
  })
})
