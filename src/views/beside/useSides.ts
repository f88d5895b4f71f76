import { computed } from 'vue'
import { bothSides, findingOf, type BothSides, type Finding, type Member } from '../../domain'
import { nextMemberId } from '../../roster/memberDraft'
import { useContentStore } from '../../stores/content'
import { useDossierStore } from '../../stores/dossier'

export const keyOf = (line: BothSides): string =>
  line.kind === 'answer' ? line.question : `membre-${line.theirs.id}`

/** What the group declares beside what is noted, and what one may note of it. */
export function useSides() {
  const content = useContentStore()
  const store = useDossierStore()

  const lines = computed(() => bothSides(content.rules, store.dossier))

  const findingOn = (line: BothSides): Finding | undefined =>
    line.kind === 'answer'
      ? findingOf(store.dossier, line.question)
      : line.ours && (line.ours.source ?? 'declare')

  /** The group is right, and one has seen it. */
  function confirm(line: BothSides): void {
    if (line.kind === 'answer') {
      const { question, theirs } = line
      store.send({ type: 'answer', question, value: theirs })
      return store.send({ type: 'setSource', question, source: 'constate' })
    }
    setMember(line, { ...line.theirs, ...placed(line.ours), source: 'constate' })
  }

  /** What was noted before the group was said to be right. */
  function restore(line: BothSides): void {
    if (line.kind === 'answer') {
      const { question, ours } = line
      store.send({ type: 'answer', question, ...(ours !== undefined && { value: ours }) })
    } else if (line.ours) setMember(line, line.ours)
  }

  /** Nothing of it counts until it is cleared up; what was noted stays noted. */
  function clearUp(line: BothSides): void {
    if (line.kind === 'answer')
      return store.send({ type: 'setSource', question: line.question, source: 'conteste' })
    setMember(line, { ...(line.ours ?? line.theirs), source: 'conteste' })
  }

  /** One's own word counts again. */
  function stand(line: BothSides): void {
    if (line.kind === 'answer')
      return store.send({ type: 'setSource', question: line.question, source: 'declare' })
    if (line.ours) setMember(line, { ...line.ours, source: 'declare' })
  }

  function setMember({ ours }: Extract<BothSides, { kind: 'member' }>, member: Member): void {
    const { members } = store.dossier
    const id = ours?.id ?? nextMemberId(members)
    store.send({
      type: 'setMembers',
      members: ours
        ? members.map((one) => (one.id === ours.id ? { ...member, id } : one))
        : [...members, { ...member, id }],
    })
  }

  return { lines, findingOn, confirm, restore, clearUp, stand }
}

/** What a collectivité wrote of a member, and no rule counts: the name it goes by, its place. */
const placed = (ours: Member | undefined): Partial<Member> =>
  ours === undefined
    ? {}
    : {
        name: ours.name,
        ...(ours.siren !== undefined && { siren: ours.siren }),
        ...(ours.place && { place: ours.place }),
      }
