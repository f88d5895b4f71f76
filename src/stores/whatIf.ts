/**
 * « Et si… »: a draft beside the dossier. Nothing of it is stored, and the dossier hears of it only
 * when it is kept, by the same events as any answer: two tabs, saving and undoing know no trial.
 *
 * The last thing tried wins: what cannot be true along with it is taken back.
 */
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import {
  applyChanges,
  areCompatible,
  changeSetId,
  picksOf,
  combineChanges,
  heard,
  pickChanges,
} from '../domain'
import type { Answer, ChangeSet, Dossier, FamilyId, Member, QuestionId } from '../domain'
import { withAnswer } from '../wizard/record'
import { useContentStore } from './content'
import { useDiagnosticStore } from './diagnostic'
import { useDossierStore } from './dossier'

/** Someone the draft adds: still without a name, of one of the families that would do. */
export interface Newcomer {
  readonly id: Member['id']
  readonly family: FamilyId
  readonly anyOf: readonly FamilyId[]
}

export type Named = Pick<Member, 'id' | 'name' | 'family'>

type Edits = ReadonlyMap<QuestionId, Answer | undefined>

export const useWhatIfStore = defineStore('whatIf', () => {
  const content = useContentStore()
  const dossiers = useDossierStore()
  const diagnostic = useDiagnosticStore()

  const chosen = shallowRef<readonly string[]>([])
  const edits = shallowRef<Edits>(new Map())
  /** The last trial kept: the dossier before it, and after. */
  const kept = shallowRef<{ readonly before: Dossier; readonly after: Dossier }>()
  const canUndo = computed(() => kept.value?.after === dossiers.dossier)
  /** How many sets the last act took back. */
  const dropped = shallowRef(0)

  /** What the diagnostic proposes now: a set that it no longer proposes is no longer tried. */
  const offered = computed<ReadonlyMap<string, ChangeSet>>(() => {
    const now = diagnostic.diagnosis?.diagnostic
    const sets = now
      ? [...now.article9, ...now.stateCall, now.stage].flatMap(({ proposals }) => proposals)
      : []
    return new Map(sets.map((set) => [changeSetId(set), set]))
  })
  const setOf = (id: string): ChangeSet => offered.value.get(id) ?? []
  const tried = computed(() => chosen.value.filter((id) => offered.value.has(id)))
  /** Who, of those who would do as well: by the key of the choice. */
  const picks = shallowRef<ReadonlyMap<string, string>>(new Map())
  const open = computed(() => combineChanges(tried.value.map(setOf), content.rules.questions))
  const changes = computed(() => pickChanges(open.value, picks.value))
  /** What the group declared is tried like an answer of one’s own. */
  const base = computed<Dossier>(() => heard(dossiers.dossier))
  const dossier = computed<Dossier>(() =>
    [...edits.value].reduce(
      (draft, [question, value]) => withAnswer(draft, question, value),
      applyChanges(base.value, changes.value),
    ),
  )

  const newcomers = computed<readonly Newcomer[]>(() => {
    const added = dossier.value.members.slice(base.value.members.length)
    const joins = changes.value.flatMap((change) => (change.kind === 'join' ? [change] : []))
    return joins.flatMap(({ family, anyOf }, index) => {
      const member = added[index]
      return member === undefined ? [] : [{ id: member.id, family, anyOf }]
    })
  })

  function toggle(id: string, isOn: boolean): void {
    const others = tried.value.filter((other) => other !== id)
    const set = setOf(id)
    const kept = isOn
      ? others.filter((other) => areCompatible(setOf(other), set, content.rules.questions))
      : others
    if (isOn)
      edits.value = new Map([...edits.value].filter(([question]) => !answers(set, question)))
    dropped.value = others.length - kept.length
    chosen.value = isOn ? [...kept, id] : kept
  }

  /** An answer as it is in the dossier is no longer an edit. */
  function answer(question: QuestionId, value: Answer | undefined): void {
    const kept = tried.value.filter((id) => !answers(setOf(id), question))
    dropped.value = tried.value.length - kept.length
    chosen.value = kept
    const others = [...edits.value].filter(([id]) => id !== question)
    const isBack = isSame(withAnswer(base.value, question, value), base.value, question)
    edits.value = new Map(isBack ? others : [...others, [question, value]])
  }

  const pick = (key: string, picked: string): void => {
    picks.value = new Map([...picks.value, [key, picked]])
  }

  function leave(): void {
    chosen.value = []
    picks.value = new Map()
    edits.value = new Map()
    dropped.value = 0
  }

  /** The draft becomes the dossier, answer by answer; newcomers take the names given. */
  function keep(named: readonly Named[]): void {
    const before = dossiers.dossier
    const after = dossier.value
    const members = after.members.map((member) => ({
      ...member,
      ...named.find(({ id }) => id === member.id),
    }))
    write(
      after.members === base.value.members
        ? { ...after, members: before.members }
        : { ...after, members },
    )
    kept.value = { before, after: dossiers.dossier }
    leave()
  }

  /** Back to what was there before it was kept; no longer, once anything else has changed. */
  function undo(): void {
    if (kept.value === undefined || !canUndo.value) return
    write(kept.value.before)
    kept.value = undefined
  }

  function write(after: Dossier): void {
    const before = dossiers.dossier
    const questions = new Set([...Object.keys(before.answers), ...Object.keys(after.answers)])
    for (const question of questions) {
      // What the group alone says is not made one’s own by a trial of something else.
      if (isSame(before, after, question) || isSame(base.value, after, question)) continue
      const value = after.answers[question]
      dossiers.send({ type: 'answer', question, ...(value !== undefined && { value }) })
    }
    if (after.members !== before.members)
      dossiers.send({ type: 'setMembers', members: after.members })
  }

  return {
    dossier,
    diagnosis: computed(() => diagnostic.diagnosisOf(dossier.value)),
    tried,
    edited: computed(() => [...edits.value.keys()]),
    newcomers,
    choices: computed(() => picksOf(open.value, picks.value)),
    dropped,
    isTrying: computed(() => tried.value.length > 0 || edits.value.size > 0),
    toggle,
    answer,
    pick,
    leave,
    keep,
    canUndo,
    undo,
  }
})

const answers = (set: ChangeSet, question: QuestionId): boolean =>
  set.some((change) => change.kind === 'answer' && change.question === question)

const isSame = (one: Dossier, other: Dossier, question: QuestionId): boolean =>
  JSON.stringify(one.answers[question]) === JSON.stringify(other.answers[question])
