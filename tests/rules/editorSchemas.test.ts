/** What editors are told of a rule file must accept every file as it is, and refuse a slip. */
import Ajv2020 from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { ruleSchemas } from '../../scripts/schemas/rules'
import { readRules } from '../../src/build/rules/disk'

const ajv = new Ajv2020({ strict: false, allErrors: true })
formats(ajv)
const sources = Object.entries(readRules('.')).filter(([path]) => path.endsWith('.yaml'))
const described = ruleSchemas('.').map(({ name, files, schema }) => ({
  name,
  check: ajv.compile(schema),
  holds: sources.filter(([path]) => {
    const [pattern = '', ...others] = files
    const isThere = pattern.endsWith('*.yaml')
      ? path.startsWith(pattern.slice(0, -'*.yaml'.length))
      : path === pattern
    return isThere && !others.includes(`!${path}`)
  }),
}))

describe.each(described)('the schema « $name »', ({ check, holds }) => {
  it('describes some files, and accepts each', () => {
    expect(holds.length).toBeGreaterThan(0)
    for (const [path, source] of holds) {
      check(parse(source))
      expect({ path, errors: check.errors ?? [] }).toEqual({ path, errors: [] })
    }
  })
})

it('describe every file of the rules but those of the cases', () => {
  const paths = sources.map(([path]) => path).filter((path) => !path.startsWith('rules/cas/'))
  const held = described.flatMap(({ holds }) => holds.map(([path]) => path))
  expect(held.sort()).toEqual(paths.sort())
})

it.each([
  ['alertes', 'gravite: 3', 'gravité: 3'],
  ['alertes', 'question: qui-decide-quoi', 'question: qui-decide'],
  ['alertes', 'fait: etape.retenue', 'fait: etape.choisie'],
  ['demarche', '- ess-france', '- ess-france-entiere'],
])('the schema « %s » refuses « %s » written « %s »', (name, passage, slip) => {
  const found = described.find((one) => one.name === name)
  const source = found?.holds.map(([, text]) => text).find((text) => text.includes(passage)) ?? ''
  expect(source).toContain(passage)
  expect(found?.check(parse(source.replace(passage, slip)))).toBe(false)
})
