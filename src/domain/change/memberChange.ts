/**
 * The fewest changes to a member list that bring counts to what a rule asks.
 *
 * Exact, by going deeper one change at a time. It stays quick for two reasons: members who count
 * alike are one choice and not many, and a change never raises a count by more than one, so a list
 * still short by more than what is left to try is given up at once.
 */
import type { Change, ChangeSet, EffortRules } from './change'
import type { Dossier, FamilyId, Member } from '../dossier/dossier'
import { countsAs } from '../members/countedMembers'
import type { MemberFactId } from '../rules/factIds'
import { memberFact } from '../members/facts'
import { isCommitted, isOfUnknownFamily, isOfUnknownShare, MAJORITY } from '../members/members'
import { groupedMembers } from '../members/pole'

/** A count, and what it must reach. */
export interface Wanted {
  readonly fact: MemberFactId
  readonly value: number
}

type Listed = Pick<Dossier, 'profile' | 'answers' | 'members'>
type Members = readonly Member[]

interface Moved {
  readonly change: Change
  readonly members: Members
}

/** One kind of change; nothing left to change that way: undefined. It may be made more than once. */
type Move = (members: Members) => Moved | undefined

/** As many as an empty list needs for every element of the law that counts members. */
const DEEPEST = 5

/** No member counts for both, so that no change serves both: what they lack adds up. */
const EXCLUSIVE: ReadonlySet<MemberFactId> = new Set([
  'membres.ess-engages',
  'membres.entreprises-hors-ess-engages',
])

/**
 * Every smallest set of changes after which each count reaches what is wanted; `[[]]` when it
 * already does, and none when no set within reach does.
 */
export function memberChanges(
  wanted: readonly Wanted[],
  dossier: Listed,
  efforts: EffortRules,
): readonly ChangeSet[] {
  const facts = wanted.map(({ fact }) => fact)
  const most = Math.max(1, ...wanted.map(({ value }) => value))
  const classes = alike(groupedMembers(dossier.members), facts)
  // Declaring one of a class takes it out of the partners: the others must stay in sight.
  const kept = (same: Members) => (same.some(isUndeclared) ? most + DEEPEST : most)
  const members = classes.flatMap((same) => same.slice(0, kept(same)))
  const short = (list: Members) => {
    const wanting = wanted.map(({ fact, value }) => ({
      fact,
      left: Math.max(0, value - memberFact(fact, { ...dossier, members: list }).min),
    }))
    const exclusive = wanting.filter(({ fact }) => EXCLUSIVE.has(fact))
    return Math.max(
      ...wanting.map(({ left }) => left),
      exclusive.reduce((sum, { left }) => sum + left, 0),
    )
  }
  const first = short(members)
  if (first === 0) return [[]]
  const moves = [
    ...classes.flatMap((same) => movesOf(same, facts, efforts)),
    ...joins(facts, efforts),
  ]
  for (let size = first; size <= DEEPEST; size += 1) {
    const found = search(members, moves, size, short)
    if (found.length > 0) return found
  }
  return []
}

/** Sets of exactly `left` changes; a set is met in one order only, that of the moves. */
function search(
  members: Members,
  moves: readonly Move[],
  left: number,
  short: (members: Members) => number,
): readonly ChangeSet[] {
  return moves.flatMap((move, index) => {
    const moved = move(members)
    if (moved === undefined) return []
    const still = short(moved.members)
    if (still === 0) return left === 1 ? [[moved.change]] : []
    if (still >= left) return []
    const rest = search(moved.members, moves.slice(index), left - 1, short)
    return rest.map((more) => [moved.change, ...more])
  })
}

/** Members that these facts read alike, now and once they commit. */
function alike(members: Members, facts: readonly MemberFactId[]): readonly Members[] {
  const classes = new Map<string, Member[]>()
  for (const member of members) {
    const key = [
      effectOf(member, facts),
      isCommitted(member),
      unknownOf(member),
      isUndeclared(member),
    ].join(' / ')
    const same = classes.get(key)
    if (same === undefined) classes.set(key, [member])
    else same.push(member)
  }
  return [...classes.values()]
}

/** What the facts read of a member who is committed. */
const effectOf = (member: Member, facts: readonly MemberFactId[]): string =>
  facts.map((fact) => countsAs(fact, { ...member, commitment: 'declare' })).join(' | ')

/** Of the ESS families, only an association may exist without being a *personne morale*. */
const isUndeclared = ({ family, legalPerson }: Member) =>
  family === 'association' && legalPerson === false

/** What is left to find out of a member, and all that could weigh once it is found. */
function unknownOf(member: Member): string {
  const { legalPerson, roles = [] } = member
  if (isOfUnknownFamily(member)) return `family ${String(legalPerson)} ${roles.length > 0}`
  return isOfUnknownShare(member) ? `share ${String(legalPerson)} ${roles.length > 0}` : ''
}

/** An agreement, a declaration, a family found out, a share found out: on the first of a class not yet changed. */
function movesOf(
  same: Members,
  facts: readonly MemberFactId[],
  efforts: EffortRules,
): readonly Move[] {
  const [one] = same
  if (one === undefined) return []
  const ids = same.map(({ id }) => id)
  const change = (
    isOpen: (member: Member) => boolean,
    part: Partial<Member>,
    say: (member: Member['id']) => Change,
  ): Move => {
    return (members) => {
      const found = members.find((member) => ids.includes(member.id) && isOpen(member))
      if (found === undefined) return undefined
      return {
        change: say(found.id),
        members: members.map((member) => (member === found ? { ...member, ...part } : member)),
      }
    }
  }
  const commit = isCommitted(one)
    ? []
    : [
        change(
          (member) => !isCommitted(member),
          { commitment: 'declare' },
          (member) => ({ kind: 'commit', member, anyOf: ids, effort: efforts.commit }),
        ),
      ]
  const declare = isUndeclared(one)
    ? [
        change(isUndeclared, { legalPerson: true }, (member) => ({
          kind: 'declare',
          member,
          anyOf: ids,
          effort: efforts.declare,
        })),
      ]
    : []
  const identify = isOfUnknownFamily(one)
    ? familyClasses(efforts, (family) => effectOf({ ...one, family }, facts)).map(
        ({ family, anyOf }) =>
          change(isOfUnknownFamily, { family }, (member) => ({
            kind: 'identify',
            member,
            family,
            anyOf,
            effort: efforts.settle,
          })),
      )
    : []
  const share = isOfUnknownShare(one)
    ? [MOSTLY_OUTSIDE, MAJORITY].map((nonEssShare) =>
        change(isOfUnknownShare, { nonEssShare }, (member) => ({
          kind: 'share',
          member,
          nonEssShare,
          effort: efforts.settle,
        })),
      )
    : []
  return [...commit, ...declare, ...identify, ...share]
}

/** A share just over half, and one that is not: which side is all that matters. */
const MOSTLY_OUTSIDE = MAJORITY + 0.01

const joins = (facts: readonly MemberFactId[], efforts: EffortRules): readonly Move[] =>
  familyClasses(efforts, (family) => effectOf({ id: '', name: '', family }, facts)).map(
    ({ family, anyOf, effort }): Move =>
      (members) => ({
        change: { kind: 'join', family, anyOf, effort },
        members: [...members, { id: '', name: '', family }],
      }),
  )

/** Families that may join, those of one effect together, the easiest standing for them. */
function familyClasses(efforts: EffortRules, effect: (family: FamilyId) => string) {
  const families = efforts.join.flatMap(({ families: some, effort }) =>
    some.map((family) => ({ family, effort })),
  )
  const keys = families.map(({ family }) => effect(family))
  return [...new Set(keys)].map((key) => {
    const same = families.filter((_, index) => keys[index] === key)
    const easiest = same.reduce((a, b) => (b.effort < a.effort ? b : a))
    return { ...easiest, anyOf: same.map(({ family }) => family) }
  })
}
