/**
 * What a collectivité goes by: what it notes itself, and, where it notes nothing, what the group
 * declared in its own file.
 *
 * Its own answer always wins: a difference is told (`bothSides.ts`), never settled here. « Je ne sais
 * pas » is no answer, so the group's stands. What is to be cleared up together is unknown, whatever
 * either side said: both stay noted.
 */
import type { Dossier, Finding, Member, QuestionId } from '../dossier/dossier'
import { duplicateOf, nameKey } from '../members/sameMember'
import { readAnswer } from '../rules/condition'

type Hearable = Pick<
  Dossier,
  'profile' | 'members' | 'answers' | 'evidence' | 'sources' | 'declared'
>

/** A dossier in which the group was heard; `noted` is the dossier as it is kept. */
export type Heard<D> = D & { readonly noted?: D }

/**
 * The dossier as the rules read it. The same one when nothing is declared nor to be cleared up, when it
 * was heard already, and on the porteur's track, where none of these keys serve.
 */
export function heard<D extends Hearable>(dossier: D): Heard<D> {
  const { declared, sources = {}, profile } = dossier
  const isUnclear = (id: QuestionId) => sources[id] === 'conteste'
  const isAsIs = declared === undefined && !Object.keys(sources).some(isUnclear)
  if (isAsIs || profile.track !== 'collectivite') return dossier
  const said = Object.entries(declared?.answers ?? {}).filter(
    ([id]) => !isKnown(dossier, id) && !isUnclear(id),
  )
  const answers = [...Object.entries(dossier.answers), ...said].filter(([id]) => !isUnclear(id))
  return {
    ...dossier,
    answers: Object.fromEntries(answers),
    members: declared ? membersHeard(dossier.members, declared.members) : dossier.members,
    sources: {
      ...Object.fromEntries(Object.entries(sources).filter(([id]) => !isUnclear(id))),
      // What was seen of an answer since taken back, be it a document, is not seen of the group's own.
      ...Object.fromEntries(said.map(([id]) => [id, 'declare'] as const)),
    },
    declared: undefined,
    noted: dossier,
  }
}

/** Whether an answer says something that a rule may rely on. */
export const isKnown = ({ answers }: Pick<Dossier, 'answers'>, id: QuestionId): boolean =>
  readAnswer(answers, id).kind !== 'unknown'

/** A line of the group that has none of ours, with ours after the ids are told apart. */
function membersHeard(own: readonly Member[], groups: readonly Member[]): readonly Member[] {
  const found = HEARD.get(own)?.get(groups)
  if (found !== undefined) return found
  const pairs = pairMembers(own, groups)
  const others = pairs.flatMap(({ ours, theirs }) =>
    ours === undefined && theirs ? [asDeclared(theirs)] : [],
  )
  const all = others.length === 0 ? own : [...own, ...others]
  const known = HEARD.get(own) ?? new WeakMap<readonly Member[], readonly Member[]>()
  HEARD.set(own, known.set(groups, all))
  return all
}

/** A line of a file is declared, whatever its own file says of it. */
export const asDeclared = (member: Member): Member =>
  member.source === undefined ? member : { ...member, source: 'declare' }

/** Names are compared one by one: each pair of lists once, since an answer changes neither. */
const HEARD = new WeakMap<readonly Member[], WeakMap<readonly Member[], readonly Member[]>>()

/** One organisation, as each side has it. */
export interface MemberPair {
  readonly ours?: Member
  readonly theirs?: Member
}

/**
 * The two lists, line beside line: by the rules that tell a duplicate, then by id. Ours in their order,
 * then those that only the group names.
 *
 * Ids count from `m1` in each list, so an id alone pairs nobody: it does when one name holds every word
 * of the other, as when it was made longer. A line of theirs whose id is one of ours gets
 * another, so that ids tell members apart in the whole.
 */
export function pairMembers(
  own: readonly Member[],
  groups: readonly Member[],
): readonly MemberPair[] {
  const left = new Map(groups.map((member) => [member.id, member]))
  const named = own.map((ours) => take(left, ours, duplicateOf(ours, [...left.values()])))
  const paired = named.map((pair) =>
    pair.theirs === undefined ? take(left, pair.ours, ofSameId(left, pair.ours)) : pair,
  )
  const ids = new Set(own.map(({ id }) => id))
  const theirs = [...left.values()].map((member) => ({
    theirs: ids.has(member.id) ? { ...member, id: `${member.id}${OF_THE_GROUP}` } : member,
  }))
  return [...paired, ...theirs]
}

const OF_THE_GROUP = '-groupe'

function ofSameId(left: ReadonlyMap<string, Member>, ours: Member): Member | undefined {
  const theirs = left.get(ours.id)
  if (theirs === undefined) return undefined
  const [short, long] = [ours, theirs]
    .map(({ name }) => nameKey(name).split(' '))
    .sort((one, other) => one.length - other.length)
  return short?.every((word) => long?.includes(word)) ? theirs : undefined
}

function take(left: Map<string, Member>, ours: Member, theirs: Member | undefined) {
  if (theirs === undefined) return { ours }
  left.delete(theirs.id)
  return { ours, theirs }
}

/** What the collectivité said of an answer; `declare` when it said nothing. */
export const findingOf = (
  { sources, evidence }: Pick<Dossier, 'sources' | 'evidence'>,
  id: QuestionId,
): Finding => sources?.[id] ?? ((evidence[id] ?? []).length > 0 ? 'constate' : 'declare')
