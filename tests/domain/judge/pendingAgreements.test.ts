import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge, pendingAgreements, type Dossier, type Member } from '../../../src/domain'
import { dossiers } from '../arbitraries'
import { content } from '../realContent'

const { rules } = content

const member = (id: string, part: Partial<Member> = {}): Member => ({
  id,
  name: id,
  family: 'association',
  ...part,
})

const pending = (members: readonly Member[]) => {
  const dossier = { profile: {}, project: {}, answers: {}, evidence: {}, members }
  const { members: named, elements } = pendingAgreements(rules, dossier)
  return { named: named.map(({ id }) => id), elements }
}

const met = (dossier: Dossier) =>
  judge(rules, dossier)
    .article9.filter(({ status }) => status === 'reuni')
    .map(({ id }) => id)

describe('pendingAgreements', () => {
  it('names only the members whose agreement counts', () => {
    const list = [
      member('a'),
      member('b'),
      member('c', { commitment: 'pressenti' }),
      member('d', { family: 'entreprise', commitment: 'pressenti' }),
      member('e', { family: 'entreprise' }),
    ]
    expect(pending(list)).toEqual({ named: ['d'], elements: ['autres-entreprises'] })
  })

  it('names two members who only count together', () => {
    const list = [
      member('a', { commitment: 'pressenti', family: 'collectivite' }),
      member('b', { commitment: 'pressenti', family: 'collectivite' }),
    ]
    expect(pending(list)).toEqual({ named: ['a', 'b'], elements: ['regroupement', 'partenaires'] })
  })

  it('names a member who counts for nothing without another', () => {
    const list = [
      member('a', { commitment: 'pressenti' }),
      member('b', { commitment: 'pressenti' }),
      member('c', { family: 'collectivite' }),
      member('d', { family: 'collectivite' }),
    ]
    expect(pending(list)).toEqual({ named: ['a', 'b'], elements: ['entreprises-ess'] })
  })

  it('names each of two members when either would do', () => {
    const list = [
      member('a', { family: 'entreprise', commitment: 'pressenti' }),
      member('b', { family: 'entreprise', commitment: 'pressenti' }),
      member('c', { family: 'entreprise' }),
      member('d', { family: 'collectivite' }),
    ]
    expect(pending(list)).toEqual({ named: ['a', 'b'], elements: ['autres-entreprises'] })
  })

  it('tells apart members of one family whom a rule reads otherwise', () => {
    const list = [
      member('a', { commitment: 'pressenti', legalPerson: false }),
      member('b', { commitment: 'pressenti' }),
      member('c'),
      member('d', { family: 'collectivite' }),
    ]
    expect(pending(list)).toEqual({ named: ['b'], elements: ['entreprises-ess'] })
  })

  it('names everyone when any two of three would do', () => {
    const list = [
      member('a', { commitment: 'pressenti' }),
      member('b', { family: 'entreprise', commitment: 'pressenti' }),
      member('c', { family: 'groupement-entreprises', commitment: 'pressenti' }),
    ]
    expect(pending(list)).toMatchObject({ named: ['a', 'b', 'c'], elements: ['regroupement'] })
  })

  it('names nobody when nothing would move', () => {
    expect(pending([member('a'), member('b'), member('c', { commitment: 'pressenti' })])).toEqual({
      named: [],
      elements: [],
    })
  })

  it('never promises what agreements do not give', () => {
    fc.assert(
      fc.property(dossiers(rules), (dossier) => {
        const { members, elements } = pendingAgreements(rules, dossier)
        const agreed = dossier.members.map((one) =>
          members.includes(one) ? { ...one, commitment: 'declare' as const } : one,
        )
        const now = met(dossier)
        expect(met({ ...dossier, members: agreed }).filter((id) => !now.includes(id))).toEqual(
          elements,
        )
      }),
      { numRuns: 200 },
    )
  })
})
