/** The ten axes of the démarche: a mean each, how far it may move, and never a mean of the means. */
import {
  nearestLevel,
  NOT_APPLICABLE,
  questionLabel,
  remarkText,
  readNumber,
  type AxisRule,
  type AxisScore,
  type AxisWords,
  TOP_LEVEL,
  TRACKS,
  LEVELS,
  upperFirst,
} from '../../domain'
import { isAuthority, say, sayForCount, type ReportInput } from '../model/input'
import { byId, entry } from '../model/entry'
import { asSentence, sentences } from '../model/format'
import type { Block, Cell, Rich } from '../model/model'
import { isIndicative, levelName, radar } from './radar'
import {
  annexed,
  complete,
  declareSection,
  essential,
  heading,
  list,
  onScreen,
  paragraph,
  unlessEmpty,
} from '../model/section'

/** From this level on, a piece may be shown for what is said. */
const SHOWABLE = 2

export const axes = declareSection({
  id: 'demarche',
  tracks: TRACKS,
  make: (input) => {
    const isEmpty = input.diagnostic.axes.every(({ score }) => score === null)
    return {
      intro: isEmpty
        ? say(input, 'restitution.etats-vides.demarche')
        : `${say(input, 'rapport.demarche.lecture')} ${say(input, 'demarche.pas-de-note')}`,
      blocks: [
        ...(isEmpty
          ? []
          : [
              ...essential(dots(input)),
              ...onScreen(
                complete({
                  kind: 'folded',
                  summary: say(
                    input,
                    hasRadar(input) ? 'rapport.demarche.en-etoile' : 'rapport.demarche.en-tableau',
                  ),
                  blocks: [...(hasRadar(input) ? [radarBlock(input)] : []), table(input)],
                }),
              ),
              ...complete(...declared(input)),
            ]),
        ...complete(...remarks(input), charterNote(input)),
        ...(isEmpty ? [] : annexed(paragraph(say(input, 'demarche.autofinancement'), 'small'))),
        ...annexed(paragraph(say(input, 'demarche.calibrage'), 'small')),
      ],
      cites: [entry(input.words.statements, 'principes-de-la-demarche')],
    }
  },
})

/** A star of fewer arms than these says nothing that its table does not. */
const ARMS = 5

const hasRadar = ({ diagnostic }: ReportInput): boolean =>
  diagnostic.axes.filter((axis) => axis.score !== null && !isIndicative(axis)).length >= ARMS

/** The furthest first: where each subject stands, and where it may still go. */
function dots(input: ReportInput): Block {
  const numbers = new Map(input.diagnostic.axes.map(({ id }, index) => [id, index]))
  return {
    kind: 'dots',
    title: say(input, 'rapport.demarche.graphique'),
    levels: LEVELS.map((level) => levelName(input, level)),
    items: ranked(input).map((axis) => {
      const rule = entry(byId(input.rules.axes), axis.id)
      const { answered, total } = coverageOf(rule, input)
      return {
        title: numbered(input, axis, numbers.get(axis.id) ?? 0),
        value: axis.score,
        low: axis.low ?? 0,
        high: axis.high ?? 0,
        isFaint: axis.score === null || isIndicative(axis),
        text: upperFirst(meanInWords(input, axis)),
        note: sentences(
          asSentence(sayForCount(input, 'rapport.demarche.reponses', answered, { total })),
          rangeText(input, axis) === say(input, 'rapport.demarche.fixe')
            ? undefined
            : say(input, 'rapport.demarche.peut-aller', { intervalle: rangeText(input, axis) }),
        ),
      }
    }),
  }
}

const ranked = ({ diagnostic }: ReportInput): readonly AxisScore[] =>
  [...diagnostic.axes].sort((a, b) => rankOf(b) - rankOf(a))

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
  const named = ranked(input).map(
    (axis) => `${titleOf(input, entry(words.axes, axis.id))} (${meanInWords(input, axis)})`,
  )
  return {
    kind: 'radar',
    title: say(input, 'rapport.demarche.graphique'),
    alt: say(input, 'restitution.texte-du-graphique', { liste: named.join('\u202F; ') }),
    radar: radar(diagnostic.axes, input),
  }
}

/** The furthest first, then what too few answers say, then silence. */
const rankOf = (axis: AxisScore): number =>
  axis.score === null ? -2 : isIndicative(axis) ? -1 : axis.score

/** « C’est en place », « trop peu de réponses », « sans réponse », « sans objet ». */
function meanInWords(input: ReportInput, axis: AxisScore): string {
  if (axis.coverage === null) return say(input, 'rapport.demarche.sans-objet')
  if (axis.score === null) return say(input, 'rapport.demarche.sans-reponse')
  return isIndicative(axis)
    ? say(input, 'rapport.demarche.trop-peu')
    : levelName(input, nearestLevel(axis.score))
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
      { label: say(input, 'rapport.demarche.colonnes.moyenne'), width: 3 },
      { label: say(input, 'rapport.demarche.colonnes.possible'), width: 4 },
      { label: say(input, 'rapport.demarche.colonnes.reponses'), width: 2, numeric: true },
    ],
    rows,
  }
}

/** A mean that says something, or why there is none, softly. */
const meanCell = (input: ReportInput, axis: AxisScore): Rich => {
  const text = meanInWords(input, axis)
  const isSaid = axis.score !== null && !isIndicative(axis)
  return isSaid ? text : [{ text, soft: true }]
}

/** Both ends of what it may still be, by their names; nothing when they are the same. */
function rangeText(input: ReportInput, { low, high }: AxisScore): string {
  if (low === null || high === null) return say(input, 'rapport.demarche.fixe')
  const [from, to] = [nearestLevel(low), nearestLevel(high)]
  return from === to
    ? say(input, 'rapport.demarche.fixe')
    : say(input, 'rapport.demarche.de-a', {
        bas: levelName(input, from),
        haut: levelName(input, to),
      })
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
      return [
        `${statement} ${say(input, 'demarche.niveau-sans-preuve', { niveau: levelName(input, nearestLevel((100 * level) / TOP_LEVEL)) })}`,
      ]
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
