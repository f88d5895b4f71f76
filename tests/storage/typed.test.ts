import { describe, expect, it } from 'vitest'
import { TYPED_KEY } from '../../src/storage/kept/keys'
import { typedIn, typedMemberOf } from '../../src/storage/kept/typed'
import { BLANK } from '../../src/roster/memberDraft'
import { fakeKeep } from '../stores/fakeBrowser'

describe('what is being typed', () => {
  it('is there at the next visit, until it is left', () => {
    const { keep, kept } = fakeKeep()
    typedIn(() => keep).put('a', { fields: { ...BLANK, name: 'Recy' } })
    expect(typedMemberOf(typedIn(() => keep).read('a'))?.fields.name).toBe('Recy')
    expect(typedIn(() => keep).read('b')).toBeNull()
    typedIn(() => keep).put('a', undefined)
    expect([...kept]).toEqual([])
  })

  it('is every field of the form, and nothing that the form does not know', () => {
    const fields = { ...BLANK, commitment: 'signe', roles: ['organisme-formation'] }
    expect(typedMemberOf(JSON.parse(JSON.stringify({ edited: 'm1', fields })))).toEqual({
      edited: 'm1',
      fields,
    })
    for (const other of [null, 'x', {}, { fields: { ...fields, family: 'scic' } }])
      expect(typedMemberOf(other)).toBeUndefined()
  })

  it('is read as a former version left it, which did not ask for the SIREN', () => {
    const former = { ...BLANK, siren: undefined }
    expect(typedMemberOf(JSON.parse(JSON.stringify({ fields: former })))).toEqual({ fields: BLANK })
  })

  it('is not kept where the browser refuses, and nothing throws', () => {
    const { keep, faults } = fakeKeep({ [`${TYPED_KEY}a`]: '{' })
    expect(typedIn(() => keep).read('a')).toBeUndefined()
    faults.denied = true
    expect(() => typedIn(() => keep).put('a', {})).not.toThrow()
    expect(typedIn(() => keep).read('a')).toBeUndefined()
  })
})
