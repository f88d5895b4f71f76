import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { schemas, written } from '../../scripts/schemas/subject'
import { draftSchema } from '../../src/storage/file/schema'

describe('a published JSON Schema', () => {
  it.each(Object.entries(schemas('.')))('%s says what the reader checks', (path, schema) => {
    // When this fails: npm run docs:schemas
    expect(readFileSync(path, 'utf8')).toBe(written(schema))
  })
})

describe('the shape of a dossier', () => {
  const least = { format: 'ptce-dossier', version: 1, profile: {} }

  it.each([
    ['a list where an object stands', { profile: [1] }],
    ['a list where answers stand', { answers: ['oui'] }],
    ['an object where a list stands', { members: {} }],
    ['text where a number stands', { members: [{ id: 'm', name: 'A', family: 'x' }] }],
    ['a share over 1', { members: [{ id: 'm', name: 'A', family: 'mutuelle', nonEssShare: 2 }] }],
    ['a yes or no for an answer', { answers: { 'plan-d-action': true } }],
    ['a date in words', { createdAt: 'hier' }],
    ['an hour alone', { createdAt: '10:30' }],
  ])('refuses %s', (_, broken) => {
    expect(v.is(draftSchema, least)).toBe(true)
    expect(v.is(draftSchema, { ...least, ...broken })).toBe(false)
  })

  it.each([
    '2026-11-28',
    '2026-11-28T10:30',
    '2026-11-28T10:30:00',
    '2026-11-28T10:30:00Z',
    '2026-11-28T10:30:00.123456Z',
    '2026-11-28T10:30:00,5+0100',
    '2026-11-28T1030',
    '2026-11-28T103000+01',
    '2026-11-28 10:30:00+01:00',
  ])('reads the date %s, whoever wrote it', (updatedAt) => {
    expect(v.is(draftSchema, { ...least, updatedAt })).toBe(true)
  })
})
