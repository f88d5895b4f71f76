/**
 * What each kind of change is about, what it leaves to choose, how two of them hold together, and
 * what it does to a dossier: one table, where a new kind must say everything to compile.
 */
import type { Change, ChangeKind, ChangeSet } from './change'
import type { Answer, Dossier, FamilyId, Member, OptionId } from '../dossier/dossier'

interface Kind<One extends ChangeKind> {
  /** Two changes of one subject move the same thing: the same question, the same member. */
  readonly subject: (change: Change<One>) => string
  /** What it makes of its subject: two changes alike in both are one. */
  readonly value: (change: Change<One>) => string
  /** Who or what would do as well, itself included; none where there is nothing to choose. */
  readonly options: (change: Change<One>) => readonly string[]
  /** Which of the options it names. */
  readonly pick: (change: Change<One>) => string
  readonly withPick: (change: Change<One>, picked: string) => Change<One>
  /** Two changes of one subject at once; undefined when they cannot both be true. */
  readonly merge: (
    one: Change,
    other: Change<One>,
    exclusive: ReadonlySet<OptionId>,
  ) => Change<One> | undefined
  readonly apply: (dossier: Dossier, change: Change<One>) => Dossier
  /** Its options are members, each of whom can do it once. */
  readonly isOncePerMember?: true
}

/** Someone already in the list does it: an agreement, a declaration. */
const ofMember = <One extends 'commit' | 'declare'>(
  kind: One,
  part: Partial<Member>,
): Kind<One> => ({
  subject: ({ member }) => `${kind} ${member}`,
  value: () => '',
  options: ({ anyOf }) => anyOf,
  pick: ({ member }) => member,
  withPick: (change, picked) => ({ ...change, member: picked }),
  // What would do as well must do for both.
  merge: (one, other) => ({ ...other, anyOf: inBoth(anyOf(one), other.anyOf) }),
  apply: (dossier, { member }) => changeMember(dossier, member, part),
  isOncePerMember: true,
})

const KINDS: { readonly [One in ChangeKind]: Kind<One> } = {
  answer: {
    subject: ({ question }) => `answer ${question}`,
    value: ({ to }) => String(to),
    options: ({ to, anyOf }) => (replaced(to, anyOf) === undefined ? [] : anyOf),
    pick: ({ to, anyOf }) => replaced(to, anyOf) ?? '',
    withPick: (change, picked) => ({
      ...change,
      to: withOption(change.to, replaced(change.to, change.anyOf), picked),
    }),
    merge(one, other, exclusive) {
      const to = one.kind === 'answer' ? bothAnswers(one.to, other.to, exclusive) : undefined
      return to === undefined ? undefined : { ...other, to, anyOf: inBoth(anyOf(one), other.anyOf) }
    },
    apply: (dossier, { question, to }) => ({
      ...dossier,
      answers: { ...dossier.answers, [question]: to },
    }),
  },
  join: {
    subject: ({ family }) => `join ${family}`,
    value: () => '',
    options: ({ anyOf }) => anyOf,
    pick: ({ family }) => family,
    withPick: (change, picked) => ({ ...change, family: familyOf(change, picked) }),
    merge: (one, other) => ({ ...other, anyOf: inBoth(anyOf(one), other.anyOf) }),
    apply: (dossier, { family }) => ({
      ...dossier,
      members: [...dossier.members, { id: freeId(dossier.members), name: '', family }],
    }),
  },
  commit: ofMember('commit', { commitment: 'declare' }),
  declare: ofMember('declare', { legalPerson: true }),
  identify: {
    subject: ({ member }) => `identify ${member}`,
    value: ({ family }) => family,
    options: ({ anyOf }) => anyOf,
    pick: ({ family }) => family,
    withPick: (change, picked) => ({ ...change, family: familyOf(change, picked) }),
    merge: (one, other) =>
      one.kind === 'identify' && one.family === other.family
        ? { ...other, anyOf: inBoth(one.anyOf, other.anyOf) }
        : undefined,
    apply: (dossier, { member, family }) => changeMember(dossier, member, { family }),
  },
  share: {
    subject: ({ member }) => `share ${member}`,
    value: ({ nonEssShare }) => String(nonEssShare),
    options: () => [],
    pick: ({ member }) => member,
    withPick: (change) => change,
    merge: (one, other) =>
      one.kind === 'share' && one.nonEssShare === other.nonEssShare ? other : undefined,
    apply: (dossier, { member, nonEssShare }) => changeMember(dossier, member, { nonEssShare }),
  },
}

/**
 * What tells two changes of one kind apart: the member, the question or the families they bear on.
 */
export const subjectOf = <One extends ChangeKind>(change: Change<One>): string =>
  KINDS[change.kind].subject(change)

/** Tells a change from any other. */
export const changeKey = <One extends ChangeKind>(change: Change<One>): string =>
  `${KINDS[change.kind].subject(change)} ${KINDS[change.kind].value(change)}`

/** Who or what would do, in the order of the dossier or of the rules. */
export const optionsOf = <One extends ChangeKind>(change: Change<One>): readonly string[] =>
  KINDS[change.kind].options(change)

/** The one of `optionsOf` that the change stands for now. */
export const pickOf = <One extends ChangeKind>(change: Change<One>): string =>
  KINDS[change.kind].pick(change)

/** The same change for another of `optionsOf`: the rest of a trial stays. */
export const withPick = <One extends ChangeKind>(
  change: Change<One>,
  picked: string,
): Change<One> => KINDS[change.kind].withPick(change, picked)

/** Whether a member can only be changed so once: an agreement given is not given again. */
export const isOncePerMember = ({ kind }: Change): boolean => KINDS[kind].isOncePerMember === true

/**
 * @returns both at once; `apart` when they are about two things, `conflict` when they cannot both be
 *   true
 */
export function mergeChanges<One extends ChangeKind>(
  one: Change,
  other: Change<One>,
  exclusive: ReadonlySet<OptionId>,
): Change<One> | 'apart' | 'conflict' {
  // The subject begins with the kind: two of one subject are of one kind.
  if (subjectOf(one) !== subjectOf(other)) return 'apart'
  return KINDS[other.kind].merge(one, other, exclusive) ?? 'conflict'
}

/** The dossier with every change made, in order; the one given is left as it is. */
export const applyChanges = (dossier: Dossier, changes: ChangeSet): Dossier =>
  changes.reduce(applyChange, dossier)

const applyChange = <One extends ChangeKind>(dossier: Dossier, change: Change<One>): Dossier =>
  KINDS[change.kind].apply(dossier, change)

const anyOf = (change: Change): readonly string[] => ('anyOf' in change ? change.anyOf : [])

const familyOf = (
  { anyOf, family }: Pick<Change<'join'>, 'anyOf' | 'family'>,
  picked: string,
): FamilyId => anyOf.find((one) => one === picked) ?? family

function freeId(members: readonly Member[]): string {
  const ids = new Set(members.map(({ id }) => id))
  const free = (rank: number): string =>
    ids.has(`nouveau-${rank}`) ? free(rank + 1) : `nouveau-${rank}`
  return free(1)
}

const changeMember = (dossier: Dossier, id: Member['id'], part: Partial<Member>): Dossier => ({
  ...dossier,
  members: dossier.members.map((member) => (member.id === id ? { ...member, ...part } : member)),
})

const inBoth = <T extends string>(one: readonly string[], other: readonly T[]): readonly T[] =>
  one.flatMap((item) => other.find((same) => same === item) ?? [])

/** The one option of an answer that others could stand for; undefined when several are to tick. */
function replaced(to: Answer, anyOf: readonly string[]): string | undefined {
  const options = optionsIn(to).filter((option) => anyOf.includes(option))
  return options.length === 1 ? options[0] : undefined
}

const optionsIn = (answer: Answer): readonly string[] => {
  if (typeof answer === 'number') return []
  return typeof answer === 'string' ? [answer] : answer
}

function withOption(to: Answer, old: string | undefined, picked: string): Answer {
  if (old === undefined || typeof to === 'number') return to
  return typeof to === 'string' ? picked : to.map((option) => (option === old ? picked : option))
}

/** The higher of two numbers; every option of both. Undefined when the two cannot be said together. */
function bothAnswers(
  one: Answer,
  other: Answer,
  exclusive: ReadonlySet<OptionId>,
): Answer | undefined {
  if (typeof one === 'number' && typeof other === 'number') return Math.max(one, other)
  if (typeof one === 'string' || typeof other === 'string') return one === other ? one : undefined
  if (typeof one === 'number' || typeof other === 'number') return undefined
  const both = [...new Set([...one, ...other])]
  return both.length > 1 && both.some((id) => exclusive.has(id)) ? undefined : both
}
