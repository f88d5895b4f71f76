/**
 * Words put together: placeholders, lists, chunks. Wording itself stays in the rules.
 */
import type { Track } from '../dossier/dossier'
import type { TextContract } from './textContract'
import type { Words, WordsChunk } from './words'

/** A text that the rules hold: another id does not compile. */
export type TextId = keyof TextContract

/** One value for each hole of a text; of several texts, for the holes of all of them. */
export type TextValues<Id extends TextId> = Readonly<Record<TextContract[Id], string | number>>

/** What follows the id of a text: its values, or nothing when it has no hole. */
export type TextArgs<Id extends TextId> = [TextContract[Id]] extends [never]
  ? []
  : [values: TextValues<Id>]

/** A text without a hole. */
export type PlainTextId = {
  [Id in TextId]: [TextContract[Id]] extends [never] ? Id : never
}[TextId]

/** What may follow a prefix in an id. */
export type TextUnder<Prefix extends string> = TextId extends infer Id
  ? Id extends `${Prefix}${infer Rest}`
    ? Rest
    : never
  : never

/** The id of a list of texts: what stands before `.0`. */
export type TextListId = TextId extends infer Id
  ? Id extends `${infer List}.0`
    ? List
    : never
  : never

type Values = Readonly<Record<string, string | number>>
type Worded = Pick<Words, 'texts'>

const PLACEHOLDER = /\{([a-z-]+)\}/g

/**
 * Replace each `{placeholder}` by its value. A missing value is a programming error, and throws:
 * a sentence with a hole must never reach a person.
 *
 * @example fill('Réponses : {n} sur {total}', { n: 3, total: 11 })
 */
export function fill(template: string, values: Values = {}): string {
  return template.replace(PLACEHOLDER, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`No value for {${name}} in « ${template} »`)
    return String(value)
  })
}

/**
 * A text of the rules, its holes filled. The text is there once its chunk is: asked for before, it
 * throws.
 *
 * @example textOf(words, 'fichier.ouvert', { nom: 'Pôle du bois' })
 */
export const textOf = <Id extends TextId>(
  words: Worded,
  id: Id,
  ...[values]: TextArgs<Id>
): string => textAt(words, id, values)

/** Says the texts of one group by the rest of their id. */
export type SayUnder<Prefix extends string> = <Rest extends TextUnder<Prefix>>(
  rest: Rest,
  ...values: TextArgs<Extract<TextId, `${Prefix}${Rest}`>>
) => string

/** @example sayUnder(words, 'restitution.explication.')('dit', { reponse }) */
export const sayUnder =
  <Prefix extends string>(words: Worded, prefix: Prefix): SayUnder<Prefix> =>
  (rest, ...[values]) =>
    textAt(words, `${prefix}${rest}`, values)

function textAt({ texts }: Worded, id: string, values: Values | undefined): string {
  const text = texts[id]
  if (text === undefined) throw new Error(`Unknown text: ${id}`)
  return fill(text, values)
}

/** The id of a text that the rules write in several ways, as `{ porteur, collectivite }`. */
type TextWith<Variant extends string> = {
  [Id in TextId]: Id extends `${infer Stem}.${Variant}` ? Stem : never
}[TextId]

/** A text that each track reads in its own words. */
export type TrackTextId = TextWith<'porteur'> & TextWith<'collectivite'>

/** The id of each of its variants: they are given the same values. */
export type TrackTextIds<Id extends TrackTextId> = Extract<TextId, `${Id}.${Track}`>

/** A text in the words of the track. Throws before its chunk is there, as `textOf`. */
export const textForTrack = <Id extends TrackTextId>(
  words: Worded,
  track: Track,
  id: Id,
  ...[values]: TextArgs<TrackTextIds<Id>>
): string => textAt(words, `${id}.${track}`, values)

/** A text written for one and for several; for none too, where the rules say `zero`. */
export type CountTextId = TextWith<'un'> & TextWith<'plusieurs'>

/** The id of each of its variants: they are given the same values, and the count as `{n}`. */
export type CountTextIds<Id extends CountTextId> = Extract<
  TextId,
  `${Id}.${'zero' | 'un' | 'plusieurs'}`
>

/** The values of the variants, save the count, which is given once. */
export type CountArgs<Id extends CountTextId> = [
  Exclude<TextContract[CountTextIds<Id>], 'n'>,
] extends [never]
  ? []
  : [values: Readonly<Record<Exclude<TextContract[CountTextIds<Id>], 'n'>, string | number>>]

/** French counts none as one: « 0 soutien », « 1 soutien », « 2 soutiens ». */
const NUMBER = new Intl.PluralRules('fr')

/**
 * A text in the number of what it counts.
 *
 * @example textForCount(words, 'annuaire.compte', 3, { total: 11 }) // the text of « plusieurs », {n} filled
 */
export function textForCount<Id extends CountTextId>(
  words: Worded,
  id: Id,
  count: number,
  ...[values]: CountArgs<Id>
): string {
  const inNumber = NUMBER.select(count) === 'one' ? 'un' : 'plusieurs'
  const variant = count === 0 && words.texts[`${id}.zero`] !== undefined ? 'zero' : inNumber
  return textAt(words, `${id}.${variant}`, { n: count, ...values })
}

/** The items of a list of texts, in order: `prefix.0`, `prefix.1`… */
export function textsOf({ texts }: Worded, list: TextListId): readonly string[] {
  const items: string[] = []
  for (let index = 0; texts[`${list}.${index}`] !== undefined; index += 1) {
    items.push(textAt({ texts }, `${list}.${index}`, undefined))
  }
  if (items.length === 0) throw new Error(`Unknown list of texts: ${list}`)
  return items
}

/**
 * A text that some of a group have and others do not: at least one of these ids must exist.
 *
 * @example findText(words, `profil.champs.stage.options.${stage}.aide`)
 */
export const findText = <Id extends string>(
  { texts }: Worded,
  id: [Extract<Id, PlainTextId>] extends [never] ? never : Id,
): string | undefined => texts[id]

/** « A, B et C » */
export function enumerate(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} et ${items.at(-1)}`
}

/** « A, B ou C » */
export function either(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ou ${items.at(-1)}`
}

/** « deux », up to nine; a larger number in figures. */
export const countInWords = (count: number, words: Worded): string =>
  textsOf(words, 'restitution.ce-qui-changerait.nombres')[count - 1] ?? String(count)

const quote = (text: string) => `«\u00A0${text}\u00A0»`
export { quote as quoteFrench }

const EMPTY: Words = {
  texts: {},
  law: [],
  editions: {},
  steps: {},
  questions: {},
  elements: {},
  stateConditions: {},
  axes: {},
  families: {},
  roles: {},
  commitments: {},
  legalForms: {},
  evidence: {},
  actors: {},
  resources: {},
  glossary: {},
  stages: {},
  themes: {},
  purposes: {},
  facts: {},
  alerts: {},
  remarks: {},
  memberMessages: {},
  situations: {},
  levers: {},
  efforts: { settle: 1, commit: 1, declare: 1, join: [], together: [], answers: {}, past: {} },
  leverExamples: [],
  reasonsToSupport: [],
  officialTexts: {},
  schemes: [],
  calls: [],
  cress: {},
  statements: {},
  poles: [],
  departements: {},
  regions: {},
}

/** Read whole, as lists are: what the last chunk says stands alone. */
const WHOLE: ReadonlySet<string> = new Set<keyof Words>(['efforts', 'amiLandmarks', 'criteria'])

/** Join chunks of words: dictionaries add up, the rest is taken from the last chunk that has it. */
export const mergeWords = (...chunks: readonly WordsChunk[]): Words =>
  chunks.reduce<Words>((words, chunk) => {
    const entries = Object.entries(chunk).map(([key, value]) => [
      key,
      Array.isArray(value) || WHOLE.has(key) ? value : { ...Reflect.get(words, key), ...value },
    ])
    return { ...words, ...Object.fromEntries(entries) }
  }, EMPTY)
