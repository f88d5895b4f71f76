/**
 * The combinations of facts that a dossier can lead to: lists of up to three members of every kind,
 * closed or open, any statuses of the elements that answers decide, any stage.
 */
import {
  evaluate,
  exactly,
  FAMILIES,
  familyTraits,
  memberFacts,
  STAGES,
  statusOf,
  STATUSES,
  type Facts,
  type FamilyId,
  type Leaf,
  type Member,
  type Rulebook,
  type Status,
  type Track,
} from '../../../domain'

type Tally = Readonly<Record<Status, number>>

/** What a member list settles: facts, and the statuses of the elements that read nothing else. */
export interface MemberWorld {
  readonly facts: Facts
  readonly tally: Tally
}

/** Families that facts count by themselves, though the law reads others like them. */
const COUNTED_ALONE: readonly FamilyId[] = [
  'cooperative',
  'collectivite',
  'groupement-collectivites',
]

/** The first family of each kind that the law tells apart; one that is counted alone is a kind. */
const TOLD_APART: readonly FamilyId[] = [
  ...new Map(
    [...FAMILIES]
      .reverse()
      .map((family) => [
        COUNTED_ALONE.includes(family) ? family : JSON.stringify(familyTraits(family)),
        family,
      ]),
  ).values(),
]

/** One member of each kind that the facts tell apart. */
const KINDS: readonly Omit<Member, 'id' | 'name'>[] = [
  ...TOLD_APART.map((family) => ({ family })),
  { family: 'association', roles: ['organisme-formation'] },
  { family: 'association', legalPerson: false },
  { family: 'entreprise', legalPerson: false },
  { family: 'groupement-entreprises', nonEssShare: 0.6 },
  { family: 'groupement-entreprises', nonEssShare: 0.4 },
]

/** The pole's own structure, beside a member or alone: nothing reads who is with it. */
const POLE: Omit<Member, 'id' | 'name'> = { family: 'cooperative', isPole: true }

/** Three of any kind: as far as a rule counts one kind of member. */
const MOST_MEMBERS = 3

/** Several kinds at once take a longer list, of the kinds that fill it best. */
const TOGETHER = KINDS.filter(
  ({ family, roles, legalPerson }) =>
    legalPerson === undefined &&
    (roles !== undefined || family === 'association' || family === 'entreprise'),
)
const MOST_TOGETHER = 4
const TRACKS: readonly Track[] = ['porteur', 'collectivite']

export function memberWorlds(rules: Rulebook): readonly MemberWorld[] {
  const kinds = KINDS.flatMap((kind) => [kind, { ...kind, commitment: 'pressenti' as const }])
  const withPole = listsOf(kinds, 1).map((list) => [...list, POLE])
  const worlds = [
    ...listsOf(kinds, MOST_MEMBERS),
    ...listsOf(TOGETHER, MOST_TOGETHER),
    ...withPole,
  ].flatMap(
    (list) => {
      const members = list.map((kind, index) => ({ ...kind, id: `m${index}`, name: '' }))
      return TRACKS.map((track) => {
        const facts = memberFacts({ profile: { track }, answers: {}, members })
        const known = { answers: {}, facts, conditions: rules.conditions }
        const ofMembers = rules.elements.filter(({ reads }) => reads === 'members')
        return { facts, tally: tallyOf(ofMembers.map((element) => statusOf(element, known))) }
      })
    },
  )
  return distinct(worlds, ({ facts, tally }) => JSON.stringify([Object.values(facts), tally]))
}

/** Of all facts, those that these leaves tell apart, one combination of each. */
export function factsFor(
  leaves: readonly Leaf[],
  rules: Rulebook,
  worlds: readonly MemberWorld[],
): readonly Facts[] {
  const read = leaves.flatMap((leaf) => (leaf.kind === 'fact' ? [leaf] : []))
  const truths = (facts: Facts) =>
    read.map((leaf) => evaluate(leaf, { answers: {}, facts, conditions: {} })).join(' ')
  const reads = (prefix: string) => read.some(({ fact }) => fact.startsWith(prefix))
  const others = rules.elements.length - sizeOf(worlds[0]?.tally)
  const counted = reads('article-9.')
    ? distinct(worlds, ({ facts, tally }) => `${truths(facts)} ${JSON.stringify(tally)}`).flatMap(
        ({ facts, tally }) =>
          talliesOf(others).map((more): Facts => ({ ...facts, ...countsOf(tally, more) })),
      )
    : worlds.map(({ facts }) => facts)
  const staged = reads('etape.')
    ? distinct(counted, truths).flatMap((facts) => [
        facts,
        ...STAGES.map((_, rank): Facts => ({ ...facts, 'etape.retenue': exactly(rank) })),
      ])
    : counted
  return distinct(staged, truths)
}

const countsOf = (tally: Tally, more: Tally): Facts => ({
  'article-9.reunis': exactly(tally.reuni + more.reuni),
  'article-9.a-consolider': exactly(tally['a-consolider'] + more['a-consolider']),
  'article-9.non-reunis': exactly(tally['non-reuni'] + more['non-reuni']),
  'article-9.a-renseigner': exactly(tally['a-renseigner'] + more['a-renseigner']),
})

const tallyOf = (statuses: readonly Status[]): Tally => {
  const count = (status: Status) => statuses.filter((one) => one === status).length
  return {
    reuni: count('reuni'),
    'a-consolider': count('a-consolider'),
    'non-reuni': count('non-reuni'),
    'a-renseigner': count('a-renseigner'),
  }
}

const sizeOf = (tally: Tally | undefined) =>
  STATUSES.reduce((total, status) => total + (tally?.[status] ?? 0), 0)

/** Every way to share so many elements between the statuses. */
const talliesOf = (elements: number): readonly Tally[] =>
  listsOf(STATUSES, elements)
    .filter((list) => list.length === elements)
    .map(tallyOf)

/** Lists of at most `most` items, whatever their order. */
function listsOf<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  const bySize: (readonly (readonly T[])[])[] = [[[]]]
  for (let size = 1; size <= most; size += 1) {
    const smaller = bySize[size - 1] ?? []
    bySize.push(
      smaller.flatMap((list) => {
        const last = list.at(-1)
        return items
          .slice(last === undefined ? 0 : items.indexOf(last))
          .map((item) => [...list, item])
      }),
    )
  }
  return bySize.flat()
}

const distinct = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
]
