import { describe, expect, it } from 'vitest'
import { enumerate, fill, mergeWords, textOf, textsOf } from '../../src/domain'

describe('fill', () => {
  it('replaces each placeholder, numbers and repeats included', () => {
    expect(fill('{n} sur {total}, soit {n}', { n: 3, total: 11 })).toBe('3 sur 11, soit 3')
  })

  it('refuses to print a sentence with a hole', () => {
    expect(() => fill('Bonjour {nom}', {})).toThrow('{nom}')
  })

  it('prints what a person typed as it is, braces and dollars included', () => {
    expect(fill('« {nom} »', { nom: '$& {n}' })).toBe('« $& {n} »')
  })
})

describe('enumerate', () => {
  it.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A et B'],
    [['A', 'B', 'C'], 'A, B et C'],
  ])('%j → « %s »', (items, expected) => {
    expect(enumerate(items)).toBe(expected)
  })
})

describe('texts', () => {
  const words = mergeWords({ texts: { 'a.0': 'un', 'a.1': 'deux', b: 'Bonjour {nom}' } })

  it('reads a list in order', () => {
    expect(textsOf(words, 'a')).toEqual(['un', 'deux'])
  })

  it('fills a text', () => {
    expect(textOf(words, 'b', { nom: 'vous' })).toBe('Bonjour vous')
  })

  it.each(['c', 'a'])('refuses an id that does not exist (%s)', (id) => {
    expect(() => textOf(words, id)).toThrow(id)
  })

  it('refuses a list that does not exist', () => {
    expect(() => textsOf(words, 'c')).toThrow('c')
  })
})

describe('mergeWords', () => {
  it('adds dictionaries up and takes the last of a list', () => {
    const merged = mergeWords(
      { evidence: { a: 'A' }, law: [{ text: 'un' }] },
      { evidence: { b: 'B' } },
      { law: [{ text: 'deux' }] },
    )
    expect(merged.evidence).toEqual({ a: 'A', b: 'B' })
    expect(merged.law).toEqual([{ text: 'deux' }])
  })
})
