/** One criterion of a legal grid as the report shows it: status, words, reasons, evidence, way back. */
import {
  leavesOf,
  NOT_APPLICABLE,
  quoteFrench,
  readAnswer,
  shortReasons,
  type Criterion,
  type CriterionWords,
  type QuestionId,
  type Rulebook,
  type Verdict,
  lowerFirst,
} from '../../domain'
import { statusLabelOf, type ReportInput, say, sayForTrack } from '../model/input'
import { distinct, entry } from '../model/entry'
import type { Block } from '../model/model'
import { criterionChanges } from './changes'

export type VerdictItem = Extract<Block, { kind: 'verdicts' }>['items'][number]

/** More than three kinds of evidence read as a form to fill. */
const EVIDENCE_SHOWN = 3

/** @param ordinal rank of the element, or mark of the condition of the decree (« 2° ») */
export function verdictItem(
  input: ReportInput,
  ordinal: string,
  verdict: Verdict,
  criterion: Criterion,
  words: CriterionWords,
): VerdictItem {
  const gather = evidenceToGather(input, criterion.questions)
  return {
    id: verdict.id,
    ordinal,
    status: verdict.status,
    label: standingLabel(input, verdict),
    title: words.title,
    quote: quoteFrench(words.citation.replace(/[\s;.]+$/u, '')),
    because: reasonsOf(input, verdict, criterion, words),
    ...(gather === undefined ? {} : { gather }),
    edit: editLink(input, verdict, criterion, words),
    changes: criterionChanges(input, verdict),
  }
}

/** Its status, and for a collectivité what it stands on: a declaration is never told as a finding. */
function standingLabel(input: ReportInput, verdict: Verdict): string {
  const statut = statusLabelOf(input, verdict)
  return verdict.observed === undefined
    ? statut
    : say(input, `rapport.criteres.${verdict.observed ? 'constate' : 'declare'}`, { statut })
}

/**
 * What the status means, and who is left out of the count. What one reads of an element that is there,
 * or of one that only waits for an agreement, told beside it, stops at the first sentence; the whole
 * rule, answer by answer, is on its own page.
 */
function reasonsOf(
  { words: texts, dossier, judgement }: ReportInput,
  { status, proposals }: Verdict,
  criterion: Criterion,
  words: CriterionWords,
): readonly string[] {
  const reasons = shortReasons({ criterion, words, status, known: judgement.known }, texts, dossier)
  const isAgreementAwaited = proposals.some((set) => set.every(({ kind }) => kind === 'commit'))
  return status === 'reuni' || isAgreementAwaited ? reasons.slice(0, 1) : reasons
}

/** Kinds of evidence: those ticked first, said as had; then what could be shown. */
export function evidenceToGather(
  input: ReportInput,
  questions: readonly QuestionId[],
  most = EVIDENCE_SHOWN,
): string | undefined {
  const { words, dossier } = input
  const ticked = distinct(questions.flatMap((question) => dossier.evidence[question] ?? []))
  const suggested = distinct(
    questions
      .filter((question) => !hasNothingToShow(question, { words, dossier }))
      .flatMap((question) => entry(words.questions, question).evidence),
  ).filter((kind) => !ticked.includes(kind))
  const label = (kind: string) => lowerFirst(entry(words.evidence, kind))
  const kinds = [
    ...ticked.map((kind) =>
      sayForTrack(input, 'rapport.criteres.piece-cochee', { titre: label(kind) }),
    ),
    ...suggested.map(label),
  ].slice(0, most)
  return kinds.length === 0 ? undefined : `${kinds.join('\u202F; ')}.`
}

/** « Non, jamais » leaves nothing to look for, nor does a question that is « sans objet ». */
function hasNothingToShow(
  question: QuestionId,
  { words, dossier }: Pick<ReportInput, 'words' | 'dossier'>,
): boolean {
  if (dossier.answers[question] === NOT_APPLICABLE) return true
  const reading = readAnswer(dossier.answers, question)
  const { options } = entry(words.questions, question)
  return (
    reading.kind === 'options' &&
    reading.options.every((option) => options[option]?.nothingToShow === true)
  )
}

/** Back to what decided: the member list, or the first question that would settle the status. */
function editLink(
  input: ReportInput,
  verdict: Verdict,
  criterion: Criterion,
  words: CriterionWords,
): NonNullable<VerdictItem['edit']> {
  const { rules } = input
  if (criterion.reads === 'members')
    return { step: 'membres', label: say(input, 'rapport.criteres.modifier-les-membres') }
  const candidates = [
    ...verdict.missing,
    ...criterion.questions,
    ...questionsRead(criterion, rules),
  ]
  const question = candidates
    .map((id) => rules.questions.find((rule) => rule.id === id))
    .find((rule) => rule !== undefined)
  if (question === undefined) throw new Error(`Nothing to edit for ${criterion.id}`)
  return {
    step: question.step,
    question: question.id,
    label: say(input, 'rapport.criteres.modifier-les-reponses', { titre: lowerFirst(words.title) }),
  }
}

/** A criterion without a question of its own reuses answers given elsewhere. */
const questionsRead = ({ metWhen }: Criterion, rules: Rulebook): readonly QuestionId[] =>
  leavesOf(metWhen, rules).flatMap((leaf) => (leaf.kind === 'fact' ? [] : [leaf.question]))
