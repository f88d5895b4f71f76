/** For a collectivité: all that it does not know itself, one question for each, to fill in after a meeting. */
import {
  ELEMENT_IDS,
  groupedMembers,
  isCommitted,
  isListOpen,
  MEMBERS,
  type Member,
  type QuestionId,
  type QuestionRule,
  isOfUnknownFamily,
  isOfUnknownShare,
  sayUnder,
  type TextArgs,
  type TextId,
  type TextUnder,
  upperFirst,
} from '../../domain'
import { evidenceToGather } from '../grids/criterionVerdict'
import { say, type ReportInput } from '../model/input'
import { entry } from '../model/entry'
import type { Block, Cell } from '../model/model'
import { annexed, declareSection } from '../model/section'

interface Asked {
  readonly question: string
  /** The words or the subject it serves. */
  readonly about: string
  readonly show: string
}

export const everyQuestion = declareSection({
  id: 'annexe-questions',
  tracks: ['collectivite'],
  make: (input) => {
    const asked = questionsOf(input)
    return asked.length === 0 ? undefined : { blocks: annexed(table(input, asked)) }
  },
})

const table = (input: ReportInput, asked: readonly Asked[]): Block => ({
  kind: 'table',
  caption: say(input, 'rapport.questions-au-porteur.tableau'),
  columns: [
    { label: say(input, 'rapport.questions-au-porteur.colonnes.question'), width: 5 },
    { label: say(input, 'rapport.questions-au-porteur.colonnes.eclaire'), width: 3 },
    { label: say(input, 'rapport.questions-au-porteur.colonnes.montrer'), width: 4 },
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
  const useful = unknown.filter((rule) => !isSettled(input, rule))
  const ordered = [...useful.filter((rule) => !informs(rule)), ...useful.filter(informs)]
  return [...memberQuestions(input), ...ordered.flatMap((rule) => askedOf(input, rule))]
}

/** The criterion it belongs to is met without it: asking would only ask for a proof. */
const isSettled = ({ diagnostic }: ReportInput, { group }: QuestionRule): boolean =>
  [...diagnostic.article9, ...diagnostic.stateCall].some(
    ({ id, status }) => id === group && status === 'reuni',
  )

function askedOf(input: ReportInput, rule: QuestionRule): readonly Asked[] {
  const { toAsk } = entry(input.words.questions, rule.id)
  if (toAsk === undefined) return []
  return [
    {
      question: toAsk,
      about: aboutOf(input, rule),
      show: upperFirst(evidenceToGather(input, [rule.id]) ?? say(input, `${PIECES}.aucune`)),
    },
  ]
}

function aboutOf(input: ReportInput, { grid, group, id, step }: QuestionRule): string {
  const { words, rules } = input
  switch (grid) {
    case 'article-9': {
      const element = ELEMENT_IDS.find((known) => known === group)
      return element === undefined
        ? say(input, 'rapport.questions-au-porteur.membres')
        : entry(words.elements, element).title
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
      return step === 'territoire'
        ? say(input, 'rapport.questions-au-porteur.territoire')
        : say(input, 'rapport.questions-au-porteur.membres')
  }
}

const hasQuestion = (statements: readonly { readonly question: QuestionId }[], id: QuestionId) =>
  statements.some(({ question }) => question === id)

const TEXTS = 'collectivite.questions-au-porteur.membres'
const PIECES = 'collectivite.questions-au-porteur.pieces'

/** The collectivité said that its list lacks members. */
const COMPLETE_LIST = 'liste-membres-complete'

/**
 * Who is in the group comes first where elements wait for the list, since it settles four of them; a
 * list known to be short is asked about all the same, after the members already named.
 */
function memberQuestions(input: ReportInput): readonly Asked[] {
  const { dossier, diagnostic } = input
  const members = groupedMembers(dossier.members)
  const piece = (id: TextUnder<`${typeof PIECES}.`>) => say(input, `${PIECES}.${id}`)
  const ask = <Id extends TextUnder<`${typeof TEXTS}.`> & TextUnder<`${typeof PIECES}.`>>(
    id: Id,
    ...values: TextArgs<Extract<TextId, `${typeof TEXTS}.${Id}`>>
  ): Asked => ({
    question: sayUnder(input.words, `${TEXTS}.`)(id, ...values),
    about: say(input, 'rapport.questions-au-porteur.membres'),
    show: piece(id),
  })
  const each = (id: 'famille-inconnue' | 'part-inconnue' | 'pressenti', some: readonly Member[]) =>
    some.map(({ name }) => ask(id, { nom: name }))
  const others = ask(members.length === 0 ? 'liste-vide' : 'liste-incomplete')
  const waits = diagnostic.article9.some(
    ({ status, missing }) => status === 'a-renseigner' && missing.includes(MEMBERS),
  )
  const isFirst = waits && isListOpen(dossier)
  const isLast = !isFirst && dossier.answers[COMPLETE_LIST] === 'non'
  return [
    ...(isFirst ? [others] : []),
    ...each('famille-inconnue', members.filter(isOfUnknownFamily)),
    ...each('part-inconnue', members.filter(isOfUnknownShare)),
    ...each(
      'pressenti',
      members.filter((member) => !isCommitted(member)),
    ),
    ...(isLast ? [others] : []),
  ]
}
