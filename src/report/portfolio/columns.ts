/**
 * What a line of the portfolio tells, declared once: the screen, the Word document, the spreadsheet and
 * the command line show these columns, in this order.
 */
import { ELEMENT_IDS, type Place } from '../../domain'
import { formatDate } from '../model/format'
import { say, sayForCount, type ReportInput } from '../model/input'
import type { Initiative } from './initiative'

type Speaking = Pick<ReportInput, 'words'>

/** What a machine reads; nothing where nothing is known. */
export type Value = string | number | boolean | null

interface ColumnShape {
  readonly id: string
  /** The column whose cell it completes, where lines are read rather than computed. */
  readonly under?: string
  /** Share of the width. */
  readonly width: number
  readonly value: (one: Initiative) => Value
  /** As it is read, where that is not the value itself. */
  readonly text?: (one: Initiative, input: Speaking) => string
}

/** Nothing to say there: a cell left empty reads as one that failed. */
const NOTHING = '–'

const declared = <const Columns extends readonly ColumnShape[]>(columns: Columns) => columns

const COLUMNS = declared([
  { id: 'project', width: 4, value: ({ name }) => name },
  {
    id: 'territory',
    width: 4,
    value: ({ territory }) => territory,
    text: ({ territory }) => territory || NOTHING,
  },
  { id: 'stage', width: 4, value: ({ stage }) => stage },
  { id: 'lacking', width: 4, value: ({ lacking }) => lacking },
  {
    id: 'checks',
    width: 3,
    value: ({ checks }) => checks ?? null,
    text: ({ checks }, input) =>
      checks === undefined ? NOTHING : sayForCount(input, 'rapport.portefeuille.points', checks),
  },
  { id: 'nextStep', width: 5, value: ({ next }) => next.title },
  {
    id: 'nextStepOn',
    under: 'nextStep',
    width: 3,
    value: ({ next }) => next.on ?? null,
    text: ({ next: { on, isLate } }, input) => {
      if (on === undefined) return say(input, 'rapport.portefeuille.sans-date')
      const date = formatDate(on)
      return isLate ? say(input, 'rapport.portefeuille.en-retard', { date }) : date
    },
  },
  {
    id: 'newsOn',
    width: 4,
    value: ({ newsOn }) => newsOn ?? null,
    text: ({ newsOn }, input) =>
      newsOn === undefined ? say(input, 'rapport.portefeuille.sans-date') : formatDate(newsOn),
  },
  {
    id: 'toRefresh',
    under: 'newsOn',
    width: 3,
    value: ({ isStale }) => isStale,
    text: ({ isStale }, input) => (isStale ? say(input, 'rapport.portefeuille.a-rafraichir') : ''),
  },
])

export type ColumnId = (typeof COLUMNS)[number]['id']

const LABELS = {
  project: 'initiative',
  territory: 'territoire',
  stage: 'etape',
  lacking: 'manque',
  checks: 'points',
  nextStep: 'prochain-pas',
  nextStepOn: 'pour-le',
  newsOn: 'nouvelle',
  toRefresh: 'a-rafraichir',
} as const satisfies Readonly<Record<ColumnId, string>>

export const columnLabel = (input: Speaking, id: ColumnId): string =>
  say(input, `rapport.portefeuille.colonnes.${LABELS[id]}`)

export interface ReadColumn {
  readonly id: ColumnId
  readonly label: string
  readonly width: number
}

/** A cell as it is read: what it says, and what completes it. */
export interface ReadCell {
  readonly id: ColumnId
  readonly label: string
  readonly text: string
  /** Empty where nothing does. */
  readonly under: string
}

const all: readonly (ColumnShape & { readonly id: ColumnId })[] = COLUMNS
const read = all.filter(({ under }) => under === undefined)

export const readColumns = (input: Speaking): readonly ReadColumn[] =>
  read.map(({ id, width }) => ({ id, width, label: columnLabel(input, id) }))

export function readCells(input: Speaking, one: Initiative): readonly ReadCell[] {
  const textOf = textIn(input, one)
  return read.map((column) => ({
    id: column.id,
    label: columnLabel(input, column.id),
    text: textOf(column),
    under: all
      .filter(({ under }) => under === column.id)
      .map(textOf)
      .join(', '),
  }))
}

const textIn =
  (input: Speaking, one: Initiative) =>
  ({ text, value }: ColumnShape): string =>
    text?.(one, input) ?? String(value(one) ?? '')

/** For a spreadsheet: each column apart, days as ISO 8601 so that they can be sorted. */
export const sheetHeader = (input: Speaking): readonly string[] => [
  ...all.map(({ id }) => columnLabel(input, id)),
  say(input, 'rapport.portefeuille.colonnes.mention'),
]

/** Each row says what it is worth: it may be sorted, or copied elsewhere, and still does. */
export const sheetRow = (input: Speaking, one: Initiative, date: string): readonly Value[] => [
  ...all.map((column) => {
    const value = column.value(one)
    return typeof value === 'boolean' ? textIn(input, one)(column) : value
  }),
  worth(input, date),
]

/** « Déclaratif, non vérifié, 28 novembre 2026 ». */
export const mention = (input: Speaking, date: string): string =>
  say(input, 'rapport.portefeuille.mention', { date: formatDate(date) })

const worth = (input: Speaking, date: string): string =>
  `${mention(input, date)}. ${say(input, 'restitution.notice')}`

const written = ({ type, code }: Place): string => `${type}:${code}`

/** What a network computes with: codes and ids that no wording changes. */
const MACHINE: readonly {
  readonly id: string
  readonly value: (one: Initiative, date: string, input: Speaking) => Value
}[] = [
  { id: 'track', value: ({ track }) => track },
  { id: 'level', value: ({ level }) => level ?? null },
  { id: 'authority', value: ({ authority }) => (authority ? written(authority) : null) },
  { id: 'places', value: ({ places }) => places.map(written).join(' ') },
  { id: 'themes', value: ({ themes }) => themes.join(' ') },
  { id: 'stageLow', value: ({ stageRange }) => stageRange.low },
  { id: 'stageHigh', value: ({ stageRange }) => stageRange.high },
  { id: 'engagedMembers', value: ({ engagedMembers }) => engagedMembers },
  ...ELEMENT_IDS.map((element) => ({
    id: element,
    value: ({ statuses }: Initiative) => statuses.find(({ id }) => id === element)?.status ?? null,
  })),
  { id: 'rules', value: ({ rules }) => rules },
  { id: 'date', value: (_, date) => date },
  { id: 'mention', value: (_, date, input) => worth(input, date) },
]

/** The header of the aggregate: ids alone, the same whatever the words of the day. */
export const AGGREGATE_IDS: readonly string[] = ['file', ...all.map(({ id }) => id)].concat(
  MACHINE.map(({ id }) => id),
)

export const aggregateRow = (
  input: Speaking,
  file: string,
  one: Initiative,
  date: string,
): readonly Value[] => [
  file,
  ...all.map(({ value }) => value(one)),
  ...MACHINE.map(({ value }) => value(one, date, input)),
]
