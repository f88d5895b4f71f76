/** What is published for those who write a pack says what the reader checks. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { readPack } from '../../src/packs/read'
import { asJson, PACK } from './pack'
import { jsonSchemaOfPacks } from './packSchema'

const EXAMPLE = readFileSync('public/exemple-dispositifs.yaml', 'utf8')

/** Words are for people: only what constrains a file is compared. */
function constraints(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(constraints)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, inner]) => !(['title', 'description'].includes(key) && typeof inner === 'string'),
      )
      .map(([key, inner]) => [key, constraints(inner)]),
  )
}

it('publishes a JSON Schema that says what the reader checks', () => {
  const published: unknown = JSON.parse(readFileSync('public/ptce-dispositifs.schema.json', 'utf8'))
  expect(constraints(published)).toEqual(constraints(jsonSchemaOfPacks()))
})

describe('the example', () => {
  it('is a good pack', () => {
    const read = readPack(EXAMPLE)
    expect(read).toMatchObject({ ok: true, notices: [] })
    expect(read.ok && read.pack.schemes.map(({ territory }) => territory.type)).toEqual([
      'departement',
      'epci',
    ])
  })

  it('shows every key that serves once at least', () => {
    const { properties } = Object(jsonSchemaOfPacks())
    const keys = Object.keys(properties.dispositifs.items.properties).filter(
      (key) => key !== 'appel',
    )
    expect(Object.keys(parse(EXAMPLE).dispositifs[0]).sort()).toEqual(keys.sort())
  })
})

it('takes any file of rules/dispositifs as it is', () => {
  const names = readdirSync('rules/dispositifs').filter((name) => name !== 'appels.yaml')
  const dispositifs = names.map((name): unknown =>
    parse(readFileSync(`rules/dispositifs/${name}`, 'utf8')),
  )
  expect(names.length).toBeGreaterThan(50)
  for (const source of [asJson({ ...PACK, dispositifs }), stringify({ ...PACK, dispositifs })]) {
    const read = readPack(source)
    expect(read.ok ? [] : read.problems).toEqual([])
  }
})
