import { describe, expect, it } from 'vitest'
import { BLANK, draftOf, faultsOf, fieldsOf } from '../../src/roster/memberDraft'
import { readSiren } from '../../src/roster/siren'
import type { Member } from '../../src/domain'

describe('a SIREN', () => {
  it.each([
    ['732829320', '732829320'],
    [' 732 829 320 ', '732829320'],
    ['732\u202f829\u00a0320', '732829320'],
    ['732.829.320', '732829320'],
    ['356000000', '356000000'],
    // A SIRET begins with it.
    ['732 829 320 00074', '732829320'],
  ])('is read in « %s »', (typed, siren) => {
    expect(readSiren(typed)).toEqual({ kind: 'siren', siren })
  })

  it.each(['732829321', '73282932', '7328293200', '000000000', 'neuf', '73282932O'])(
    'is not read in « %s »',
    (typed) => expect(readSiren(typed)).toEqual({ kind: 'wrong' }),
  )

  it.each(['', '  '])('may be left out: « %s »', (typed) =>
    expect(readSiren(typed)).toEqual({ kind: 'blank' }),
  )
})

describe('the SIREN of a member', () => {
  const fields = { ...BLANK, name: 'Recyclerie', family: 'association' } as const
  const listing = { count: 0 }

  it('is kept by its figures alone', () => {
    expect(draftOf({ ...fields, siren: '732 829 320' }, listing)).toEqual({
      name: 'Recyclerie',
      family: 'association',
      siren: '732829320',
    })
  })

  it('is a fault when it cannot be one', () => {
    const wrong = { ...fields, siren: '732829321' }
    expect(faultsOf(wrong, listing)).toEqual([
      { field: 'siren', text: 'membres.champs.siren.erreurs.format' },
    ])
    expect(draftOf(wrong, listing)).toBeUndefined()
  })

  it('stays as a file brought it, until it is changed', () => {
    const edited: Member = { id: 'm1', name: 'A', family: 'association', siren: '123456789' }
    const brought = fieldsOf(edited)
    expect(draftOf(brought, { count: 1, edited })).toMatchObject({ siren: '123456789' })
    expect(faultsOf({ ...brought, siren: '12345678' }, { count: 1, edited })).toHaveLength(1)
    expect(draftOf({ ...brought, siren: '' }, { count: 1, edited })).not.toHaveProperty('siren')
  })
})
