/** Annex: each fact the report cites, with its source, its date and the day it was last checked. */
import { freshFirst, isStale, type Source } from '../../domain'
import { cressOf } from '../support/contacts'
import { formatDate, lowerFirst } from '../model/format'
import { isAuthority, say, type ReportInput } from '../model/input'
import { distinct, entry } from '../model/entry'
import type { Block, Cell, Section } from '../model/model'
import { shownPoles } from '../poles/nearbyPoles'
import { PEERS } from '../support/networks'
import { references } from './officialTexts'
import { nameOfScheme } from '../model/publisher'
import { SOURCES } from '../model/sectionPhrases'
import { regionAlerts } from '../support/regionNews'
import { shownResources } from '../support/resources'
import { SCIC_RESOURCES } from '../authority/scic'
import { section } from '../model/section'
import { unlockedSchemes } from '../demarche/stage'
import { shownSchemes } from '../support/supports'

interface Cited {
  readonly fact: string
  readonly source: Source
}

export const cited = (input: ReportInput): Section =>
  section(input, 'annexe-sources', { place: 'annex', blocks: [table(input)] })

function citedFacts(input: ReportInput): readonly Cited[] {
  const { words, diagnostic } = input
  const all = (items: readonly { readonly name: string; readonly source: Source }[]) =>
    items.map(({ name, source }) => ({ fact: name, source }))
  const scic = diagnostic.scic ? SCIC_RESOURCES.map((id) => entry(words.resources, id)) : []
  const peers = isAuthority(input) ? [entry(words.networks ?? {}, PEERS)] : []
  return [
    ...distinct([...shownSchemes(input), ...unlockedSchemes(input), ...regionAlerts(input)]).map(
      (scheme) => ({
        fact: nameOfScheme(scheme),
        source: scheme.source,
      }),
    ),
    ...all(cressOf(input)),
    ...all(peers),
    ...words.calls.map(({ title, source }) => ({ fact: title, source })),
    ...alertsOf(input),
    ...statements(input),
    ...words.leverExamples.map(({ authority, source }) => ({
      fact: SOURCES.example(authority),
      source,
    })),
    ...shownPoles(input).flatMap(({ name, source, awards }) => [
      { fact: name, source },
      // The same reading checked the pole and what says of its awards.
      ...awards.flatMap(({ source: own }) =>
        own === undefined ? [] : [{ fact: name, source: { ...source, url: undefined, ...own } }],
      ),
    ]),
    ...[...shownResources(input), ...scic].map(({ title, source }) => ({ fact: title, source })),
  ]
}

/** Findings behind the points to watch; advice of ours has no source. */
const alertsOf = ({ words, diagnostic }: ReportInput): readonly Cited[] =>
  diagnostic.alerts.flatMap((id) => {
    const { title, source } = entry(words.alerts, id)
    return source === undefined ? [] : [{ fact: title, source }]
  })

/** What our sentences state, in the sections that this report has. */
function statements(input: ReportInput): readonly Cited[] {
  const { words, diagnostic } = input
  const { amiLandmarks } = words
  const ids = [
    'dernier-appel-connu',
    'familles-d-appui',
    'principes-de-la-demarche',
    ...(isAuthority(input) ? ['pourquoi-soutenir', 'reconnaissance-et-argent'] : []),
    ...(diagnostic.scic ? ['scic'] : []),
  ]
  return [
    ...(amiLandmarks === undefined
      ? []
      : [{ fact: amiLandmarks.title, source: amiLandmarks.source }]),
    ...ids.map((id) => entry(words.statements, id)),
  ]
}

function table(input: ReportInput): Block {
  const texts = references(input).map(({ title, reference, source }): readonly Cell[] => [
    title,
    source.url === undefined ? reference : [{ text: reference, href: source.url }],
    source.versionRead === undefined ? '' : SOURCES.version(formatDate(source.versionRead)),
    checked(source, input),
  ])
  const facts = freshFirst(bySource(citedFacts(input)), input.date).map(
    ({ facts: names, source }): readonly Cell[] => [
      names.join('\u202F; '),
      source.url === undefined ? source.label : [{ text: named(names, source), href: source.url }],
      source.date === undefined ? SOURCES.undated : formatDate(source.date),
      checked(source, input),
    ],
  )
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

/** When it was read again, and that it must be once more. */
function checked(source: Source, input: ReportInput): string {
  const day = formatDate(source.checkedOn)
  const mark = say(input, 'restitution.fraicheur.a-verifier')
  return isStale({ source }, input.date) ? `${day}, ${lowerFirst(mark)}` : day
}

/** A page that is its own source is named by its site. */
const named = (facts: readonly string[], { label, url = '' }: Source): string =>
  facts.includes(label) ? url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/.*$/, '') : label

interface Sourced {
  readonly facts: readonly string[]
  readonly source: Source
}

/** One row a source: eleven examples of one leaflet are one row, and no fact is said twice. */
function bySource(cites: readonly Cited[]): readonly Sourced[] {
  const key = ({ label, url, date, checkedOn }: Source) => [label, url, date, checkedOn].join('\n')
  const keys = distinct(cites.map(({ source }) => key(source)))
  return keys.flatMap((wanted) => {
    const same = cites.filter(({ source }) => key(source) === wanted)
    const [first] = same
    return first === undefined
      ? []
      : [{ facts: distinct(same.map(({ fact }) => fact)), source: first.source }]
  })
}
