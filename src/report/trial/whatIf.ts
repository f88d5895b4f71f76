/** « Et si… »: what could be tried, and what moves when it is. */
import {
  applicableQuestions,
  leavesOf,
  type Criterion,
  type CriterionWords,
  type QuestionId,
  type Status,
  type Verdict,
} from '../../domain'
import { changeItems, shownProposals } from '../grids/changes'
import { stageName } from '../evolution/movement'
import { formatDate } from '../model/format'
import { statusLabel, type ReportInput, say, sayForCount } from '../model/input'
import { byId, distinct, entry } from '../model/entry'
import type { Block, Cell, ChangeItem } from '../model/model'
import { nameOfScheme } from '../model/publisher'

/** One criterion that is not « réuni », or the next stage, with the sets that would do. */
export interface TrialGroup {
  readonly id: string
  readonly title: string
  readonly items: readonly ChangeItem[]
}

/** Elements, State conditions, then the next stage: those that have something to try. */
export function trialGroups(input: ReportInput): readonly TrialGroup[] {
  const { diagnostic } = input
  const groups = [
    ...criteriaOf(input).map(({ id, title, verdict }) => ({
      id,
      title: `${title} (${lower(statusLabel(input, verdict.status))})`,
      items: changeItems(input, shownProposals(verdict)),
    })),
    ...(diagnostic.stage.next === null
      ? []
      : [
          {
            id: 'etape',
            title: say(input, 'rapport.et-si.etape', {
              etape: entry(input.words.stages, diagnostic.stage.next).title,
            }),
            items: changeItems(input, diagnostic.stage.proposals),
          },
        ]),
  ]
  return groups.filter(({ items }) => items.length > 0)
}

export interface Movements {
  /** What has another status, or another stage: before, then after. None when nothing moves. */
  readonly table: Extract<Block, { kind: 'table' }> | undefined
  readonly gained: readonly string[]
  readonly lost: readonly string[]
  /** The whole in one sentence, for whoever does not see the table. */
  readonly summary: string
}

/** Only what moves: what stays is on the result. */
export function movements(before: ReportInput, after: ReportInput): Movements {
  const later = byId(criteriaOf(after))
  const moved = criteriaOf(before).flatMap(
    ({ id, title, verdict }): readonly (readonly Cell[])[] => {
      const next = entry(later, id).verdict.status
      return next === verdict.status
        ? []
        : [[title, statusCell(before, verdict.status), statusCell(before, next)]]
    },
  )
  const stages = [before, after].map((input) => {
    const { low, high } = input.diagnostic.stage
    return stageName(input, [low, high])
  })
  const stageRow =
    stages[0] === stages[1] ? [] : [[say(before, 'rapport.et-si.l-etape'), ...stages]]
  const gained = newSchemes(before, after)
  const lost = newSchemes(after, before)
  const rows = [...moved, ...stageRow]
  return {
    table: rows.length === 0 ? undefined : tableOf(after, rows),
    gained,
    lost,
    summary: summaryOf(after, moved.length, stageRow.length > 0, gained.length, lost.length),
  }
}

const tableOf = (
  input: ReportInput,
  rows: readonly (readonly Cell[])[],
): Extract<Block, { kind: 'table' }> => ({
  kind: 'table',
  caption: say(input, 'rapport.et-si.tableau'),
  columns: [
    { label: say(input, 'rapport.et-si.colonnes.quoi'), width: 4 },
    { label: say(input, 'rapport.et-si.colonnes.avant'), width: 3 },
    { label: say(input, 'rapport.et-si.colonnes.apres'), width: 3 },
  ],
  rows,
})

function summaryOf(
  input: ReportInput,
  statuses: number,
  stageMoves: boolean,
  gained: number,
  lost: number,
): string {
  const counted = (id: 'statuts' | 'de-plus' | 'de-moins', count: number) =>
    count === 0 ? [] : [sayForCount(input, `rapport.et-si.${id}`, count)]
  const parts = [
    ...counted('statuts', statuses),
    ...(stageMoves ? [say(input, 'rapport.et-si.l-etape-change')] : []),
    ...counted('de-plus', gained),
    ...counted('de-moins', lost),
  ]
  return parts.length === 0
    ? say(input, 'rapport.et-si.rien-ne-bouge')
    : say(input, 'rapport.et-si.resume', { liste: parts.join(', ') })
}

const statusCell = (input: ReportInput, status: Status): Cell => ({
  status,
  label: statusLabel(input, status),
})

/** Matched in one and not in the other, each with the date of its source. */
function newSchemes(before: ReportInput, after: ReportInput): readonly string[] {
  const known = new Set(before.diagnostic.supports.map(({ id }) => id))
  const schemes = byId(after.words.schemes)
  return after.diagnostic.supports
    .filter(({ id }) => !known.has(id))
    .map(({ id }) => {
      const scheme = entry(schemes, id)
      const titre = nameOfScheme(after, scheme)
      return scheme.source.date === undefined
        ? say(after, 'rapport.et-si.soutien-sans-date', { titre })
        : say(after, 'rapport.et-si.soutien', { titre, date: formatDate(scheme.source.date) })
    })
}

/** Answers that a status rests on, by criterion; the next stage last. */
export interface AnswerGroup {
  readonly id: string
  readonly title: string
  readonly questions: readonly QuestionId[]
}

/** Criterion by criterion, the questions asked of this dossier that its rule reads. */
export function answerGroups(input: ReportInput): readonly AnswerGroup[] {
  const { rules, words, dossier, diagnostic } = input
  const asked = new Set(applicableQuestions(rules, dossier).map(({ id }) => id))
  const { next, missing } = diagnostic.stage
  const groups = [
    ...criteriaOf(input).map(({ id, title, criterion: { metWhen, partlyWhen } }) => ({
      id,
      title,
      questions: distinct(
        [...leavesOf(metWhen, rules), ...leavesOf(partlyWhen, rules)].flatMap((leaf) =>
          leaf.kind === 'fact' ? [] : [leaf.question],
        ),
      ),
    })),
    ...(next === null
      ? []
      : [
          {
            id: 'etape',
            title: say(input, 'rapport.et-si.etape', { etape: entry(words.stages, next).title }),
            questions: missing,
          },
        ]),
  ]
  return groups
    .map((group) => ({ ...group, questions: group.questions.filter((id) => asked.has(id)) }))
    .filter(({ questions }) => questions.length > 0)
}

interface Told {
  readonly id: string
  readonly title: string
  readonly criterion: Criterion
  readonly verdict: Verdict
}

function criteriaOf(input: ReportInput): readonly Told[] {
  const { rules, words, diagnostic } = input
  const told = (
    criteria: readonly Criterion[],
    verdicts: readonly Verdict[],
    wordsOf: (id: string) => CriterionWords,
    mark: (index: number, words: CriterionWords) => string,
  ) =>
    criteria.map((criterion, index) => ({
      id: criterion.id,
      criterion,
      title: `${mark(index, wordsOf(criterion.id))} ${wordsOf(criterion.id).title}`,
      verdict: entry(byId(verdicts), criterion.id),
    }))
  return [
    ...told(
      rules.elements,
      diagnostic.article9,
      (id) => entry(words.elements, id),
      (index) => `${index + 1}.`,
    ),
    ...told(
      rules.stateConditions,
      diagnostic.stateCall,
      (id) => entry(words.stateConditions, id),
      (_, { mark }) => say(input, 'rapport.et-si.condition', { n: mark }),
    ),
  ]
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
