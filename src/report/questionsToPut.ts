/** For a collectivité: what to ask the group, from its own « je ne sais pas ». */
import { ELEMENT_IDS, type Member, type QuestionId, type QuestionRule } from '../domain'
import { evidenceToGather } from './criteria'
import { upperFirst } from './format'
import { say, type ReportInput } from './input'
import { entry } from './lookup'
import type { Block, Cell, Section } from './model'
import { QUESTIONS, SHORT_TITLES } from './phrases'
import { paragraph, section } from './section'

/** A meeting holds about ten questions; the annex has them all. */
const AT_ONCE = 10

interface Asked {
  readonly question: string
  /** The words or the subject it serves. */
  readonly about: string
  readonly show: string
}

export function questionsToPut(input: ReportInput): Section {
  const asked = questionsOf(input)
  const left = asked.length - AT_ONCE
  return section(input, 'questions-au-porteur', {
    place: 'body',
    blocks:
      asked.length === 0
        ? [paragraph(say(input, 'collectivite.questions-au-porteur.vide'))]
        : [
            paragraph(say(input, 'collectivite.questions-au-porteur.intro')),
            table(asked.slice(0, AT_ONCE)),
            ...(left > 0 ? [paragraph(QUESTIONS.more(left), 'small')] : []),
          ],
    withIntro: false,
  })
}

/** Every question, for the annex; none when the section already shows them all. */
export function allQuestions(input: ReportInput): readonly Section[] {
  const asked = questionsOf(input)
  if (asked.length <= AT_ONCE) return []
  return [
    {
      id: 'annexe-questions',
      title: QUESTIONS.annexTitle,
      short: SHORT_TITLES['annexe-questions'],
      intro: QUESTIONS.annexIntro,
      place: 'annex',
      blocks: [table(asked)],
    },
  ]
}

const table = (asked: readonly Asked[]): Block => ({
  kind: 'table',
  caption: QUESTIONS.table,
  columns: [
    { label: QUESTIONS.columns.question, width: 5 },
    { label: QUESTIONS.columns.about, width: 3 },
    { label: QUESTIONS.columns.show, width: 4 },
  ],
  rows: asked.map(({ question, about, show }): readonly Cell[] => [question, about, show]),
})

/** Members first, since two grids rest on them; then what a rule reads; then what only informs. */
function questionsOf(input: ReportInput): readonly Asked[] {
  const { rules, diagnostic } = input
  const unknown = diagnostic.questionsToAsk.map((id) => {
    const rule = rules.questions.find((question) => question.id === id)
    if (rule === undefined) throw new Error(`Unknown question: ${id}`)
    return rule
  })
  const informs = ({ usage }: QuestionRule) => usage === 'informative'
  const ordered = [...unknown.filter((rule) => !informs(rule)), ...unknown.filter(informs)]
  return [...memberQuestions(input), ...ordered.flatMap((rule) => askedOf(input, rule))]
}

/** How many questions are ready, members included. */
export const countQuestions = (input: ReportInput): number => questionsOf(input).length

function askedOf(input: ReportInput, rule: QuestionRule): readonly Asked[] {
  const { toAsk } = entry(input.words.questions, rule.id)
  if (toAsk === undefined) return []
  return [
    {
      question: toAsk,
      about: aboutOf(input, rule),
      show: upperFirst(evidenceToGather(input, [rule.id]) ?? ''),
    },
  ]
}

function aboutOf({ words, rules }: ReportInput, { grid, group, id, step }: QuestionRule): string {
  switch (grid) {
    case 'article-9': {
      const element = ELEMENT_IDS.find((known) => known === group)
      return element === undefined ? QUESTIONS.members : entry(words.elements, element).title
    }
    case 'demarche': {
      const axis = rules.axes.find(({ statements }) => hasQuestion(statements, id))
      return axis === undefined ? '' : entry(words.axes, axis.id).authorityTitle
    }
    case 'appel-a-projets': {
      const condition = rules.stateConditions.find((known) => known.id === group)
      return condition === undefined ? '' : entry(words.stateConditions, condition.id).title
    }
    case 'membres':
    case 'collectivite':
      return step === 'territoire' ? QUESTIONS.territory : QUESTIONS.members
  }
}

const hasQuestion = (statements: readonly { readonly question: QuestionId }[], id: QuestionId) =>
  statements.some(({ question }) => question === id)

/** The collectivité said that its list lacks members. */
const COMPLETE_LIST = 'liste-membres-complete'

const others = (input: ReportInput): Asked => ({
  question: say(input, 'collectivite.questions-au-porteur.membres.liste-incomplete'),
  about: QUESTIONS.members,
  show: '',
})

function memberQuestions(input: ReportInput): readonly Asked[] {
  const { dossier } = input
  const about = (id: string, members: readonly Member[]): readonly Asked[] =>
    members.map(({ name }) => ({
      question: say(input, `collectivite.questions-au-porteur.membres.${id}`, { nom: name }),
      about: QUESTIONS.members,
      show: '',
    }))
  const { members } = dossier
  return [
    ...about(
      'famille-inconnue',
      members.filter(({ family }) => family === 'ne-sait-pas'),
    ),
    ...about(
      'part-inconnue',
      members.filter(
        ({ family, nonEssShare }) =>
          family === 'groupement-entreprises' && nonEssShare === undefined,
      ),
    ),
    ...about(
      'pressenti',
      members.filter(({ commitment }) => commitment === 'pressenti'),
    ),
    ...(dossier.answers[COMPLETE_LIST] === 'non' ? [others(input)] : []),
  ]
}
