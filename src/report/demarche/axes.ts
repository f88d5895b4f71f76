/** The ten axes of the démarche: a mean each, how far it may move, and never a mean of the means. */
import {
  NOT_APPLICABLE,
  questionLabel,
  remarkText,
  readNumber,
  type AxisRule,
  type AxisScore,
  type AxisWords,
  TRACKS,
} from '../../domain'
import { formatNumber } from '../model/format'
import { isAuthority, say, type ReportInput } from '../model/input'
import { entry } from '../model/entry'
import type { Block, Cell, Rich } from '../model/model'
import { isIndicative, radar } from './radar'
import { heading, list, paragraph, declareSection, unlessEmpty } from '../model/section'

/** From this level on, a piece may be shown for what is said. */
const SHOWABLE = 2

export const axes = declareSection({
  id: 'demarche',
  tracks: TRACKS,
  place: 'body',
  make: (input) => {
    const isEmpty = input.diagnostic.axes.every(({ score }) => score === null)
    return {
      blocks: [
        charterNote(input),
        ...(isEmpty
          ? [paragraph(say(input, 'restitution.etats-vides.demarche'))]
          : [
              paragraph(
                `${say(input, 'rapport.demarche.lecture')} ${say(input, 'demarche.pas-de-note')}`,
              ),
              radarBlock(input),
              table(input),
              paragraph(say(input, 'rapport.demarche.reperes'), 'small'),
              ...details(input),
              ...declared(input),
              paragraph(say(input, 'demarche.autofinancement'), 'small'),
            ]),
        ...remarks(input),
        paragraph(say(input, 'demarche.calibrage'), 'small'),
      ],
      cites: [entry(input.words.statements, 'principes-de-la-demarche')],
    }
  },
})

/** The principles are reconstructed: said where they stand, with a link to the charter's holder. */
function charterNote(input: ReportInput): Block {
  return paragraph([
    { text: `${say(input, 'demarche.statut')} ` },
    {
      text: say(input, 'demarche.lien-charte.texte'),
      href: say(input, 'demarche.lien-charte.adresse'),
    },
  ])
}

const titleOf = (input: ReportInput, words: AxisWords): string =>
  isAuthority(input) ? words.authorityTitle : words.title

const numbered = (input: ReportInput, axis: AxisScore, index: number): string =>
  `${index + 1}. ${titleOf(input, entry(input.words.axes, axis.id))}`

function radarBlock(input: ReportInput): Block {
  const { diagnostic, words } = input
  const ranked = [...diagnostic.axes].sort((a, b) => (b.score ?? -1) - (a.score ?? -1))
  const named = ranked.map(
    (axis) => `${titleOf(input, entry(words.axes, axis.id))} (${meanInWords(input, axis)})`,
  )
  return {
    kind: 'radar',
    title: say(input, 'rapport.demarche.graphique'),
    alt: say(input, 'restitution.texte-du-graphique', { liste: named.join('\u202F; ') }),
    radar: radar(diagnostic.axes, words),
  }
}

/** « 58 sur 100 », « 58 sur 100, indicatif », « sans réponse », « sans objet ». */
function meanInWords(input: ReportInput, axis: AxisScore): string {
  if (axis.coverage === null) return say(input, 'rapport.demarche.sans-objet')
  if (axis.score === null) return say(input, 'rapport.demarche.sans-reponse')
  const mean = isIndicative(axis) ? 'moyenne-indicative' : 'moyenne'
  return say(input, `rapport.demarche.${mean}`, { score: formatNumber(axis.score) })
}

function table(input: ReportInput): Block {
  const { rules, diagnostic } = input
  const rows = rules.axes.map((rule, index): readonly Cell[] => {
    const axis = entry(
      Object.fromEntries(diagnostic.axes.map((score) => [score.id, score])),
      rule.id,
    )
    const { answered, total } = coverageOf(rule, input)
    return [
      numbered(input, axis, index),
      meanCell(input, axis),
      rangeText(input, axis),
      say(input, 'rapport.demarche.repondu', { n: answered, total }),
    ]
  })
  return {
    kind: 'table',
    caption: say(input, 'rapport.demarche.graphique'),
    columns: [
      { label: say(input, 'rapport.demarche.colonnes.sujet'), width: 5 },
      { label: say(input, 'rapport.demarche.colonnes.moyenne'), width: 2, numeric: true },
      { label: say(input, 'rapport.demarche.colonnes.possible'), width: 2, numeric: true },
      { label: say(input, 'rapport.demarche.colonnes.reponses'), width: 2, numeric: true },
    ],
    rows,
  }
}

function meanCell(input: ReportInput, axis: AxisScore): Rich {
  if (axis.coverage === null)
    return [{ text: say(input, 'rapport.demarche.sans-objet'), soft: true }]
  if (axis.score === null)
    return [{ text: say(input, 'rapport.demarche.sans-reponse'), soft: true }]
  const mean = formatNumber(axis.score)
  return isIndicative(axis)
    ? [{ text: say(input, 'rapport.demarche.score-indicatif', { score: mean }), soft: true }]
    : mean
}

function rangeText(input: ReportInput, { low, high }: AxisScore): string {
  if (low === null || high === null || low === high) return say(input, 'rapport.demarche.fixe')
  return say(input, 'rapport.demarche.de-a', { bas: formatNumber(low), haut: formatNumber(high) })
}

/** Statements with a level, out of those that concern the group. */
function coverageOf(
  { statements }: AxisRule,
  { dossier }: ReportInput,
): { readonly answered: number; readonly total: number } {
  const answers = statements.map(({ question }) => dossier.answers[question])
  const concerned = statements.filter((_, index) => answers[index] !== NOT_APPLICABLE)
  return {
    answered: concerned.filter(
      ({ question }) => readNumber(dossier.answers, question) !== undefined,
    ).length,
    total: concerned.length,
  }
}

/** One sentence per axis that has a mean and may still move: the others say all in the table. */
function details(input: ReportInput): readonly Block[] {
  const items = input.diagnostic.axes.flatMap((axis, index) => {
    const { score, low, high } = axis
    if (score === null || low === null || high === null || low === high) return []
    const interval = say(input, 'demarche.sous-le-resultat', { score, bas: low, haut: high })
    const text = isIndicative(axis) ? `${interval} ${say(input, 'demarche.axe-grise')}` : interval
    return [{ term: numbered(input, axis, index), text }]
  })
  return unlessEmpty(items, () => [{ kind: 'definitions', items }])
}

/** Levels 2 and 3 without a piece ticked: said « déclaré ». */
function declared(input: ReportInput): readonly Block[] {
  const { rules, dossier } = input
  const items = rules.axes
    .flatMap((axis) => axis.statements)
    .flatMap(({ question }) => {
      const level = readNumber(dossier.answers, question)
      const isShown = (dossier.evidence[question] ?? []).length > 0
      if (level === undefined || level < SHOWABLE || isShown) return []
      const statement = questionLabel(question, input.words, dossier)
      return [`${statement} ${say(input, 'demarche.niveau-sans-preuve', { n: level })}`]
    })
  return unlessEmpty(items, () => [
    {
      kind: 'folded',
      summary: say(input, 'rapport.demarche.sans-piece', { n: items.length }),
      blocks: [list(items)],
    },
  ])
}

/** Two answers that disagree: pointed out, never judged. */
const remarks = (input: ReportInput): readonly Block[] =>
  unlessEmpty(input.judgement.remarks, (found) => [
    heading(say(input, 'rapport.demarche.a-relire')),
    list(found.map((remark) => remarkText(remark, input, input.dossier))),
  ])
