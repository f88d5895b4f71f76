/**
 * Find a place by its name, a postcode or an official code, as it is typed.
 *
 * Every entry is looked at each time: forty thousand comparisons take less than a frame, and no
 * second index has to be kept or shipped.
 */
import { entriesOf, type Entry, type FoundPlace } from './entries'
import { beginsAlmost } from './fold'
import type { Gazetteer } from './model'
import { readQuery, type Query, type QueryText } from './query'

export type Search = (typed: string) => readonly FoundPlace[]

/** More than the communes of any one name. */
export const MOST_FOUND = 20
/** Shorter words have too many neighbours for a typo to mean one of them. */
const SHORTEST_WITH_TYPO = 4
/** With so many places of that very name, nothing suggests a typo. */
const ENOUGH = 5

/**
 * Lower is better; a place ten times larger gains one point. An exact name comes before anything
 * else; a whole word, or the start of a name, before the start of a word inside it; a typo, last.
 */
const RANK = {
  whole: -20,
  wholeBare: -18,
  wholeWhere: -10,
  start: 0,
  startOfWord: 2,
  word: 2,
  insideWord: 7,
  where: 10,
  words: 12,
  typo: 20,
  typoStart: 23,
  typoWord: 24,
} as const

/** Only a place of that very name ranks under this. */
const SURE = -9

/** An old name is not what most people mean, nor an arrondissement by the name of its city. */
const LESS_LIKELY = { formerName: 1.5, epci: 1, arrondissement: 4 } as const

export function createSearch(gazetteer: Gazetteer): Search {
  const entries = entriesOf(gazetteer)
  return (typed) => {
    const query = readQuery(typed, gazetteer.departements)
    switch (query.kind) {
      case 'short':
        return []
      case 'code':
        return byCode(entries, query.code)
      case 'name':
        return byName(
          query.type ? entries.filter(({ found }) => found.type === query.type) : entries,
          query,
        )
    }
  }
}

function byCode(entries: readonly Entry[], typed: string): readonly FoundPlace[] {
  const current = rank(entries, (entry) => codeRank(entry, typed))
  if (current.length > 0) return first(current)
  return first(
    rank(entries, ({ otherCodes, size }) => (otherCodes?.includes(typed) ? -size : undefined)),
  )
}

/** Two digits are a département's, or a région's, more often than the start of a postcode. */
const FIRST_BY_CODE = { departement: -60, region: -50, epci: -40 } as const
/** Five digits at most are a commune or a postcode: the rest of a SIREN tells an EPCI. */
const START_OF_SIREN = 6
const POSTCODE = -30
/** People know postcodes; but five digits that are a commune's own code may mean that one. */
const OWN_CODE = -33.7

function codeRank({ found, size, otherCodes }: Entry, typed: string): number | undefined {
  const isOwn = found.code === typed || (found.type === 'region' && otherCodes?.includes(typed))
  switch (found.type) {
    case 'epci':
      return typed.length >= START_OF_SIREN && found.code.startsWith(typed)
        ? FIRST_BY_CODE.epci
        : undefined
    case 'region':
    case 'departement':
      return isOwn ? FIRST_BY_CODE[found.type] : undefined
    case 'commune':
      return communeRank(found, size, typed)
  }
}

function communeRank(found: FoundPlace, size: number, typed: string): number | undefined {
  const { code, postcodes, partOf, formerName } = found
  const isOwn = code === typed
  if (formerName !== undefined) return undefined
  if (!isOwn && !code.startsWith(typed) && !postcodes.some((one) => one.startsWith(typed)))
    return undefined
  const asPostcode = (postcodes.includes(typed) ? POSTCODE : 0) - size / 4
  if (partOf !== undefined) return asPostcode - 5
  return isOwn ? Math.min(OWN_CODE, asPostcode) : asPostcode
}

function byName(entries: readonly Entry[], query: Query): readonly FoundPlace[] {
  const found = rank(entries, (entry) => leastOf(query, entry, nameRank))
  // A number is right or wrong: « Paris 12 » is no slip for « Paris 11 ».
  const isSure =
    found.length >= ENOUGH ||
    (found.length > 0 && (query.hasNumber || found.some((one) => one.rank < SURE)))
  if (isSure || query.length < SHORTEST_WITH_TYPO) return first(found)
  const almost = rank(entries, (entry) => leastOf(query, entry, typoRank))
  return first([...found, ...almost])
}

function leastOf(
  query: Query,
  entry: Entry,
  rankOf: (entry: Entry, text: QueryText) => number | undefined,
): number | undefined {
  let least: number | undefined
  for (const text of query.texts) {
    const one = rankOf(entry, text)
    if (one !== undefined && (least === undefined || one < least)) least = one
  }
  return least === undefined ? undefined : least + handicap(entry, query)
}

function handicap({ found, size }: Entry, { hasNumber }: Query): number {
  return (
    (found.formerName === undefined ? 0 : LESS_LIKELY.formerName) +
    (found.type === 'epci' ? LESS_LIKELY.epci : 0) +
    (found.partOf === undefined || hasNumber ? 0 : LESS_LIKELY.arrondissement) -
    size / 4
  )
}

function nameRank(entry: Entry, query: QueryText): number | undefined {
  const { folded, bare } = entry
  const { text } = query
  if (folded === text) return RANK.whole
  if (bare === text) return RANK.wholeBare
  const inName = phraseRank(folded, text)
  if (inName !== undefined) return inName
  const isThere = query.splits.some(
    (split) => phraseRank(folded, split.name) !== undefined && split.isAt(entry.found),
  )
  if (isThere)
    return query.splits.some(({ name }) => name === folded) ? RANK.wholeWhere : RANK.where
  const { words } = query
  return words.length > 1 && words.every((word) => hasWord(folded, word)) ? RANK.words : undefined
}

function phraseRank(folded: string, text: string): number | undefined {
  if (folded.startsWith(text)) return isEnd(folded, text.length) ? RANK.start : RANK.startOfWord
  const before = folded.indexOf(` ${text}`)
  if (before < 0) return undefined
  return isEnd(folded, before + 1 + text.length) ? RANK.word : RANK.insideWord
}

const isEnd = (folded: string, at: number) => at === folded.length || folded[at] === ' '

const hasWord = (folded: string, word: string) =>
  folded.startsWith(word) || folded.includes(` ${word}`)

function typoRank({ folded }: Entry, { text }: QueryText): number | undefined {
  const start = beginsAlmost(folded, 0, text)
  if (start) return start === 'whole' ? RANK.typo : RANK.typoStart
  for (let space = folded.indexOf(' '); space >= 0; space = folded.indexOf(' ', space + 1)) {
    if (beginsAlmost(folded, space + 1, text)) return RANK.typoWord
  }
  return undefined
}

interface Ranked {
  readonly entry: Entry
  readonly rank: number
}

/**
 * The best ranks alone, in order: two letters may answer to ten thousand places. Some may be one
 * place under several names, hence more than a page.
 */
function rank(
  entries: readonly Entry[],
  rankOf: (entry: Entry) => number | undefined,
): readonly Ranked[] {
  const ranked: Ranked[] = []
  for (const entry of entries) {
    const found = rankOf(entry)
    if (found === undefined) continue
    const last = ranked[MOST_RANKED - 1]
    if (last && found > last.rank) continue
    const one = { entry, rank: found }
    let at = ranked.length
    while (at > 0 && compare(one, ranked[at - 1] ?? one) < 0) at -= 1
    ranked.splice(at, 0, one)
    if (ranked.length > MOST_RANKED) ranked.pop()
  }
  return ranked
}

const MOST_RANKED = 3 * MOST_FOUND

/** Of places of one name and one size: Paris is a city before it is a département. */
const KIND = { region: 0, commune: 1, departement: 2, epci: 3 } as const

function compare(one: Ranked, other: Ranked): number {
  const [a, b] = [one.entry, other.entry]
  return (
    one.rank - other.rank ||
    KIND[a.found.type] - KIND[b.found.type] ||
    a.folded.length - b.folded.length ||
    order(a.folded, b.folded) ||
    order(a.found.code, b.found.code)
  )
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The first page, each place once, under the name that answered best. */
function first(ranked: readonly Ranked[]): readonly FoundPlace[] {
  const page = new Map<string, FoundPlace>()
  for (const { entry } of ranked) {
    if (page.size === MOST_FOUND) break
    const key = `${entry.found.type} ${entry.found.code}`
    if (!page.has(key)) page.set(key, entry.found)
  }
  return [...page.values()]
}
