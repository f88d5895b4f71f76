/** The page « Sources et dates »: every fact by kind, in tables that any renderer draws. */
import { freshFirst, trustOf, type Source, type TextUnder, type Trust } from '../../domain'
import { allSources, SOURCE_KINDS, type SourcedFact, type SourceKind } from '../annex/allSources'
import { formatDate, sentences } from '../model/format'
import { trustMark, versionText } from '../model/sourceText'
import { say, type ReportInput } from '../model/input'
import type { Block, Cell } from '../model/model'

export interface SourceGroup {
  readonly kind: SourceKind
  readonly title: string
  readonly table: Extract<Block, { kind: 'table' }>
}

type Input = Pick<ReportInput, 'words' | 'date'>

const TITLES = {
  'official-text': 'textes',
  scheme: 'soutiens',
  call: 'appels',
  cress: 'cress',
  network: 'reseaux',
  pole: 'poles',
  example: 'exemples',
  alert: 'alertes',
  check: 'verifications',
  statement: 'affirmations',
  resource: 'ressources',
} as const satisfies Readonly<Record<SourceKind, TextUnder<'restitution.sources-et-dates.types.'>>>

/** Kinds with something to show: all facts, or those to check again; the fresh ones first. */
export function sourceGroups(input: Input, onlyStale = false): readonly SourceGroup[] {
  const facts = allSources(input.words)
  return SOURCE_KINDS.flatMap((kind): readonly SourceGroup[] => {
    const ofKind = facts.filter((fact) => fact.kind === kind)
    const stale = ofKind.filter((fact) => trustOf(fact, input.date) !== 'recent')
    const shown = onlyStale ? stale : freshFirst(ofKind, input.date)
    const title = say(input, `${TEXTS}.types.${TITLES[kind]}`)
    return shown.length === 0
      ? []
      : [
          {
            kind,
            title,
            table: table(input, caption(input, title, ofKind.length, stale.length), shown),
          },
        ]
  })
}

/** « 185 faits : 86 récents, 90 anciens, 9 à confirmer, au 23 novembre 2026. » */
export function sourcesCount(input: Input): string {
  const facts = allSources(input.words)
  const count = (trust: Trust) => facts.filter((fact) => trustOf(fact, input.date) === trust).length
  return say(input, `${TEXTS}.compte`, {
    total: facts.length,
    recents: count('recent'),
    anciens: count('ancien'),
    confirmer: count('a-confirmer'),
    date: formatDate(input.date),
  })
}

const TEXTS = 'restitution.sources-et-dates'

const caption = (input: Input, title: string, total: number, stale: number): string =>
  say(input, `${TEXTS}.legende`, { champ: title, n: total, m: stale })

/** The state comes next to the fact: on a small screen the rest is a scroll away. */
const COLUMNS = [
  ['fait', 6],
  ['etat', 3],
  ['source', 5],
  ['date', 3],
  ['relue', 3],
  ['avant', 3],
] as const

const table = (
  input: Input,
  caption: string,
  facts: readonly SourcedFact[],
): SourceGroup['table'] => ({
  kind: 'table',
  caption,
  columns: COLUMNS.map(([id, width]) => ({ label: say(input, `${TEXTS}.colonnes.${id}`), width })),
  rows: facts.map(({ fact, source }): readonly Cell[] => [
    fact,
    state(input, source),
    source.url === undefined ? source.label : [{ text: source.label, href: source.url }],
    evidenceDate(input, source),
    formatDate(source.checkedOn),
    formatDate(source.reviewBefore),
  ]),
})

const evidenceDate = (input: Input, source: Source): string => {
  if (source.date === undefined) return say(input, 'restitution.fraicheur.sans-date')
  const version = versionText(source, input)
  const written = formatDate(source.date)
  return version === undefined ? written : sentences(`${written}.`, version)
}

/** What is not recent bears the shape of what is not known. */
const state = (input: Input, source: Source): Cell =>
  trustOf({ source }, input.date) === 'recent'
    ? trustMark({ source }, input)
    : { status: 'a-renseigner', label: trustMark({ source }, input) }
