/** What someone typed, read: a code, or a name with perhaps its kind and where it is. */
import type { PlaceType } from '../domain'
import type { FoundPlace } from './entries'
import { fold, withoutArticle } from './fold'
import type { Departement } from './model'

/** Under two letters or digits half of France answers. */
export const SHORTEST = 2

export interface Query {
  readonly kind: 'name'
  /** « département de l’Isère »: only places of this kind. */
  readonly type?: PlaceType
  /** More than one where what was typed reads in two ways. */
  readonly texts: readonly QueryText[]
  readonly length: number
  readonly hasNumber: boolean
}

export interface QueryText {
  readonly text: string
  readonly words: readonly string[]
  /** « saint denis 93 », « moulins allier »: a name, then where it is. */
  readonly splits: readonly Split[]
}

export interface Split {
  readonly name: string
  readonly isAt: (place: FoundPlace) => boolean
}

export function readQuery(
  typed: string,
  departements: readonly Departement[],
): Query | { readonly kind: 'code'; readonly code: string } | { readonly kind: 'short' } {
  const folded = fold(typed)
  const code = folded.replaceAll(' ', '')
  if (code.length < SHORTEST) return { kind: 'short' }
  if (/^\d[\dab]\d*$/.test(code)) return { kind: 'code', code: code.toUpperCase() }
  const { type, name } = kindOf(folded)
  return {
    kind: 'name',
    type,
    length: name.length,
    hasNumber: /\d/.test(name),
    texts: readings(name, typed).map((text) => {
      const words = text.split(' ')
      return { text, words, splits: splitsOf(words, departements) }
    }),
  }
}

/** « cc du bocage »: the kind is said, and is not part of the name. */
const KINDS: readonly (readonly [RegExp, PlaceType])[] = [
  [/^(?:region|conseil regional) /, 'region'],
  [/^(?:departement|conseil departemental) /, 'departement'],
  [
    /^(?:cc|ca|cu|com ?com|agglo|communaute (?:de communes|d agglomeration|urbaine)|intercommunalite) /,
    'epci',
  ],
  [/^(?:commune|ville|mairie) /, 'commune'],
]
const LINK = /^(?:du|de la|de l|des|de|d) (?=.)/

function kindOf(folded: string): { readonly type?: PlaceType; readonly name: string } {
  const said = KINDS.find(([words]) => words.test(folded))
  if (!said) return { name: folded }
  const [words, type] = said
  return { type, name: folded.replace(words, '').replace(LINK, '') }
}

/** « st » at the end may be the start of « Strasbourg »: both readings are tried. */
function readings(name: string, typed: string): readonly string[] {
  const last = /(?:^|[^\p{L}])(stes?|sts?)$/iu.exec(typed)?.[1]?.toLowerCase()
  return last ? [name, name.replace(/[a-z]+$/, last)] : [name]
}

function splitsOf(
  words: readonly string[],
  departements: readonly Departement[],
): readonly Split[] {
  return words.slice(1).flatMap((_, index) => {
    const name = words.slice(0, index + 1).join(' ')
    const isAt = readWhere(words.slice(index + 1).join(' '), departements)
    return isAt ? [{ name, isAt }] : []
  })
}

/** A postcode, or a département by its code, its name, or the start of its name. */
function readWhere(
  text: string,
  departements: readonly Departement[],
): ((place: FoundPlace) => boolean) | undefined {
  if (/^\d{3,5}$/.test(text) && !departements.some(({ code }) => code === text))
    return ({ postcodes }) => postcodes.some((postcode) => postcode.startsWith(text))
  const meant = new Set(
    departements
      .filter(({ code, name }) => isMeant(text, code.toLowerCase(), fold(name)))
      .map(({ code }) => code),
  )
  if (meant.size === 0) return undefined
  return (place) => place.departements.some(({ code }) => meant.has(code))
}

const isMeant = (text: string, code: string, name: string) =>
  text === code ||
  text === `${name} ${code}` ||
  (text.length >= SHORTEST && (name.startsWith(text) || withoutArticle(name).startsWith(text)))
