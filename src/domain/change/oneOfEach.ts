/** Many sets of changes told at once: one of these, and one of those. */
import { changeSetId, type Change, type ChangeSet } from './change'

/**
 * Lists of which one change each is enough, when the smallest sets are exactly all the ways to take
 * one of each; undefined when they are not, or when a list would leave no choice.
 */
export function choicesOf(sets: readonly ChangeSet[]): readonly ChangeSet[] | undefined {
  const size = sets[0]?.length ?? 0
  const smallest = sets.filter((set) => set.length === size)
  const changes = new Map(smallest.flat().map((change) => [keyOf(change), change]))
  const keys = smallest.map((set) => new Set(set.map(keyOf)))
  const areTogether = (one: string, other: string) =>
    keys.some((set) => set.has(one) && set.has(other))
  // Two changes that no set holds both of stand for one another.
  const lists: string[][] = []
  for (const key of changes.keys()) {
    const list = lists.find((held) => held.every((other) => !areTogether(key, other)))
    if (list === undefined) lists.push([key])
    else list.push(key)
  }
  const ways = lists.reduce((product, { length }) => product * length, 1)
  const isEveryWay =
    keys.every((set) => set.size === size) && lists.length === size && ways === smallest.length
  if (size < 2 || !isEveryWay || lists.some(({ length }) => length < 2)) return undefined
  return lists.map((list) => list.flatMap((key) => changes.get(key) ?? []))
}

const keyOf = (change: Change): string => changeSetId([change])
