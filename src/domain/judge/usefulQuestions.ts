/**
 * Of what is not answered, what would settle the most: nobody has to answer everything to learn
 * something, and a meeting has time for a few questions.
 */
import {
  decisiveLeaves,
  evaluate,
  leavesOf,
  readAnswer,
  type Known,
  type Leaf,
} from '../rules/condition'
import {
  LEVELS,
  NOT_APPLICABLE,
  type Answer,
  type QuestionId,
  type Status,
} from '../dossier/dossier'
import { statusOf, type Judgement } from './judge'
import type { Criterion, QuestionRule, Rulebook } from '../rules/rulebook'

export interface UsefulQuestion {
  readonly id: QuestionId
  /** How many verdicts an answer settles, on average over the answers there are. */
  readonly weight: number
  /** Elements and State conditions that the answer could settle, alone or with others. */
  readonly bears: readonly string[]
}

/**
 * Questions that could still change a status, the most useful first; ties keep the order of the rules.
 *
 * @param readsStateCall the person opened that optional step: else nobody is sent there
 */
export function usefulQuestions(
  rules: Rulebook,
  { article9, stateCall, stage, known }: Judgement,
  readsStateCall: boolean,
): readonly UsefulQuestion[] {
  const statuses = new Map<string, Status>(
    [...article9, ...stateCall].map(({ id, status }) => [id, status]),
  )
  const criteria: readonly Criterion[] = readsStateCall
    ? [...rules.elements, ...rules.stateConditions]
    : rules.elements
  const open = criteria.filter(({ id }) => statuses.get(id) === 'a-renseigner')
  const stageGaps = stage.gaps.every((gap) => !gap.known) ? stage.gaps : []
  return rules.questions
    .map((question): UsefulQuestion => {
      const borne = open.filter((criterion) => isOpenIn(criterion, question.id, known))
      const ofStage = stageGaps.some((gap) => gap.question === question.id)
      const weight = borne.reduce((sum, one) => sum + settledShare(one, question, known), 0)
      return {
        id: question.id,
        weight: weight + (ofStage ? 1 / stageGaps.length : 0),
        bears: [...borne.map(({ id }) => id), ...(ofStage && stage.next ? [stage.next] : [])],
      }
    })
    .filter(({ bears }) => bears.length > 0)
    .sort((a, b) => b.weight - a.weight || b.bears.length - a.bears.length)
}

/** Nothing is answered, « sans objet » aside, and what keeps the criterion open reads it. */
function isOpenIn(criterion: Criterion, question: QuestionId, known: Known): boolean {
  if (readAnswer(known.answers, question).kind !== 'unknown') return false
  if (known.answers[question] === NOT_APPLICABLE) return false
  return decisiveLeaves(openCondition(criterion, known), known).some(
    (leaf) => leaf.kind !== 'fact' && leaf.question === question,
  )
}

const openCondition = ({ metWhen, partlyWhen }: Criterion, known: Known) =>
  evaluate(metWhen, known) === 'unknown' ? metWhen : partlyWhen

/** Of the answers a rule tells apart, the share after which the status is known. */
function settledShare(criterion: Criterion, question: QuestionRule, known: Known): number {
  const leaves = [...leavesOf(criterion.metWhen, known), ...leavesOf(criterion.partlyWhen, known)]
  const answers = answersToldApart(question, leaves)
  const settled = answers.filter(
    (answer) =>
      statusOf(criterion, { ...known, answers: { ...known.answers, [question.id]: answer } }) !==
      'a-renseigner',
  )
  return answers.length === 0 ? 0 : settled.length / answers.length
}

function answersToldApart(question: QuestionRule, leaves: readonly Leaf[]): readonly Answer[] {
  switch (question.kind) {
    case 'choix-unique':
      return freeOptions(question)
    case 'choix-multiple':
      return freeOptions(question).map((id) => [id])
    case 'nombre':
      return leaves.flatMap((leaf) =>
        leaf.kind === 'atLeast' && leaf.question === question.id
          ? [leaf.value - 1, leaf.value]
          : [],
      )
    case 'niveau':
      return LEVELS
  }
}

const freeOptions = ({ options }: QuestionRule): readonly string[] =>
  options.filter(({ reserved }) => reserved !== true).map(({ id }) => id)
