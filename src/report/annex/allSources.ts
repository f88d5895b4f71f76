/**
 * Every fact of the rules with its source, whatever a dossier says: what the page « Sources et
 * dates » shows and what `npm run check:sources` reviews.
 */
import type { Source, Words } from '../../domain'
import { networkIds } from '../support/networks'
import { references } from './officialTexts'

/** In the order people read them: the law first, then who can help, then the rest. */
export const SOURCE_KINDS = [
  'official-text',
  'scheme',
  'call',
  'cress',
  'network',
  'pole',
  'example',
  'alert',
  'check',
  'statement',
  'resource',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

export interface SourcedFact {
  readonly kind: SourceKind
  /** As in the rules: with the kind, it says in which file the fact stands. */
  readonly id: string
  readonly fact: string
  readonly source: Source
}

/** Every fact of the rules, in the order of `SOURCE_KINDS`, whatever a dossier says. */
export function allSources(words: Words): readonly SourcedFact[] {
  return SOURCE_KINDS.flatMap((kind) => factsOf(kind, words).map((fact) => ({ kind, ...fact })))
}

type Facts = readonly Omit<SourcedFact, 'kind'>[]

function factsOf(kind: SourceKind, words: Words): Facts {
  switch (kind) {
    case 'official-text':
      return references({ words }).map(({ id, title, source }) => ({ id, fact: title, source }))
    case 'scheme':
      return schemes(words).filter(({ id }) => !networkIds({ words }).includes(id))
    case 'call':
      return [
        ...words.calls.map(({ id, title, year, source }) => ({
          id,
          fact: `${title} (${year})`,
          source,
        })),
        ...(words.amiLandmarks === undefined
          ? []
          : [
              {
                id: 'reperes-ami',
                fact: words.amiLandmarks.title,
                source: words.amiLandmarks.source,
              },
            ]),
      ]
    case 'cress':
      return Object.values(words.cress).map(({ region, name, source }) => ({
        id: region,
        fact: name,
        source,
      }))
    case 'network':
      return schemes(words).filter(({ id }) => networkIds({ words }).includes(id))
    case 'pole':
      return words.poles.map(({ id, name, source }) => ({ id, fact: name, source }))
    case 'example':
      return words.leverExamples.map(({ id, authority, text, source }) => ({
        id,
        fact: `${authority}\u00A0: ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
        source,
      }))
    case 'alert':
      return entries(words.alerts, ({ title, source }) =>
        source === undefined ? undefined : { fact: title, source },
      )
    case 'check':
      return entries(words.checks ?? {}, ({ title, source }) => ({ fact: title, source }))
    case 'statement':
      return entries(words.statements, (statement) => statement)
    case 'resource':
      return entries(words.resources, ({ title, source }) => ({ fact: title, source }))
  }
}

/**
 * A network is a scheme too: it is listed once, as a network. What a local pack adds is no fact of
 * the rules: its report says where it comes from.
 */
const schemes = (words: Words): Facts =>
  words.schemes
    .filter(({ pack }) => pack === undefined)
    .map(({ id, name, source }) => ({ id, fact: name, source }))

const entries = <T>(
  dictionary: Readonly<Record<string, T>>,
  fact: (entry: T) => Omit<SourcedFact, 'kind' | 'id'> | undefined,
): Facts =>
  Object.entries(dictionary).flatMap(([id, entry]) => {
    const found = fact(entry)
    return found === undefined ? [] : [{ id, ...found }]
  })
