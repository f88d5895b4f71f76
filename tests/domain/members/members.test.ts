/** What each kind of member is, as article 9 and the decree read it: three answers, all of them told. */
import { describe, expect, it } from 'vitest'
import {
  countsAs,
  isEss,
  isMemberFact,
  isMostlyNonEss,
  isNonEssEnterprise,
  isOrganisation,
  isPartner,
  legalPersonOf,
  memberFact,
  membersOf,
  type FamilyId,
  type Member,
  type Truth,
} from '../../../src/domain'

const member = (family: FamilyId, more: Partial<Member> = {}): Member => ({
  id: 'm1',
  name: 'Membre',
  family,
  ...more,
})

/** Organisation, legal person, ESS, enterprise outside the ESS, partner. */
type Reading = readonly [Truth, Truth, Truth, Truth, Truth]
const readingOf = (one: Member): Reading => [
  isOrganisation(one),
  legalPersonOf(one),
  isEss(one),
  isNonEssEnterprise(one),
  isPartner(one),
]

describe('a member', () => {
  it.each<[string, Member, Reading]>([
    ['an association', member('association'), ['true', 'true', 'true', 'false', 'false']],
    ['a cooperative', member('cooperative'), ['true', 'true', 'true', 'false', 'false']],
    ['a mutual', member('mutuelle'), ['true', 'true', 'true', 'false', 'false']],
    ['a foundation', member('fondation'), ['true', 'true', 'true', 'false', 'false']],
    [
      'a company of the ESS',
      member('societe-commerciale-ess'),
      ['true', 'true', 'true', 'false', 'false'],
    ],
    [
      'an association that is not declared is a partner, not the ESS',
      member('association', { legalPerson: false }),
      ['true', 'false', 'false', 'false', 'true'],
    ],
    [
      'an association that trains is both',
      member('association', { roles: ['organisme-formation'] }),
      ['true', 'true', 'true', 'false', 'true'],
    ],
    [
      'an unknown family said to be a legal person',
      member('ne-sait-pas', { legalPerson: true }),
      ['unknown', 'true', 'unknown', 'unknown', 'unknown'],
    ],
    ['an enterprise', member('entreprise'), ['true', 'true', 'false', 'true', 'false']],
    [
      'a sole trader',
      member('entreprise', { legalPerson: false }),
      ['true', 'false', 'false', 'true', 'false'],
    ],
    ['a commune', member('collectivite'), ['true', 'true', 'false', 'false', 'true']],
    ['a training body', member('organisme-formation'), ['true', 'true', 'false', 'false', 'true']],
    ['an inhabitant', member('personne-physique'), ['false', 'false', 'false', 'false', 'true']],
    [
      'an inhabitant said to be a legal person is none',
      member('personne-physique', { legalPerson: true }),
      ['false', 'false', 'false', 'false', 'true'],
    ],
    [
      'an unknown family',
      member('ne-sait-pas'),
      ['unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
    ],
    [
      'an unknown family that is no legal person is not the ESS',
      member('ne-sait-pas', { legalPerson: false }),
      ['unknown', 'false', 'false', 'unknown', 'unknown'],
    ],
    [
      'a group mostly outside the ESS',
      member('groupement-entreprises', { nonEssShare: 0.51 }),
      ['true', 'true', 'false', 'true', 'false'],
    ],
    [
      'a group half outside the ESS',
      member('groupement-entreprises', { nonEssShare: 0.5 }),
      ['true', 'true', 'false', 'false', 'true'],
    ],
    [
      'a group of unknown share',
      member('groupement-entreprises'),
      ['true', 'true', 'false', 'unknown', 'unknown'],
    ],
  ])('%s', (_, one, expected) => {
    expect(readingOf(one)).toEqual(expected)
  })

  it('a share says nothing when it is not given', () => {
    expect(isMostlyNonEss(member('groupement-entreprises'))).toBe('unknown')
  })
})

describe('members who count alike', () => {
  const pressenti: Partial<Member> = { commitment: 'pressenti' }

  it.each<[string, Parameters<typeof countsAs>, string]>([
    ['counts', ['membres.ess', member('association')], 'true'],
    ['does not', ['membres.ess', member('entreprise')], 'false'],
    ['may', ['membres.ess', member('ne-sait-pas')], 'unknown'],
    ['pressenti, in a fact', ['membres.ess', member('association', pressenti)], 'true'],
    ['pressenti, in its twin', ['membres.ess-engages', member('association', pressenti)], 'false'],
    [
      'pressenti, in the roles held',
      ['membres.roles-pourvus-engages', member('association', pressenti)],
      '',
    ],
    [
      'one of unknown family, among collectivités',
      ['membres.collectivites', member('ne-sait-pas')],
      'unknown',
    ],
    [
      'an association, among collectivités',
      ['membres.collectivites', member('association')],
      'false',
    ],
    ['committed, among pressentis', ['membres.pressentis', member('association')], 'false'],
    [
      'known, among unknown families',
      ['membres.familles-inconnues', member('association')],
      'false',
    ],
  ])('one who %s', (_, given, expected) => {
    expect(countsAs(...given)).toBe(expected)
  })

  it('by the roles they may hold in every world', () => {
    const as = (one: Member) => countsAs('membres.roles-pourvus', one)
    expect(as(member('association'))).toBe(as(member('cooperative')))
    expect(as(member('association'))).not.toBe(as(member('entreprise')))
    expect(as(member('groupement-entreprises'))).not.toBe(
      as(member('groupement-entreprises', { nonEssShare: 0.6 })),
    )
    expect(as(member('association', pressenti))).toBe(as(member('association')))
    expect(as(member('personne-physique'))).not.toBe(as(member('association')))
  })
})

describe('the count of roles', () => {
  const list = [
    member('association'),
    { ...member('entreprise', { commitment: 'pressenti' }), id: 'm2' },
  ]
  const dossier = { profile: { track: 'porteur' }, answers: {}, members: list } as const

  it('leaves the pressentis out of its twin alone', () => {
    expect(memberFact('membres.roles-pourvus', dossier)).toEqual({ min: 2, max: 2 })
    expect(memberFact('membres.roles-pourvus-engages', dossier)).toEqual({ min: 1, max: 1 })
  })

  it('may still grow while the list is open', () => {
    const open = { ...dossier, profile: { track: 'collectivite' } } as const
    expect(memberFact('membres.roles-pourvus', open)).toEqual({ min: 2, max: 3 })
  })

  it('is open from end to end without a member', () => {
    expect(memberFact('membres.roles-pourvus', { ...dossier, members: [] })).toEqual({
      min: 0,
      max: 3,
    })
  })

  it('names nobody, and neither does a fact of another kind', () => {
    const nobody = { sure: [], maybe: [] }
    expect(membersOf('membres.roles-pourvus', list)).toEqual(nobody)
    expect(membersOf('article-9.reunis', list)).toEqual(nobody)
    expect(isMemberFact('article-9.reunis')).toBe(false)
  })
})
