/** Annex: everything that was declared, step by step, with the pieces ticked. */
import {
  answerText,
  applicableQuestions,
  isAnswered,
  isKnown,
  isOwn,
  isSeen,
  putQuestions,
  keptAside,
  keptAsideTexts,
  questionLabel,
  readNumber,
  stepTitle,
  STEP_IDS,
  type QuestionRule,
  type StepId,
  TRACKS,
  upperFirst,
  listed,
  lowerFirst,
} from '../../domain'
import { formatDate } from '../model/format'
import { isAuthority, placeName, say, type ReportInput } from '../model/input'
import { entry } from '../model/entry'
import type { Block, Cell, Rich } from '../model/model'
import { reservedAnswerText } from '../grids/reservedAnswer'
import {
  annexed,
  declareSection,
  heading,
  ifAttached,
  ifDetached,
  paragraph,
  unlessEmpty,
} from '../model/section'

export const answers = declareSection({
  id: 'annexe-reponses',
  tracks: TRACKS,
  make: (input) => {
    const { rules, dossier } = input
    const applicable = applicableQuestions(rules, dossier)
    const answered = applicable.filter((question) => isAnswered(dossier, question))
    const silent = putQuestions(rules, dossier).filter(
      (question) => !isAnswered(dossier, question),
    ).length
    const kept = keptAsideTexts(keptAside(rules, dossier), input.words)
    return {
      intro: say(input, 'restitution.sections.annexe-reponses.intro', {
        date: formatDate(input.date),
      }),
      blocks: [
        ...annexed(...project(input)),
        ...(hasComments(input, answered)
          ? [
              ...ifAttached(annexed(...answerBlocks(input, answered))),
              ...ifDetached(annexed(...answerBlocks(withoutComments(input), answered))),
            ]
          : annexed(...answerBlocks(input, answered))),
        ...annexed(
          ...(answered.length === 0 ? [paragraph(say(input, 'rapport.reponses.aucune'))] : []),
          ...(silent > 0
            ? [paragraph(say(input, 'rapport.reponses.sans-reponse', { n: silent }), 'small')]
            : []),
          ...kept.map((text) => paragraph(text)),
        ),
      ],
    }
  },
})

const hasComments = ({ dossier }: ReportInput, answered: readonly QuestionRule[]): boolean =>
  answered.some(({ id }) => dossier.comments?.[id] !== undefined)

/** What was written freely goes where the dossier goes, and nowhere else. */
const withoutComments = (input: ReportInput): ReportInput => ({
  ...input,
  dossier: { ...input.dossier, comments: {} },
})

const answerBlocks = (input: ReportInput, answered: readonly QuestionRule[]): readonly Block[] =>
  STEP_IDS.flatMap((step) => {
    const ofStep = answered.filter((question) => question.step === step)
    return unlessEmpty(ofStep, () => stepBlocks(input, step, ofStep))
  })

/** A table names its step by its caption; several stand under a heading. */
function stepBlocks(
  input: ReportInput,
  step: StepId,
  questions: readonly QuestionRule[],
): readonly Block[] {
  const blocks = tables(input, questions)
  return blocks.length > 1
    ? [heading(stepTitle(input.words, input.dossier, step)), ...blocks]
    : blocks
}

/** One table a step; for the démarche one an axis, so that a table stays on a page. */
function tables(input: ReportInput, questions: readonly QuestionRule[]): readonly Block[] {
  const groups = input.rules.axes.map(({ id, statements }) => ({
    caption: isAuthority(input)
      ? entry(input.words.axes, id).authorityTitle
      : entry(input.words.axes, id).title,
    questions: questions.filter(({ id: question }) =>
      statements.some((statement) => statement.question === question),
    ),
  }))
  const grouped = groups.flatMap((group) => group.questions)
  const others = questions.filter((question) => !grouped.includes(question))
  const [first] = others
  const own = first === undefined ? [] : [{ caption: captionOf(input, first), questions: others }]
  return [...own, ...groups]
    .filter((group) => group.questions.length > 0)
    .map(({ caption, questions: some }) => table(input, caption, some))
}

const captionOf = ({ words, dossier }: ReportInput, { step }: QuestionRule): string =>
  stepTitle(words, dossier, step)

const table = (input: ReportInput, caption: string, questions: readonly QuestionRule[]): Block => ({
  kind: 'table',
  caption,
  columns: [
    { label: say(input, 'rapport.reponses.colonnes.question'), width: 5 },
    { label: say(input, 'rapport.reponses.colonnes.reponse'), width: 5 },
    { label: say(input, 'rapport.reponses.colonnes.pieces'), width: 3 },
  ],
  rows: questions.map((question): readonly Cell[] => [
    questionLabel(question.id, input.words, input.dossier),
    answerCell(input, question),
    evidenceCell(input, question),
  ]),
})

function answerCell(input: ReportInput, rule: QuestionRule): Rich {
  const { words, dossier } = input
  const said = answerText(rule, words, dossier) ?? reservedAnswerText(input, rule.id) ?? ''
  const source = sourceText(input, rule)
  const comment = dossier.comments?.[rule.id]
  return comment === undefined && source === undefined
    ? said
    : [
        { text: `${said} ` },
        ...(source === undefined ? [] : [{ text: source, soft: true as const }]),
        ...(comment === undefined
          ? []
          : [
              {
                text: say(input, 'rapport.reponses.remarque', { texte: comment }),
                soft: true as const,
              },
            ]),
      ]
}

/** For a collectivité, what is seen is told apart from what is declared; nothing of what it says of itself. */
function sourceText(input: ReportInput, rule: QuestionRule): string | undefined {
  const { dossier } = input
  const isAsked = isAuthority(input) && !isOwn(rule) && rule.kind !== 'niveau'
  if (!isAsked || !isKnown(dossier, rule.id)) return undefined
  return say(input, `rapport.reponses.sources.${isSeen(dossier, rule.id) ? 'constate' : 'declare'}`)
}

/** A level that asserts something without a piece ticked is only declared, and says so. */
function evidenceCell(input: ReportInput, rule: QuestionRule): Rich {
  const { words, dossier } = input
  const ticked = dossier.evidence[rule.id] ?? []
  if (ticked.length > 0) return ticked.map((kind) => entry(words.evidence, kind)).join('\u202F; ')
  const level = rule.kind === 'niveau' ? readNumber(dossier.answers, rule.id) : undefined
  return level !== undefined && level >= 2
    ? [{ text: say(input, 'rapport.reponses.declare'), soft: true }]
    : ''
}

/** What was said of the project itself; only what was said. */
function project(input: ReportInput): readonly Block[] {
  const { dossier, words, places } = input
  const { name, summary, themes = [], stage, purposes = [] } = dossier.project
  const territory = places.places.map((place) => placeName(input, place))
  const items = [
    { term: say(input, 'rapport.reponses.projet.nom'), text: name ?? '' },
    { term: say(input, 'rapport.reponses.projet.resume'), text: summary ?? '' },
    {
      term: say(input, 'rapport.reponses.projet.themes'),
      text: upperFirst(listed(themes.map((id) => lowerFirst(entry(words.themes, id))))),
    },
    { term: say(input, 'rapport.reponses.projet.territoire'), text: listed(territory) },
    {
      term: say(input, 'rapport.reponses.projet.etape'),
      text: stage === undefined ? '' : entry(words.stages, stage).title,
    },
    {
      term: say(input, 'rapport.reponses.projet.aides'),
      text: upperFirst(listed(purposes.map((id) => lowerFirst(entry(words.purposes, id))))),
    },
  ].filter(({ text }) => text !== '')
  return unlessEmpty(items, () => [
    heading(say(input, 'rapport.reponses.projet.titre')),
    { kind: 'definitions', items },
  ])
}
