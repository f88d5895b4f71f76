/**
 * Which of those who would do as well: a change names one member, family or option, and leaves the
 * choice open. Whoever tries it says which, so that what is kept is what is true.
 */
import type { Change, ChangeSet } from './change'
import type { Answer } from './dossier'

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
      if (rank === index || other.kind !== change.kind || !isOfMember(change)) return []
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

const isOfMember = ({ kind }: Change): boolean => kind === 'commit' || kind === 'declare'

/** Told by its subject, then by its rank among those alike: another set tried does not move it. */
function keyIn(set: ChangeSet, index: number): string {
  const subjects = set.slice(0, index + 1).map(subjectOf)
  const own = subjects.at(-1) ?? ''
  return `${own} ${subjects.filter((subject) => subject === own).length}`
}

function subjectOf(change: Change): string {
  switch (change.kind) {
    case 'answer':
      return `answer ${change.question}`
    case 'join':
      return `join ${change.family}`
    case 'commit':
    case 'declare':
    case 'identify':
    case 'share':
      return `${change.kind} ${change.member}`
  }
}

function optionsOf(change: Change): readonly string[] {
  switch (change.kind) {
    case 'answer':
      return replaced(change.to, change.anyOf) === undefined ? [] : change.anyOf
    case 'join':
    case 'commit':
    case 'declare':
    case 'identify':
      return change.anyOf
    case 'share':
      return []
  }
}

function pickOf(change: Change): string {
  switch (change.kind) {
    case 'answer':
      return replaced(change.to, change.anyOf) ?? ''
    case 'join':
    case 'identify':
      return change.family
    case 'commit':
    case 'declare':
    case 'share':
      return change.member
  }
}

function withPick(change: Change, picked: string): Change {
  switch (change.kind) {
    case 'answer':
      return { ...change, to: withOption(change.to, replaced(change.to, change.anyOf), picked) }
    case 'join':
    case 'identify':
      return { ...change, family: change.anyOf.find((one) => one === picked) ?? change.family }
    case 'commit':
    case 'declare':
      return { ...change, member: picked }
    case 'share':
      return change
  }
}

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
