import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assignRoles,
  DECREE_ROLES,
  isCommitted,
  rolesFilled,
  type DecreeRole,
  type FamilyId,
  type Member,
} from '../../../src/domain'
import { memberLists } from '../arbitraries'

const ESS: readonly FamilyId[] = [
  'association',
  'cooperative',
  'mutuelle',
  'fondation',
  'societe-commerciale-ess',
]
const OTHERS: readonly FamilyId[] = [
  'collectivite',
  'groupement-collectivites',
  'centre-recherche',
  'enseignement-superieur',
  'organisme-formation',
  'autre-personne-morale',
]

/** A member whose family, share and legal person are settled: one of the worlds a list allows. */
type Settled = Member & { readonly legalPerson: boolean }

/** Every way to settle what is unknown of a member. */
function worldsOf(member: Member): readonly Settled[] {
  const legal = (family: FamilyId) => family !== 'personne-physique' && (member.legalPerson ?? true)
  if (member.family === 'ne-sait-pas') {
    // « personne-physique » stands for whoever holds no role: an unknown family proves none.
    const families: readonly FamilyId[] = [
      'association',
      'entreprise',
      'collectivite',
      'personne-physique',
    ]
    return families.flatMap((family) =>
      (member.legalPerson === undefined ? [true, false] : [member.legalPerson]).map(
        (legalPerson) => ({
          ...member,
          family,
          legalPerson: legalPerson && family !== 'personne-physique',
        }),
      ),
    )
  }
  if (member.family === 'groupement-entreprises' && member.nonEssShare === undefined) {
    return [0.6, 0.4].map((nonEssShare) => ({
      ...member,
      nonEssShare,
      legalPerson: legal(member.family),
    }))
  }
  return [{ ...member, legalPerson: legal(member.family) }]
}

function holds(member: Settled, role: DecreeRole, literal: boolean): boolean {
  if (role === 'autre-personne' && literal) return true
  if (!member.legalPerson) return false
  const isGroup = member.family === 'groupement-entreprises'
  const isOutside = (member.nonEssShare ?? 0) > 0.5
  switch (role) {
    case 'entreprise-ess':
      return ESS.includes(member.family)
    case 'entreprise-hors-ess':
      return member.family === 'entreprise' || (isGroup && isOutside)
    case 'autre-personne':
      return (
        OTHERS.includes(member.family) || (member.roles ?? []).length > 0 || (isGroup && !isOutside)
      )
  }
}

/** The most roles held by different members, by trying every choice. */
function most(
  members: readonly Settled[],
  literal: boolean,
  roles: readonly DecreeRole[] = DECREE_ROLES,
): number {
  const [role, ...rest] = roles
  if (role === undefined) return 0
  const without = most(members, literal, rest)
  const withOne = members
    .filter((member) => holds(member, role, literal))
    .map(
      (member) =>
        1 +
        most(
          members.filter((other) => other !== member),
          literal,
          rest,
        ),
    )
  return Math.max(without, ...withOne)
}

const combinations = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  lists.reduce<readonly (readonly T[])[]>(
    (done, list) => done.flatMap((head) => list.map((item) => [...head, item])),
    [[]],
  )

describe('composition', () => {
  it.each(['prudent', 'literal'] as const)(
    'fills as many roles as trying every choice in every world does (%s reading)',
    (reading) => {
      fc.assert(
        fc.property(memberLists(4), (members) => {
          const sizes = combinations(members.map(worldsOf)).map((world) =>
            most(world, reading === 'literal'),
          )
          expect(rolesFilled(members, reading)).toEqual({
            min: Math.min(...sizes),
            max: Math.max(...sizes),
          })
        }),
        { numRuns: 400 },
      )
    },
  )

  it('never gives two roles to one member', () => {
    fc.assert(
      fc.property(memberLists(), (members) => {
        const held = Object.values(assignRoles(members, 'prudent')).filter(Boolean)
        expect(new Set(held).size).toBe(held.length)
      }),
    )
  })

  it('does not depend on the order of the list', () => {
    fc.assert(
      fc.property(
        memberLists().chain((members) =>
          fc.tuple(
            fc.constant(members),
            fc.shuffledSubarray([...members], { minLength: members.length }),
          ),
        ),
        ([members, shuffled]) => {
          expect(rolesFilled(shuffled, 'prudent')).toEqual(rolesFilled(members, 'prudent'))
        },
      ),
    )
  })

  it('uses a pressenti only where no committed member will do', () => {
    fc.assert(
      fc.property(memberLists(), (members) => {
        const assignment = assignRoles(members, 'prudent')
        const awaited = Object.values(assignment).filter((member) => member && !isCommitted(member))
        const total = Object.values(assignment).filter(Boolean).length
        const committed = assignRoles(members.filter(isCommitted), 'prudent')
        expect(awaited).toHaveLength(total - Object.values(committed).filter(Boolean).length)
      }),
    )
  })

  const list = (...members: readonly Omit<Member, 'id' | 'name'>[]): readonly Member[] =>
    members.map((member, index) => ({
      ...member,
      id: `m${index + 1}`,
      name: `Membre ${index + 1}`,
    }))

  it.each<[string, readonly Member[], number]>([
    [
      'an association that trains is not used twice',
      list({ family: 'association', roles: ['organisme-formation'] }, { family: 'entreprise' }),
      2,
    ],
    [
      'it may leave the ESS role to another association',
      list(
        { family: 'association', roles: ['organisme-formation'] },
        { family: 'association' },
        { family: 'entreprise' },
      ),
      3,
    ],
    [
      'a sole trader holds nothing',
      list(
        { family: 'association' },
        { family: 'entreprise', legalPerson: false },
        { family: 'collectivite' },
      ),
      2,
    ],
    [
      'a group with exactly half outside the ESS is another person',
      list(
        { family: 'cooperative' },
        { family: 'groupement-entreprises', nonEssShare: 0.5 },
        { family: 'entreprise' },
      ),
      3,
    ],
  ])('%s', (_, members, filled) => {
    expect(rolesFilled(members, 'prudent')).toEqual({ min: filled, max: filled })
  })
})

describe('who holds the roles', () => {
  const named = (
    ...members: readonly (readonly [string, FamilyId, Partial<Member>?])[]
  ): readonly Member[] => members.map(([id, family, more]) => ({ id, name: id, family, ...more }))
  const holders = (members: readonly Member[]) => {
    const assignment = assignRoles(members, 'prudent')
    return DECREE_ROLES.map((role) => assignment[role]?.id)
  }
  const trains: Partial<Member> = { roles: ['organisme-formation'] }
  const awaited: Partial<Member> = { commitment: 'pressenti' }

  it.each<[string, readonly Member[], readonly (string | undefined)[]]>([
    [
      'each member in the role of its family',
      named(['commune', 'collectivite'], ['ferme', 'entreprise'], ['asso', 'association']),
      ['asso', 'ferme', 'commune'],
    ],
    [
      'one who may hold two leaves the first to who holds only that one',
      named(['ecole', 'association', trains], ['asso', 'association'], ['ferme', 'entreprise']),
      ['asso', 'ferme', 'ecole'],
    ],
    [
      'the other way round, the order of the list changes nothing',
      named(['asso', 'association'], ['ecole', 'association', trains], ['ferme', 'entreprise']),
      ['asso', 'ferme', 'ecole'],
    ],
    [
      'two hats and nobody else: the first role of the decree',
      named(['ecole', 'association', trains]),
      ['ecole', undefined, undefined],
    ],
    [
      'who has agreed before who is only approached',
      named(['en-vue', 'association', awaited], ['asso', 'association'], ['ferme', 'entreprise']),
      ['asso', 'ferme', undefined],
    ],
    [
      'who is approached, where nobody has agreed',
      named(['en-vue', 'association', awaited], ['ferme', 'entreprise']),
      ['en-vue', 'ferme', undefined],
    ],
    [
      'a group of unknown share holds nothing for sure',
      named(['asso', 'association'], ['groupe', 'groupement-entreprises']),
      ['asso', undefined, undefined],
    ],
    [
      'a group holds one role or the other, by its share',
      named(
        ['outside', 'groupement-entreprises', { nonEssShare: 0.6 }],
        ['inside', 'groupement-entreprises', { nonEssShare: 0.4 }],
      ),
      [undefined, 'outside', 'inside'],
    ],
    [
      'a sole trader holds nothing',
      named(['artisan', 'entreprise', { legalPerson: false }]),
      [undefined, undefined, undefined],
    ],
  ])('%s', (_, members, expected) => {
    expect(holders(members)).toEqual(expected)
  })

  it('as many as are surely filled, when nothing of the list is unknown', () => {
    fc.assert(
      fc.property(memberLists(), (members) => {
        const settled = members.filter(
          ({ family, nonEssShare }) =>
            family !== 'ne-sait-pas' &&
            (family !== 'groupement-entreprises' || nonEssShare !== undefined),
        )
        const filled = rolesFilled(settled, 'prudent')
        const assignment = assignRoles(settled, 'prudent')
        expect(Object.values(assignment).filter(Boolean)).toHaveLength(filled.min)
        expect(filled.min).toBe(filled.max)
      }),
    )
  })

  it.each<[string, readonly Member[], { min: number; max: number }]>([
    [
      'which fills less if it is outside the ESS',
      named(['asso', 'association'], ['ferme', 'entreprise'], ['groupe', 'groupement-entreprises']),
      { min: 2, max: 3 },
    ],
    [
      'which fills less if it is not',
      named(
        ['asso', 'association'],
        ['commune', 'collectivite'],
        ['groupe', 'groupement-entreprises'],
      ),
      { min: 2, max: 3 },
    ],
    [
      'which fills as much either way',
      named(['asso', 'association'], ['groupe', 'groupement-entreprises']),
      { min: 2, max: 2 },
    ],
  ])('counts a group of unknown share both ways: %s', (_, members, expected) => {
    expect(rolesFilled(members, 'prudent')).toEqual(expected)
  })
})
