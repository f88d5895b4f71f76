/** Annex: each fact the report cites, with its source, its date and the day it was last checked. */
import type { Source } from '../domain'
import { cressOf, PEERS } from './contacts'
import { formatDate } from './format'
import { isAuthority, type ReportInput } from './input'
import { entry } from './lookup'
import type { Block, Cell, Section } from './model'
import { SOURCES } from './phrases'
import { shownResources } from './resources'
import { SCIC_RESOURCES } from './scic'
import { section } from './section'
import { regionAlerts, shownSchemes } from './supports'

interface Cited {
  readonly fact: string
  readonly source: Source
}

export const cited = (input: ReportInput): Section =>
  section(input, 'annexe-sources', { place: 'annex', blocks: [table(input)] })

function citedFacts(input: ReportInput): readonly Cited[] {
  const { words, diagnostic } = input
  const named = (items: readonly { readonly name: string; readonly source: Source }[]) =>
    items.map(({ name, source }) => ({ fact: name, source }))
  const scic = diagnostic.scic ? SCIC_RESOURCES.map((id) => entry(words.resources, id)) : []
  const peers = isAuthority(input) ? [entry(words.networks ?? {}, PEERS)] : []
  return [
    ...named(shownSchemes(input)),
    ...named(regionAlerts(input)),
    ...named(cressOf(input)),
    ...named(peers),
    ...words.calls.map(({ title, source }) => ({ fact: title, source })),
    ...words.leverExamples.map(({ authority, source }) => ({ fact: authority, source })),
    ...[...shownResources(input), ...scic].map(({ title, source }) => ({ fact: title, source })),
  ]
}

function table(input: ReportInput): Block {
  const texts = Object.values(input.words.officialTexts).map(
    ({ title, reference, url, date }): readonly Cell[] => [
      title,
      [{ text: reference, href: url }],
      formatDate(date),
      '',
    ],
  )
  const facts = distinctFacts(citedFacts(input)).map(({ fact, source }): readonly Cell[] => [
    fact,
    source.url === undefined ? source.label : [{ text: source.label, href: source.url }],
    source.date === undefined ? SOURCES.undated : formatDate(source.date),
    formatDate(source.checkedOn),
  ])
  return {
    kind: 'table',
    caption: SOURCES.caption,
    columns: [
      { label: SOURCES.columns.fact, width: 5 },
      { label: SOURCES.columns.source, width: 4 },
      { label: SOURCES.columns.date, width: 2 },
      { label: SOURCES.columns.checked, width: 2 },
    ],
    rows: [...texts, ...facts],
  }
}

const distinctFacts = (facts: readonly Cited[]): readonly Cited[] => [
  ...new Map(facts.map((one) => [`${one.fact}\n${one.source.label}`, one])).values(),
]
