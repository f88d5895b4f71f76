/** The page of one axis of the démarche: its statements, their levels, and where they count. Never a score. */
import {
  contracted,
  leavesOf,
  LEVELS,
  quoteFrench,
  type AxisId,
  type AxisRule,
  type Level,
  type QuestionId,
  type TextUnder,
  upperFirst,
  listed,
} from '../../domain'
import { say } from '../model/input'
import { entry } from '../model/entry'
import type { Block, Cell, Rich, Section } from '../model/model'
import { questionAnchor } from '../grids/ruleText'
import { list, paragraph, unlessEmpty } from '../model/section'
import { actionText } from './forwardBlocks'
import { pageSection, type CriterionPage, type PageInput } from './page'
import { evidenceText } from './questionBlocks'
import { rulesDate, sourceSection } from './sourceSection'

/**
 * The page of one subject of the démarche: its statements, their levels, the stages that ask for
 * them.
 */
export function axisPage(input: PageInput, id: AxisId): CriterionPage {
  const rank = input.rules.axes.findIndex((axis) => axis.id === id)
  const rule = input.rules.axes[rank]
  if (rule === undefined) throw new Error(`Unknown axis: ${id}`)
  const { title, intro } = entry(input.words.axes, id)
  const [lead = '', ...notes] = intro
  return {
    kind: 'demarche',
    id,
    above: say(input, 'criteres.types.demarche.place', {
      n: rank + 1,
      total: input.rules.axes.length,
    }),
    title,
    lead,
    notes: [...notes, charterNote(input)],
    sections: [
      levels(input, rule),
      details(input, rule),
      uses(input, rule),
      sourceSection(input, [
        {
          term: say(input, 'criteres.sources.principe'),
          text: [charterLink(input)],
        },
        rulesDate(input),
      ]),
    ],
    step: { name: 'demarche', part: id, label: say(input, 'criteres.repondre') },
  }
}

const charterLink = (input: PageInput) => ({
  text: say(input, 'demarche.lien-charte.texte'),
  href: say(input, 'demarche.lien-charte.adresse'),
})

/** The principles are reconstructed: said where they stand, with a link to the charter's holder. */
const charterNote = (input: PageInput): Rich => [
  { text: `${say(input, 'demarche.statut')} ` },
  charterLink(input),
]

const levelName = (input: PageInput, level: Level): string =>
  say(input, `echelle-des-niveaux.niveaux.${level}.libelle`)

/** « 8.1 Nous essayons… ». */
function named({ words }: PageInput, id: QuestionId): string {
  const { mark, label } = entry(words.questions, id)
  return mark === undefined ? label : `${mark}\u00A0${label}`
}

function levels(input: PageInput, { statements }: AxisRule): Section {
  return pageSection(input, 'niveaux', [
    {
      kind: 'table',
      caption: say(input, 'criteres.niveaux.legende'),
      columns: [
        { label: say(input, 'criteres.niveaux.enonce'), width: 4 },
        ...LEVELS.map((level) => ({ label: levelName(input, level), width: 3 })),
      ],
      rows: statements.map(({ question }): readonly Cell[] => {
        const { options } = entry(input.words.questions, question)
        return [
          [{ text: named(input, question), ref: questionAnchor(question) }],
          ...LEVELS.map((level) => options[String(level)]?.label ?? ''),
        ]
      }),
    },
    paragraph(say(input, 'criteres.niveaux.silence'), 'small'),
    paragraph(`${say(input, 'demarche.pas-de-note')} ${say(input, 'demarche.calibrage')}`, 'small'),
  ])
}

const details = (input: PageInput, { statements }: AxisRule): Section =>
  pageSection(
    input,
    'enonces',
    statements.flatMap(({ question }) => statementBlocks(input, question)),
  )

function statementBlocks(input: PageInput, id: QuestionId): readonly Block[] {
  const words = entry(input.words.questions, id)
  const askWhom = words.options['ne-sait-pas']?.askWhom
  const item = (key: TextUnder<'criteres.enonces.'>, text: Rich | undefined) =>
    text === undefined || text === '' ? [] : [{ term: say(input, `criteres.enonces.${key}`), text }]
  return [
    { kind: 'heading', level: 3, text: named(input, id), id: questionAnchor(id) },
    {
      kind: 'definitions',
      items: [
        ...item('vue', words.authority?.label === words.label ? undefined : words.authority?.label),
        ...item('a-poser', words.toAsk),
        ...item(
          'demander',
          askWhom && contracted(say(input, 'questions.demandez', { qui: askWhom })),
        ),
        ...item('montrer', upperFirst(evidenceText(input, words.evidence) ?? '')),
        ...item('action', words.action && actionText(input, words.action)),
        ...item(
          'aide',
          listed((words.helpers ?? []).map((helper) => entry(input.words.actors, helper).label)),
        ),
        ...item('lire', resourceLinks(input, words.resources ?? [])),
      ],
    },
  ]
}

function resourceLinks({ words }: PageInput, ids: readonly string[]): Rich | undefined {
  if (ids.length === 0) return undefined
  return ids.flatMap((id, index) => {
    const { title, url } = entry(words.resources, id)
    return [...(index === 0 ? [] : [{ text: '\u202F; ' }]), { text: title, href: url }]
  })
}

/** The stages that ask a level of its statements, and the points to watch that read them. */
function uses(input: PageInput, { statements }: AxisRule): Section {
  const rows = statements.flatMap(({ question }) => stageRows(input, question))
  const advised = statements.map(({ question, expectedFrom }): string =>
    [
      named(input, question),
      say(input, 'criteres.etapes.attendu', {
        niveau: levelName(input, 2),
        etape: entry(input.words.stages, expectedFrom).title,
      }),
    ].join(' '),
  )
  const alerts = alertTitles(
    input,
    statements.map(({ question }) => question),
  )
  return pageSection(
    input,
    'etapes',
    [
      ...(rows.length === 0
        ? [paragraph(say(input, 'criteres.etapes.aucune'))]
        : [stageTable(input, rows)]),
      list(advised),
      ...unlessEmpty(alerts, (titles) => [
        paragraph(say(input, 'criteres.etapes.alertes')),
        list(titles),
      ]),
    ],
    say(input, 'criteres.etapes.intro'),
  )
}

const stageTable = (input: PageInput, rows: readonly (readonly Cell[])[]): Block => ({
  kind: 'table',
  caption: say(input, 'criteres.etapes.legende'),
  columns: [
    { label: say(input, 'criteres.etapes.enonce'), width: 5 },
    { label: say(input, 'criteres.etapes.etape'), width: 3 },
    { label: say(input, 'criteres.etapes.niveau'), width: 3 },
  ],
  rows,
})

function stageRows(input: PageInput, question: QuestionId): readonly (readonly Cell[])[] {
  const { rules, words } = input
  const asking = [
    ...rules.stages.map(({ id, conditions }) => ({
      title: entry(words.stages, id).title,
      conditions,
    })),
    { title: say(input, 'criteres.etapes.confirmee'), conditions: rules.confirmedConsolidation },
  ]
  return asking.flatMap(({ title, conditions }) =>
    conditions
      .filter((condition) => condition.question === question)
      .map(({ value }): readonly Cell[] => [named(input, question), title, atLeast(input, value)]),
  )
}

/** The last level has nothing above it. */
function atLeast(input: PageInput, value: Level): string {
  const niveau = quoteFrench(levelName(input, value))
  return value === LEVELS.length - 1 ? niveau : say(input, 'criteres.etapes.ou-plus', { niveau })
}

function alertTitles({ rules, words }: PageInput, questions: readonly QuestionId[]) {
  return rules.alerts
    .filter(({ when }) =>
      leavesOf(when, rules).some(
        (leaf) => leaf.kind !== 'fact' && questions.includes(leaf.question),
      ),
    )
    .map(({ id }) => entry(words.alerts, id).title)
}
