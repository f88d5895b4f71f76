import { describe, expect, it } from 'vitest'
import { readRules } from '../../src/build/rules/disk'
import { gatherDeclaredIds } from '../../src/schema/reading/declaredIds'
import { readRuleFile } from '../../src/schema/reading/ruleFile'
import { readFolder } from '../../src/build/rules/read/rulesFolder'
import { judge, STATUSES } from '../../src/domain'
import { content } from '../domain/realContent'

const sources = readRules('.')
const files = Object.keys(sources)
  .filter((path) => /^rules\/([^/]+|article-9\/.+|appel-a-projets\/.+|demarche\/.+|textes\/.+)\.yaml$/.test(path))
  .map((path) => readRuleFile(path, sources[path] ?? '', []))
const { elements, stateConditions } = readFolder(files, gatherDeclaredIds(files), [])

describe.each(elements)('article 9, element « $id »', ({ id, examples }) => {
  it.each(examples)('$name → $expected', ({ dossier, expected }) => {
    expect(judge(content.rules, dossier).article9.find((verdict) => verdict.id === id)?.status).toBe(expected)
  })

  it('shows each status once at least', () => {
    expect(examples.map(({ expected }) => expected)).toEqual(expect.arrayContaining([...STATUSES]))
  })
})

describe.each(stateConditions)('décret, condition « $id »', ({ id, examples }) => {
  it.each(examples)('$name → $expected', ({ dossier, expected }) => {
    expect(judge(content.rules, dossier).stateCall.find((verdict) => verdict.id === id)?.status).toBe(expected)
  })

  it('shows each status once at least', () => {
    expect(examples.map(({ expected }) => expected)).toEqual(expect.arrayContaining([...STATUSES]))
  })
})

it('covers the eleven elements and the six conditions', () => {
  expect([elements.length, stateConditions.length]).toEqual([11, 6])
})
