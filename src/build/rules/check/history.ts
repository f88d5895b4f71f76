/**
 * A rule that judges otherwise takes a new version and a sentence: what a version said is written as
 * a fingerprint of each of its rules, which the rules of the day are held to.
 */
import { createHash } from 'node:crypto'
import {
  namedCondition,
  type Condition,
  type Criterion,
  type Rulebook,
} from '../../../domain'
import { problemAt } from '../../../schema/reading/problems'
import type { Fingerprints, HistoryEntry } from '../../../schema/rules/history'

export const HISTORY = 'rules/historique.yaml'

type Conditions = Pick<Rulebook, 'conditions'>
type Judging = Conditions & Pick<Rulebook, 'version' | 'elements' | 'stateConditions'>

export const fingerprintsOf = (rules: Judging): Fingerprints => ({
  article9: byId(rules.elements, rules),
  stateCall: byId(rules.stateConditions, rules),
})

const byId = (criteria: readonly Criterion[], known: Conditions) =>
  Object.fromEntries(criteria.map((one) => [one.id, fingerprintOf(one, known)]))

function fingerprintOf(
  { metWhen, partlyWhen, beyondRemedyWhen }: Criterion,
  known: Conditions,
): string {
  const rules = [metWhen, partlyWhen, beyondRemedyWhen].map((one) => one && spelled(one, known))
  return createHash('sha256').update(JSON.stringify(rules)).digest('hex').slice(0, 8)
}

/** A condition in one spelling: names replaced by what they stand for, and no order where none counts. */
function spelled(condition: Condition, known: Conditions): string {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return `${condition.kind}(${condition.of
        .map((child) => spelled(child, known))
        .sort()
        .join()})`
    case 'not':
      return `not(${spelled(condition.of, known)})`
    case 'named':
      return spelled(namedCondition(condition.id, known), known)
    case 'among':
      return `among(${condition.question},${[...condition.options].sort().join('|')},${condition.count})`
    case 'atLeast':
      return `atLeast(${condition.question},${condition.value})`
    case 'fact':
      return `fact(${condition.fact},${condition.value})`
  }
}

/** @param date of the version of the rules, which its entry repeats */
export function checkHistory(
  rules: Judging,
  history: readonly HistoryEntry[],
  date: string,
): readonly string[] {
  return [...misplaced(history), ...ofToday(rules, history, date), ...untold(rules, history)].map(
    (message) => problemAt(HISTORY, undefined, message),
  )
}

const misplaced = (history: readonly HistoryEntry[]): readonly string[] =>
  pairs(history).flatMap(([{ words: newer }, { words: older }]) =>
    newer.version > older.version
      ? []
      : [
          `la plus récente en tête : « ${newer.version} » ne va pas avant « ${older.version} »`,
        ],
  )

function ofToday(
  rules: Judging,
  [latest]: readonly HistoryEntry[],
  date: string,
): readonly string[] {
  const { version } = rules
  if (latest?.words.version !== version)
    return [
      `la version « ${version} » de rules/version.yaml manque en tête : ajoutez sa date, et une phrase par règle changée`,
    ]
  const { words, fingerprints } = latest
  if (words.date !== date)
    return [`version « ${version} » : « ${date} » attendue, la date de rules/version.yaml`]
  if (fingerprints === undefined)
    return [`version « ${version} » sans empreintes : « npm run rules:history » les écrit`]
  return apart(fingerprints, fingerprintsOf(rules)).map(
    ({ name }) =>
      `${name} : sa règle n’est plus celle de la version « ${version} » ; donnez une nouvelle version dans rules/version.yaml, et sa phrase ici`,
  )
}

/** A version whose rule is not that of the one before, and that does not say so. */
const untold = (rules: Judging, history: readonly HistoryEntry[]): readonly string[] =>
  pairs(history).flatMap(([{ words, fingerprints }, older]) => {
    const own = fingerprints ?? (words.version === rules.version ? fingerprintsOf(rules) : undefined)
    if (own === undefined || older.fingerprints === undefined) return []
    return apart(older.fingerprints, own)
      .filter(({ grid, id }) => !Object.hasOwn(words[grid], id))
      .map(
        ({ name }) =>
          `${name} : sa règle change avec la version « ${words.version} » ; dites-le en une phrase, dans « changements »`,
      )
  })

const GRIDS = [
  { grid: 'article9', kind: 'élément' },
  { grid: 'stateCall', kind: 'condition' },
] as const

/** What is judged otherwise by the second. */
const apart = (before: Fingerprints, after: Fingerprints) =>
  GRIDS.flatMap(({ grid, kind }) =>
    Object.entries(after[grid])
      .filter(([id, print]) => before[grid][id] !== print)
      .map(([id]) => ({ grid, id, name: `${kind} « ${id} »` })),
  )

const pairs = <Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] =>
  items.slice(1).flatMap((item, index) => {
    const former = items[index]
    return former === undefined ? [] : [[former, item] as const]
  })

/** Up to the next one, or to the end. */
const FIRST_ENTRY = /^- [\s\S]*?(?=^- |(?![\s\S]))/m

/** The history with the fingerprints of a new version; those that are written are never changed. */
export function withFingerprints(
  source: string,
  [latest]: readonly HistoryEntry[],
  rules: Judging,
): string {
  if (latest?.words.version !== rules.version || latest.fingerprints !== undefined) return source
  const { article9, stateCall } = fingerprintsOf(rules)
  // Quoted, for some would be read as numbers.
  const lines = (prints: Readonly<Record<string, string>>) =>
    Object.entries(prints).map(([id, print]) => `      ${id}: '${print}'\n`)
  const block = [
    '  empreintes:\n    article-9:\n',
    ...lines(article9),
    '    appel-a-projets:\n',
    ...lines(stateCall),
  ].join('')
  return source.replace(FIRST_ENTRY, (entry) => entry + block)
}
