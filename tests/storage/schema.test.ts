import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { dossierSchema } from '../../src/storage/schema'
import { toJsonSchema } from './jsonSchema'

const published: unknown = JSON.parse(readFileSync('public/ptce-dossier.schema.json', 'utf8'))

/** Words are for people: only what constrains a file is compared. */
function constraints(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(constraints)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !['$schema', 'title'].includes(key) && !isDescription(key, inner))
      .map(([key, inner]) => [key, constraints(inner)]),
  )
}

const isDescription = (key: string, value: unknown) =>
  key === 'description' && typeof value === 'string'

describe('the published JSON Schema of a dossier', () => {
  it('says what the app checks, and that a file names its track', () => {
    const checked = toJsonSchema(dossierSchema)
    expect(constraints(published)).toEqual({
      ...checked,
      properties: expect.objectContaining({
        ...Object(checked.properties),
        profile: { ...Object(Object(checked.properties).profile), required: ['track'] },
      }),
    })
  })

  it('lists no field that the app does not know', () => {
    const { properties } = Object(published)
    expect(Object.keys(properties)).toEqual(
      Object.keys(Object(toJsonSchema(dossierSchema).properties)),
    )
  })
})

describe('the shape of a dossier', () => {
  const least = { format: 'ptce-dossier', version: 1, profile: {} }

  it.each([
    ['a list where an object stands', { profile: [] }],
    ['a list where answers stand', { answers: [] }],
    ['an object where a list stands', { members: {} }],
    ['text where a number stands', { members: [{ id: 'm', name: 'A', family: 'x' }] }],
    ['a share over 1', { members: [{ id: 'm', name: 'A', family: 'mutuelle', nonEssShare: 2 }] }],
    ['a yes or no for an answer', { answers: { 'plan-d-action': true } }],
    ['a date in words', { createdAt: 'hier' }],
  ])('refuses %s', (_, broken) => {
    expect(v.is(dossierSchema, least)).toBe(true)
    expect(v.is(dossierSchema, { ...least, ...broken })).toBe(false)
  })
})
