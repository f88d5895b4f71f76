import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  FAMILIES,
  isSaidIncomplete,
  memberFacts,
  membersOf,
  roleHoldersOf,
  type Answers,
  type FactId,
  type Member,
  type Track,
} from '../../../src/domain'
import { memberLists } from '../arbitraries'

const one = (member: Omit<Member, 'id' | 'name'>): readonly Member[] => [
  { id: 'm1', name: 'Membre', ...member },
]
const facts = (members: readonly Member[], track: Track = 'porteur', answers: Answers = {}) =>
  memberFacts({ profile: { track }, members, answers })

describe('what one member counts for', () => {
  it.each<
    [string, Omit<Member, 'id' | 'name'>, Partial<Record<FactId, readonly [number, number]>>]
  >([
    [
      'a declared association',
      { family: 'association' },
      { 'membres.ess': [1, 1], 'membres.partenaires': [0, 0], 'membres.personnes-morales': [1, 1] },
    ],
    [
      'an undeclared association is a partner',
      { family: 'association', legalPerson: false },
      {
        'membres.ess': [0, 0],
        'membres.partenaires': [1, 1],
        'membres.personnes-morales': [0, 0],
        'membres.organisations': [1, 1],
      },
    ],
    [
      'an association that trains is both',
      { family: 'association', roles: ['organisme-formation'] },
      { 'membres.ess': [1, 1], 'membres.partenaires': [1, 1] },
    ],
    [
      'a sole trader is an enterprise, not a legal person',
      { family: 'entreprise', legalPerson: false },
      {
        'membres.entreprises-hors-ess': [1, 1],
        'membres.personnes-morales': [0, 0],
        'membres.organisations': [1, 1],
      },
    ],
    [
      'a group just over half',
      { family: 'groupement-entreprises', nonEssShare: 0.51 },
      { 'membres.entreprises-hors-ess': [1, 1], 'membres.partenaires': [0, 0] },
    ],
    [
      'a group at half',
      { family: 'groupement-entreprises', nonEssShare: 0.5 },
      { 'membres.entreprises-hors-ess': [0, 0], 'membres.partenaires': [1, 1] },
    ],
    [
      'a group of unknown share may be either',
      { family: 'groupement-entreprises' },
      {
        'membres.entreprises-hors-ess': [0, 1],
        'membres.partenaires': [0, 1],
        'membres.ess': [0, 0],
      },
    ],
    [
      'a public body is never ESS',
      { family: 'collectivite' },
      { 'membres.ess': [0, 0], 'membres.partenaires': [1, 1], 'membres.collectivites': [1, 1] },
    ],
    [
      'an individual is a partner only',
      { family: 'personne-physique', legalPerson: true },
      {
        'membres.partenaires': [1, 1],
        'membres.personnes-morales': [0, 0],
        'membres.organisations': [0, 0],
      },
    ],
    [
      'an unknown family may be anything',
      { family: 'ne-sait-pas' },
      {
        'membres.ess': [0, 1],
        'membres.entreprises-hors-ess': [0, 1],
        'membres.partenaires': [0, 1],
        'membres.personnes-morales': [0, 1],
        'membres.familles-inconnues': [1, 1],
        'membres.total': [1, 1],
      },
    ],
    [
      'a pressenti counts, but not in the twin',
      { family: 'association', commitment: 'pressenti' },
      { 'membres.ess': [1, 1], 'membres.ess-engages': [0, 0], 'membres.pressentis': [1, 1] },
    ],
    [
      'no commitment said counts as agreed',
      { family: 'association' },
      { 'membres.ess-engages': [1, 1] },
    ],
    [
      'a cooperative is one member',
      { family: 'cooperative' },
      { 'membres.cooperatives': [1, 1], 'membres.total': [1, 1] },
    ],
  ])('%s', (_, member, expected) => {
    const counted = facts(one(member))
    for (const [fact, [min, max]] of Object.entries(expected)) {
      expect([fact, counted[fact as FactId]]).toEqual([fact, { min, max }])
    }
  })
})

describe('the whole list', () => {
  it('says nothing when it is empty', () => {
    expect(facts([])['membres.ess']).toEqual({ min: 0, max: Infinity })
    expect(facts([])['membres.roles-pourvus']).toEqual({ min: 0, max: 3 })
  })

  it.each([
    ['said complete', { 'liste-membres-complete': 'oui' }, 1],
    ['said incomplete', { 'liste-membres-complete': 'non' }, Infinity],
    ['not known complete', { 'liste-membres-complete': 'ne-sait-pas' }, Infinity],
    ['without an answer', {}, Infinity],
  ])('on the collectivité track, %s', (_, answers, max) => {
    expect(facts(one({ family: 'association' }), 'collectivite', answers)['membres.ess']).toEqual({
      min: 1,
      max,
    })
  })

  it('is taken as it is on the porteur track', () => {
    const answers = { 'liste-membres-complete': 'non' }
    expect(facts(one({ family: 'association' }), 'porteur', answers)['membres.ess']).toEqual({
      min: 1,
      max: 1,
    })
  })

  it('never lets a twin exceed its fact', () => {
    fc.assert(
      fc.property(memberLists(), (members) => {
        const counted = facts(members)
        for (const [fact, twin] of [
          ['membres.ess', 'membres.ess-engages'],
          ['membres.partenaires', 'membres.partenaires-engages'],
          ['membres.roles-pourvus', 'membres.roles-pourvus-engages'],
          ['membres.roles-pourvus-lecture-large', 'membres.roles-pourvus'],
        ] as const) {
          expect(counted[twin]?.min).toBeLessThanOrEqual(counted[fact]?.min ?? 0)
          expect(counted[twin]?.max).toBeLessThanOrEqual(counted[fact]?.max ?? 0)
        }
      }),
    )
  })

  it('stays within its interval whatever an unknown family turns out to be', () => {
    fc.assert(
      fc.property(memberLists(), fc.constantFrom(...FAMILIES), (members, family) => {
        const before = facts(members)
        const settled = facts(
          members.map((member) =>
            member.family === 'ne-sait-pas' ? { ...member, family } : member,
          ),
        )
        fc.pre(members.length > 0)
        for (const fact of [
          'membres.ess',
          'membres.entreprises-hors-ess',
          'membres.roles-pourvus',
        ] as const) {
          expect(settled[fact]?.min).toBeGreaterThanOrEqual(before[fact]?.min ?? 0)
          expect(settled[fact]?.max).toBeLessThanOrEqual(before[fact]?.max ?? 0)
        }
      }),
    )
  })

  it('names the members a fact counts for sure, and those it might', () => {
    const members: readonly Member[] = [
      { id: 'm1', name: 'Ressourcerie', family: 'association' },
      { id: 'm2', name: 'Inconnu', family: 'ne-sait-pas' },
      { id: 'm3', name: 'Commune', family: 'collectivite' },
    ]
    expect(membersOf('membres.ess', members)).toEqual({ sure: [members[0]], maybe: [members[1]] })
  })

  it('names who holds each role that a fact counts, agreements apart', () => {
    const members: readonly Member[] = [
      { id: 'm1', name: 'Ressourcerie', family: 'association' },
      { id: 'm2', name: 'Menuiserie', family: 'entreprise', commitment: 'pressenti' },
      { id: 'm3', name: 'Commune', family: 'collectivite' },
    ]
    const held = (fact: FactId) =>
      roleHoldersOf(fact, members).map(({ role, holder }) => `${role} ${holder.name}`)
    expect(held('membres.roles-pourvus')).toEqual([
      'entreprise-ess Ressourcerie',
      'entreprise-hors-ess Menuiserie',
      'autre-personne Commune',
    ])
    expect(held('membres.roles-pourvus-engages')).toEqual([
      'entreprise-ess Ressourcerie',
      'autre-personne Commune',
    ])
    // Anyone may hold the third role, read to the letter: nobody is named.
    expect(held('membres.roles-pourvus-lecture-large')).toEqual([])
    expect(held('membres.ess')).toEqual([])
  })

  it.each([
    ['collectivite', {}, false],
    ['collectivite', { 'liste-membres-complete': 'non' }, true],
    ['collectivite', { 'liste-membres-complete': 'oui' }, false],
    ['porteur', { 'liste-membres-complete': 'non' }, false],
  ] as const)(
    'a list is said incomplete on the %s track with %j: %s',
    (track, answers, expected) => {
      expect(isSaidIncomplete({ profile: { track }, answers })).toBe(expected)
    },
  )
})
