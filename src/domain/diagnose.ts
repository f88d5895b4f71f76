/** The whole diagnostic: pure, so that the same dossier and date always give the same value. */
import { opensStateCall, planActions } from './judge/actions'
import { changeTexts } from './explain/changeText'
import { everyChangeSet, changesFor, MOST_SETS } from './change/changes'
import { foresee, type Changeable, type Foresight } from './change/foresight'
import type { ChangeSet } from './change/change'
import { becauseOf, missingFor } from './explain/statusReasons'
import { openChecks, weighOptions } from './judge/deciding'
import { evaluate, readAnswer, type Known } from './rules/condition'
import { composeRoles } from './explain/decreeRoles'
import type { Diagnostic, NextStage, Verdict } from './diagnostic'
import { alikePoles, nearbyPoles } from './support/directory'
import type { AuthorityLevel, Dossier, Status } from './dossier/dossier'
import { firing, judge, type Judgement } from './judge/judge'
import { heldLevels } from './support/authorityLevels'
import { adviseLevers } from './support/levers'
import type { Places } from './dossier/places'
import { applicableQuestions } from './rules/questions'
import type { Condition, Criterion, Rulebook } from './rules/rulebook'
import { prove } from './explain/proof'
import { meetingQuestions } from './judge/meetingQuestions'
import { scoreAxis } from './judge/scoring'
import { situationOf } from './judge/situation'
import { remarksOf, type Remark } from './judge/remarks'
import { dossierAt, movementBetween, type Movement } from './judge/movement'
import { stageInUse, stageRank } from './judge/stage'
import { matchSupports } from './support/supports'
import { heard } from './sources/heard'
import { observedOnly } from './sources/observed'
import { usefulQuestions } from './judge/usefulQuestions'
import type { Content, CriterionWords } from './words/words'

/** What a dossier is worth: the diagnostic, and what it was concluded from. */
export interface Diagnosis {
  /** Published, as JSON: see `docs/cli.md`. */
  readonly diagnostic: Diagnostic
  /** For whoever tells the diagnostic: nothing is judged again after it. */
  readonly judgement: Judgement &
    Foresight & {
      readonly remarks: readonly Remark[]
      /** What moved since the last state that was kept, when there is one. */
      readonly since?: Since
    }
}

export interface Since {
  readonly name: string
  /** ISO day. */
  readonly on: string
  readonly movement: Movement
}

/** What is noted beside a dossier: nothing of it is judged, nor told. */
const NOTED: readonly string[] = [
  'seen',
  'updatedAt',
  'meeting',
] satisfies readonly (keyof Dossier)[]

/** Whether two dossiers say the same, each part being the same value: nothing is to judge again. */
export function isToldAlike(one: Dossier, other: Dossier): boolean {
  const parts = (dossier: Dossier) =>
    new Map(Object.entries(dossier).filter(([key]) => !NOTED.includes(key)))
  const [first, second] = [parts(one), parts(other)]
  return first.size === second.size && [...first].every(([key, value]) => second.get(key) === value)
}

/**
 * @param places the dossier's territory, already resolved to régions, départements and EPCI
 * @param date ISO day the report bears, against which freshness is judged
 */
export function diagnose(
  content: Content,
  given: Dossier,
  places: Places,
  date: string,
): Diagnosis {
  const { rules, words } = content
  const dossier = heard(given)
  const judgement = judge(rules, dossier)
  const { known } = judgement
  const remarks = remarksOf(rules, known)
  const stage = stageInUse(dossier, judgement.stage)
  const composition = composeRoles(dossier)
  const changeable = <Id extends string>(criterion: Criterion<Id>, status: Status) => {
    const every =
      status === 'reuni'
        ? []
        : everyChangeSet(criterion.metWhen, known, rules, dossier, words.efforts)
    return { id: criterion.id, status, every, proposals: every.slice(0, MOST_SETS) }
  }
  const elements = rules.elements.map((criterion, index) =>
    changeable(criterion, judgement.article9[index]?.status ?? 'a-renseigner'),
  )
  const conditions = rules.stateConditions.map((criterion, index) =>
    changeable(criterion, judgement.stateCall[index]?.status ?? 'a-renseigner'),
  )
  const explain = <Id extends string>(
    criteria: readonly Criterion<Id>[],
    judged: readonly Changeable[],
    wordsOf: (id: Id) => CriterionWords | undefined,
  ): readonly Verdict<Id>[] =>
    criteria.map((criterion, index) => {
      const { status, proposals } = judged[index] ?? changeable(criterion, 'a-renseigner')
      const criterionWords = wordsOf(criterion.id)
      if (criterionWords === undefined) throw new Error(`No words for ${criterion.id}`)
      return {
        id: criterion.id,
        status,
        because: becauseOf(criterion, criterionWords, status, known, content, dossier),
        missing: missingFor(criterion, status, known),
        proofs: proofsOf(criterion, status, known),
        ...sayChanges(proposals, content, dossier),
      }
    })
  const useful = usefulQuestions(rules, judgement, opensStateCall(rules, dossier))
  const asker = { ...dossier, levels: heldLevels(dossier.profile, words.twoLevels) }
  const { supports, refused } = matchSupports(words.schemes, asker, places, judgement.stage, date)
  const toPut = meetingQuestions(
    rules,
    dossier,
    (words.meeting ?? []).flatMap(({ questions }) => questions),
  )
  const diagnostic: Diagnostic = {
    rules: rules.version,
    article9: withObserved(
      explain(rules.elements, elements, (id) => words.elements[id]),
      rules,
      dossier,
    ),
    stateCall: explain(rules.stateConditions, conditions, (id) => words.stateConditions[id]).map(
      (verdict) => (verdict.id === 'composition' ? withRoles(verdict, composition) : verdict),
    ),
    composition,
    axes: rules.axes.map((axis) => scoreAxis(axis, dossier.answers)),
    stage: {
      ...judgement.stage,
      ...nextStage(content, asker, places, date, judgement, supports),
    },
    alerts: firingAlerts(rules, dossier, known),
    remarks: remarks.map(({ id }) => id),
    situation: situationOf(rules, known),
    actions: planActions(rules, dossier, judgement, stage),
    supports,
    refused,
    contacts: places.regions.map((region) => ({ id: `cress-${region}` })),
    near: nearbyPoles(words.poles, places, words.departements),
    alike: alikePoles(words.poles, dossier.project.themes ?? []),
    levers: adviseLevers(rules.levers, known, stage, rules.withoutRegret),
    scic: evaluate(rules.scicWhen, known) === 'true',
    ...deciding(rules, dossier, known),
    questionsToAsk: questionsToAsk(rules, dossier, useful),
    meetingQuestions: toPut.map(({ id }) => id),
    heardQuestions: toPut.flatMap(({ id, isHeard }) => (isHeard ? [id] : [])),
    usefulQuestions: useful,
  }
  const foresight = foresee(rules, words.efforts, dossier, judgement, elements, conditions)
  const since = sinceLast(rules, dossier)
  return { diagnostic, judgement: Object.assign(foresight, judgement, { remarks }, since) }
}

function sinceLast(rules: Rulebook, dossier: Dossier): { readonly since?: Since } {
  const last = dossier.snapshots?.at(-1)
  if (last === undefined) return {}
  const movement = movementBetween(rules, dossierAt(last, dossier), dossier)
  return { since: { name: last.name, on: last.on, movement } }
}

/** For a collectivité, what it saw for itself is judged alone: what then still stands was observed. */
function withObserved<Id extends string>(
  verdicts: readonly Verdict<Id>[],
  rules: Rulebook,
  dossier: Dossier,
): readonly Verdict<Id>[] {
  if (dossier.profile.track !== 'collectivite') return verdicts
  const alone = new Map<string, Status>(
    judge(rules, observedOnly(rules, dossier)).article9.map(({ id, status }) => [id, status]),
  )
  return verdicts.map((verdict) =>
    verdict.status === 'a-renseigner'
      ? verdict
      : { ...verdict, observed: alone.get(verdict.id) === verdict.status },
  )
}

/** The decree's 2° says which roles lack, where that is what it lacks. */
function withRoles<Id extends string>(
  verdict: Verdict<Id>,
  { missingRoles }: Diagnostic['composition'],
): Verdict<Id> {
  const named = verdict.status === 'non-reuni' || verdict.status === 'a-consolider'
  const missing = named ? missingRoles.map((role) => `role:${role}`) : []
  return missing.length === 0 ? verdict : { ...verdict, missing }
}

/** Alerts of the track, the gravest first. They fire on what is said, never on silence. */
function firingAlerts(rules: Rulebook, dossier: Dossier, known: Known): readonly string[] {
  const ofTrack = rules.alerts.filter(
    ({ track }) => track === undefined || track === dossier.profile.track,
  )
  return firing(
    [...ofTrack].sort((a, b) => a.rank - b.rank),
    known,
  )
}

/** A collectivité decides; a porteur is told nothing of it. */
function deciding(
  rules: Rulebook,
  dossier: Dossier,
  known: Known,
): Pick<Diagnostic, 'options' | 'checks'> {
  return dossier.profile.track === 'collectivite'
    ? { options: weighOptions(rules.options, known), checks: openChecks(rules.checks, known) }
    : { options: [], checks: [] }
}

/** On the collectivité track: what is not known of the group, what would settle the most first. */
function questionsToAsk(
  rules: Rulebook,
  dossier: Dossier,
  useful: Diagnostic['usefulQuestions'],
): readonly string[] {
  if (dossier.profile.track !== 'collectivite') return []
  const isOpen = opensStateCall(rules, dossier)
  const unknown = applicableQuestions(rules, dossier)
    .filter(({ grid }) => grid !== 'collectivite')
    .filter(({ grid }) => grid !== 'appel-a-projets' || isOpen)
    .filter((question) => readAnswer(dossier.answers, question.id).kind === 'unknown')
    .map(({ id }) => id)
  const first = useful.map(({ id }) => id).filter((id) => unknown.includes(id))
  return [...first, ...unknown.filter((id) => !first.includes(id))]
}

/**
 * The trees that decided a status. « À consolider » needs two: what is there, and what is wanting.
 * Where the strong condition fails, the weak one is what is left to read: both are shown, since the
 * weak one alone would read as all that is asked.
 */
function proofsOf(criterion: Criterion, status: Status, known: Known): Verdict['proofs'] {
  const met = { of: 'reuni' as const, proof: prove(criterion.metWhen, known) }
  const partly = { of: 'a-consolider' as const, proof: prove(criterion.partlyWhen, known) }
  switch (status) {
    case 'reuni':
      return [met]
    case 'a-consolider':
      return [partly, met]
    case 'non-reuni':
      return [met, partly]
    case 'a-renseigner':
      return met.proof.truth === 'unknown' ? [met] : [met, partly]
  }
}

/** Changes with their words: the contract of the file gives the words alone. */
const sayChanges = (sets: readonly ChangeSet[], { words }: Content, dossier: Dossier) => ({
  proposals: sets,
  changes: sets.map((set) => changeTexts(set, words, dossier).map(asSentence)),
})

const asSentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

/** What the next stage asks, as changes, and the supports it would open. */
function nextStage(
  content: Content,
  dossier: Dossier & { readonly levels: readonly AuthorityLevel[] },
  places: Places,
  date: string,
  { stage, known }: Judgement,
  supports: Diagnostic['supports'],
): NextStage {
  const { rules, words } = content
  const next = rules.stages.find(({ id }) => id === stage.next)
  if (next === undefined) return { proposals: [], changes: [], unlocks: [] }
  const asked: Condition = {
    kind: 'all',
    of: next.conditions.map(({ question, value }) => ({ kind: 'atLeast', question, value })),
  }
  const isAhead = stageRank(next.id) > stageRank(stage.high)
  const now = new Set(supports.map(({ id }) => id))
  const then = matchSupports(
    words.schemes,
    dossier,
    places,
    { low: next.id, high: next.id },
    date,
  ).supports
  return {
    ...sayChanges(changesFor(asked, known, rules, dossier, words.efforts), content, dossier),
    unlocks: isAhead ? then.map(({ id }) => id).filter((id) => !now.has(id)) : [],
  }
}
