/** Annex: each fact that the document tells, with its source, its date and the day it was last checked. */
import { freshFirst, isStale, TRACKS, type Source } from '../../domain'
import { formatDate } from '../model/format'
import { versionText } from '../model/sourceText'
import { say, type ReportInput } from '../model/input'
import { distinct } from '../model/entry'
import type { Block, Cell } from '../model/model'
import { sectionTexts } from '../model/reportTexts'
import { annexed, declareSection, type Citation, type Told } from '../model/section'

/** What was told before it, folded: what no section tells is not listed. */
export const sources = declareSection({
  id: 'annexe-sources',
  tracks: TRACKS,
  make: (input, told) => {
    const before = told()
    const cites = before.flatMap((one) => one.cites)
    return { blocks: annexed(table(input, [...cites, ...statementsIn(input, before)])) }
  },
})

/** Facts that our own sentences state: found where these sentences stand, as a word of the glossary is. */
function statementsIn({ words }: ReportInput, told: readonly Told[]): readonly Citation[] {
  const text = alike(told.flatMap(({ section }) => sectionTexts(section)).join('\n'))
  return Object.values(words.statements).filter(({ saidAs }) =>
    saidAs.some((sentence) => text.includes(alike(sentence))),
  )
}

/** No-break spaces are of the page, not of the words. */
const alike = (text: string): string => text.replace(/\s+/gu, ' ')

function table(input: ReportInput, cites: readonly Citation[]): Block {
  const isText = ({ reference }: Citation) => reference !== undefined
  const texts = cites
    .filter(isText)
    .map(({ fact, source, reference = '' }): readonly Cell[] => [
      fact,
      source.url === undefined ? reference : [{ text: reference, href: source.url }],
      versionText(source, input) ?? '',
      checked(source),
    ])
  const others = bySource(cites.filter((one) => !isText(one)))
  const facts = freshFirst(others, input.date).map(({ facts: names, source }): readonly Cell[] => [
    names.join('\u202F; '),
    source.url === undefined ? source.label : [{ text: named(names, source), href: source.url }],
    sourceDate(source, input),
    checked(source),
  ])
  return {
    kind: 'table',
    caption: say(input, 'rapport.sources.tableau'),
    columns: [
      { label: say(input, 'rapport.sources.colonnes.fait'), width: 5 },
      { label: say(input, 'rapport.sources.colonnes.source'), width: 4 },
      { label: say(input, 'rapport.sources.colonnes.date'), width: 2 },
      { label: say(input, 'rapport.sources.colonnes.relue'), width: 2 },
    ],
    rows: [...texts, ...facts],
  }
}

/** The date of the evidence, and what it is worth when it is not recent. */
function sourceDate(source: Source, input: ReportInput): string {
  if (source.date === undefined) return say(input, 'rapport.sources.non-datee')
  const date = formatDate(source.date)
  return isStale({ source }, input.date) ? say(input, 'rapport.sources.ancienne', { date }) : date
}

/** When it was read again. */
const checked = ({ checkedOn }: Source): string => formatDate(checkedOn)

/** A page that is its own source is named by its site. */
const named = (facts: readonly string[], { label, url = '' }: Source): string =>
  facts.includes(label) ? url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/.*$/, '') : label

interface Sourced {
  readonly facts: readonly string[]
  readonly source: Source
}

/** One row a source: eleven examples of one leaflet are one row, and no fact is said twice. */
function bySource(cites: readonly Citation[]): readonly Sourced[] {
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
