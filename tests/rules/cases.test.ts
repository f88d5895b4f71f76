import { describe, expect, it } from 'vitest'
import { observed, placesOf, readCases, readExpectations } from '../../src/build/rules/check/cases'
import { readRules } from '../../src/build/rules/disk'
import { gatherDeclaredIds } from '../../src/schema/reading/declaredIds'
import { readRuleFile } from '../../src/schema/reading/ruleFile'
import { AUTHORITY_LEVELS, diagnose, STAGES, STATUSES } from '../../src/domain'
import { buildTerritory } from '../../src/build/territory/placesIndex'
import { resolvePlaces } from '../../src/territory/resolve'
import { content } from '../domain/realContent'

const sources = readRules('.')
const known = gatherDeclaredIds(
  Object.keys(sources)
    .filter((path) => path.endsWith('.yaml') && !path.startsWith('rules/cas/'))
    .map((path) => readRuleFile(path, sources[path] ?? '', [])),
)
const cases = readCases(sources, readExpectations(sources, known, []), content, [])
const { index, ...parts } = buildTerritory()
const gazetteer = { ...index, ...parts }
const DATE = '2026-11-23'

describe.each(cases)('case « $id »', (entry) => {
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
    const projects = cases.filter(({ dossier }) => dossier.territory.length > 0)
    expect(cases.length).toBeGreaterThanOrEqual(34)
    expect(projects.length).toBeGreaterThanOrEqual(10)
  })

  it('cover both tracks and every level of collectivité', () => {
    const levels = cases.flatMap(({ dossier }) => dossier.profile.level ?? [])
    expect(new Set(levels)).toEqual(new Set(AUTHORITY_LEVELS))
    expect(cases.map(({ dossier }) => dossier.profile.track)).toContain('porteur')
  })

  it('reach every stage, and none', () => {
    expect(new Set(cases.map(({ expected }) => expected.stage ?? null))).toEqual(new Set([...STAGES, null]))
  })

  it('go overseas, to Corse and to Île-de-France, and stand across two régions', () => {
    const regions = cases.map(({ places }) => places.regions)
    expect(regions.flat()).toEqual(expect.arrayContaining(['01', '02', '04', '06', '11', '94']))
    expect(regions.filter(({ length }) => length > 1).length).toBeGreaterThanOrEqual(2)
  })

  it.each(content.rules.elements)('give every status of article 9, « $id »', ({ id }) => {
    expect(cases.map(({ expected }) => expected.article9[id])).toEqual(
      expect.arrayContaining([...STATUSES]),
    )
  })

  it('name fictitious projects, with no address, number or e-mail', () => {
    const texts = cases.map(({ dossier }) => JSON.stringify([dossier.project, dossier.members, dossier.comments]))
    for (const text of texts) expect(text).not.toMatch(/@|\b0\d(?: ?\d\d){4}\b/)
  })
})
