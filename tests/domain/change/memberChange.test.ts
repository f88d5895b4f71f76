/** What is asked of a member list: the fewest changes, and who would do as well. */
import { describe, expect, it } from 'vitest'
import type { EffortRules, Member } from '../../../src/domain'
import { all, dossier, EFFORTS, fact, setsFor, waysTo } from './changeRules'

const NO_NEWCOMER: EffortRules = { ...EFFORTS, join: [] }
const member = (id: string, part: Partial<Member>): Member => ({
  id,
  name: id,
  family: 'association',
  ...part,
})
const approached = (id: string, part: Partial<Member> = {}) =>
  member(id, { commitment: 'pressenti', ...part })
const unknown = (id: string, part: Partial<Member> = {}) =>
  member(id, { family: 'ne-sait-pas', ...part })
const group = (id: string, part: Partial<Member> = {}) =>
  member(id, { family: 'groupement-entreprises', ...part })

const ESS = fact('membres.ess-engages', 1)
const PARTNER = fact('membres.partenaires-engages', 1)

describe('someone joins', () => {
  it('is told by every family that would do, the easiest standing for them', () => {
    expect(setsFor(fact('membres.organisations-engages', 1), dossier({}))).toEqual([
      [
        {
          kind: 'join',
          family: 'association',
          anyOf: ['collectivite', 'association', 'cooperative', 'entreprise'],
          effort: 2,
        },
      ],
    ])
  })

  it('is asked as often as people are wanting, five at most', () => {
    const want = (value: number) => waysTo(fact('membres.ess-engages', value), dossier({}))
    const newcomer = 'join association or cooperative'
    expect(want(5)).toEqual([[newcomer, newcomer, newcomer, newcomer, newcomer]])
    expect(want(6)).toEqual([])
  })

  it('comes as one change when one newcomer fills two places', () => {
    expect(waysTo(all(ESS, fact('membres.cooperatives', 1)), dossier({}))).toEqual([
      ['join cooperative'],
    ])
  })

  it('is not proposed from a family that nothing says the effort of', () => {
    expect(waysTo(ESS, dossier({}), NO_NEWCOMER)).toEqual([])
  })

  it('is for nothing when the list is long enough', () => {
    expect(setsFor(ESS, dossier({}, [member('m1', {})]))).toEqual([])
  })
})

describe('someone approached says yes', () => {
  it('comes before a newcomer, being easier', () => {
    expect(waysTo(ESS, dossier({}, [approached('m1')]))).toEqual([
      ['commit m1'],
      ['join association or cooperative'],
    ])
    expect(setsFor(ESS, dossier({}, [approached('m1')]))[0]).toEqual([
      { kind: 'commit', member: 'm1', anyOf: ['m1'], effort: 1 },
    ])
  })

  it('is any of those who count alike', () => {
    const members = [
      approached('m1'),
      approached('m2', { family: 'cooperative' }),
      approached('m3', { family: 'entreprise' }),
    ]
    expect(waysTo(ESS, dossier({}, members), NO_NEWCOMER)).toEqual([['commit m1 or m2']])
  })

  it('is asked of two of them when two are wanting', () => {
    const two = fact('membres.ess-engages', 2)
    const members = [approached('m1'), approached('m2'), approached('m3')]
    const [set = []] = setsFor(two, dossier({}, members), NO_NEWCOMER)
    expect(set.map((change) => (change.kind === 'commit' ? change.member : change.kind))).toEqual([
      'm1',
      'm2',
    ])
  })

  it('is not asked of who is committed already', () => {
    const members = [member('m1', { commitment: 'signe' }), approached('m2')]
    expect(waysTo(fact('membres.ess-engages', 2), dossier({}, members), NO_NEWCOMER)).toEqual([
      ['commit m2'],
    ])
  })

  it('is not asked of who would change nothing', () => {
    const members = [approached('m1', { family: 'entreprise' })]
    expect(waysTo(ESS, dossier({}, members), NO_NEWCOMER)).toEqual([])
  })

  it('tells apart two members of one family who do not count alike', () => {
    const members = [approached('m1', { legalPerson: false }), approached('m2')]
    expect(waysTo(ESS, dossier({}, members), NO_NEWCOMER)).toEqual([['commit m2']])
  })
})

describe('an association is declared', () => {
  const undeclared = (id: string, part: Partial<Member> = {}) =>
    member(id, { legalPerson: false, ...part })

  it('counts as a newcomer would', () => {
    expect(setsFor(ESS, dossier({}, [undeclared('m1')]))[0]).toEqual([
      { kind: 'declare', member: 'm1', anyOf: ['m1'], effort: 2 },
    ])
    expect(waysTo(ESS, dossier({}, [undeclared('m1'), undeclared('m2')]), NO_NEWCOMER)).toEqual([
      ['declare m1 or m2'],
    ])
  })

  it('and agrees too, when it was only approached', () => {
    const members = [undeclared('m1', { commitment: 'pressenti' })]
    expect(waysTo(ESS, dossier({}, members), NO_NEWCOMER)).toEqual([['commit m1', 'declare m1']])
  })

  it('is asked of no other structure, and of none that is declared', () => {
    const members = [undeclared('m1', { family: 'cooperative' }), member('m2', {})]
    expect(waysTo(fact('membres.ess-engages', 2), dossier({}, members), NO_NEWCOMER)).toEqual([])
  })

  it('leaves another one as it is, when one of two stays a partner', () => {
    const members = [undeclared('m1'), undeclared('m2')]
    expect(waysTo(all(ESS, PARTNER), dossier({}, members), NO_NEWCOMER)).toEqual([
      ['declare m1 or m2'],
    ])
  })
})

describe('a family is found out', () => {
  it('is one that would do, the others being named', () => {
    expect(setsFor(ESS, dossier({}, [unknown('m1')]))[0]).toEqual([
      {
        kind: 'identify',
        member: 'm1',
        family: 'association',
        anyOf: ['association', 'cooperative'],
        effort: 1,
      },
    ])
  })

  it('gives way to a newcomer when an agreement is wanting too', () => {
    const members = [unknown('m1', { commitment: 'pressenti' })]
    expect(waysTo(ESS, dossier({}, members))).toEqual([['join association or cooperative']])
  })

  it('is asked of two unknown members, one after the other', () => {
    const members = [unknown('m1'), unknown('m2')]
    const [set] = setsFor(fact('membres.ess-engages', 2), dossier({}, members))
    expect(
      set?.map((change) => (change.kind === 'identify' ? change.member : change.kind)),
    ).toEqual(['m1', 'm2'])
  })

  it('is not asked of a member whose family is known', () => {
    const members = [member('m1', { family: 'entreprise' })]
    expect(waysTo(ESS, dossier({}, members))).toEqual([['join association or cooperative']])
  })

  it('does not make an enterprise of the ESS of who is no legal person', () => {
    const members = [unknown('m1', { legalPerson: false })]
    expect(waysTo(ESS, dossier({}, members))).toEqual([['join association or cooperative']])
  })

  it('takes the one who could count, of two unknown members', () => {
    const members = [unknown('m1', { legalPerson: false }), unknown('m2')]
    expect(waysTo(ESS, dossier({}, members))[0]).toEqual(['m2 is association or cooperative'])
  })
})

describe('an association is declared', () => {
  const undeclared = (id: string, part: Partial<Member> = {}) =>
    member(id, { family: 'association', legalPerson: false, ...part })

  it('comes before a newcomer who costs as much, since it is there already', () => {
    expect(waysTo(ESS, dossier({}, [undeclared('m1')]))).toEqual([
      ['declare m1'],
      ['join association or cooperative'],
    ])
  })

  it('is not asked of who is declared, nor of an enterprise that is no legal person', () => {
    const members = [member('m1', { family: 'entreprise', legalPerson: false })]
    expect(waysTo(ESS, dossier({}, members))).toEqual([['join association or cooperative']])
  })

  it('is not mistaken for another partner, who cannot be declared', () => {
    const members = [member('m1', { family: 'collectivite' }), undeclared('m2')]
    expect(waysTo(ESS, dossier({}, members))[0]).toEqual(['declare m2'])
  })

  it('leaves a partner among those who are not declared', () => {
    const members = ['m1', 'm2', 'm3'].map((id) => undeclared(id))
    const both = all(fact('membres.ess-engages', 2), PARTNER)
    expect(waysTo(both, dossier({}, members))[0]).toEqual([
      'declare m1 or m2 or m3',
      'declare m1 or m2 or m3',
    ])
  })
})

describe('the share of a group of enterprises is found out', () => {
  it('is just over half, for an enterprise outside the ESS', () => {
    const outside = fact('membres.entreprises-hors-ess-engages', 1)
    expect(setsFor(outside, dossier({}, [group('m1')]))[0]).toEqual([
      { kind: 'share', member: 'm1', nonEssShare: 0.51, effort: 1 },
    ])
  })

  it('is no more than half, for a partner', () => {
    expect(waysTo(PARTNER, dossier({}, [group('m1')]))[0]).toEqual([
      'm1 is not mostly outside the ESS',
    ])
  })

  it('is not asked of a group whose share is known', () => {
    expect(waysTo(PARTNER, dossier({}, [group('m1', { nonEssShare: 0.8 })]))).toEqual([
      ['join collectivite or personne-physique'],
    ])
  })

  it('is asked of the group that could count, when another one is known', () => {
    const members = [group('m1', { nonEssShare: 0.8 }), group('m2')]
    expect(waysTo(PARTNER, dossier({}, members))[0]).toEqual(['m2 is not mostly outside the ESS'])
  })
})
