/**
 * The pole's own structure, when the list holds it.
 *
 * Article 9 defines a pole as « le regroupement » of those it names: once that group has a structure
 * of its own, we read that it does not group itself. The law does not say so: the sentences say « nous
 * lisons ».
 */
import { isPoleItself, type Member } from '../dossier/dossier'

/** Question that asks whether the list holds it. */
export const POLE_LISTED = 'pole-dans-la-liste'

/** The members that the pole groups: everyone but its own structure. */
export const groupedMembers = (members: readonly Member[]): readonly Member[] =>
  members.some(isPoleItself) ? members.filter((member) => !isPoleItself(member)) : members

/** The list with one line, or none, said to be the pole's own structure. */
export const withPole = (
  members: readonly Member[],
  id: Member['id'] | undefined,
): readonly Member[] =>
  members.map((member) => (member.id === id ? { ...member, isPole: true } : asMember(member)))

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** The same line, not said to be the pole's own structure. */
export function asMember(member: Member): Member {
  if (!isPoleItself(member)) return member
  const plain: Mutable<Member> = { ...member }
  delete plain.isPole
  return plain
}
