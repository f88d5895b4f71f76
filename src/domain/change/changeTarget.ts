/**
 * Which of those who would do as well: a change names one member, family or option, and leaves the
 * choice open. Whoever tries it says which, so that what is kept is what is true.
 */
import type { Change, ChangeSet } from './change'
import { isOncePerMember, optionsOf, pickOf, subjectOf, withPick } from './changeKinds'

export interface ChangePick {
  /** Tells the choice apart in its set, whatever is picked. */
  readonly key: string
  /** The change with what is picked. */
  readonly change: Change
  /** Members, families or options, `picked` among them. */
  readonly options: readonly string[]
  readonly picked: string
}

/** Picks by the key of their choice; one that is no longer among the options is not followed. */
export type Picks = ReadonlyMap<string, string>

/** The changes of a set that leave something to choose. */
export const picksOf = (set: ChangeSet, picks: Picks): readonly ChangePick[] =>
  readAll(set, picks).filter(({ options }) => options.length > 1)

/** The same set with what is picked in place of what stood for it. */
export const pickChanges = (set: ChangeSet, picks: Picks): ChangeSet =>
  readAll(set, picks).map(({ change }) => change)

/** One member says yes once: whom another change of the kind has picked is no longer to choose. */
function readAll(set: ChangeSet, picks: Picks): readonly ChangePick[] {
  const read: ChangePick[] = []
  for (const [index, change] of set.entries()) {
    const taken = set.flatMap((other, rank) => {
      if (rank === index || other.kind !== change.kind || !isOncePerMember(change)) return []
      return [read[rank]?.picked ?? pickOf(other)]
    })
    const options = optionsOf(change).filter((option) => !taken.includes(option))
    const key = keyIn(set, index)
    const wished = picks.get(key)
    const picked = wished !== undefined && options.includes(wished) ? wished : pickOf(change)
    read.push({ key, change: withPick(change, picked), options, picked })
  }
  return read
}

/** Told by its subject, then by its rank among those alike: another set tried does not move it. */
function keyIn(set: ChangeSet, index: number): string {
  const subjects = set.slice(0, index + 1).map(subjectOf)
  const own = subjects.at(-1) ?? ''
  return `${own} ${subjects.filter((subject) => subject === own).length}`
}
