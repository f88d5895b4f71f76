/**
 * What no pack needs, refused before its values are read: a file is untrusted, and a few hundred
 * characters of nested keys or of references are enough to keep a YAML reader busy for ever.
 *
 * It looks at the tokens alone, once and without recursion, so that its own time follows the size
 * of the file.
 */
import { LineCounter, Parser, type CST } from 'yaml'
import type { PackProblem } from './model'

export const MOST_BYTES = 500_000

/** A scheme has about twenty keys, and stands three levels down. */
const LIMITS = { keys: 60, depth: 12 } as const

type Refused = 'depth' | 'keys' | 'documents' | 'anchor' | 'alias' | 'tag' | 'explicit-key-ind'

const SENTENCES: Readonly<Record<Refused, string>> = {
  depth: 'trop de niveaux l’un dans l’autre',
  keys: 'trop de clés dans un même groupe',
  documents: 'plusieurs documents à la suite : gardez-en un, sans ligne « --- »',
  anchor: 'les renvois (« & », « * ») ne sont pas lus : répétez le texte, entre guillemets',
  alias: 'les renvois (« & », « * ») ne sont pas lus : répétez le texte, entre guillemets',
  tag: 'signe « ! » au début d’un texte : mettez ce texte entre guillemets',
  'explicit-key-ind': 'signe « ? » au début d’un texte : mettez ce texte entre guillemets',
}

interface Placed {
  readonly token: CST.Token | CST.SourceToken
  readonly depth: number
}

export function findRefused(source: string): PackProblem | undefined {
  const lines = new LineCounter()
  const documents = [...new Parser(lines.addNewLine).parse(source)]
  const found = (kind: Refused, { offset }: { readonly offset: number }): PackProblem => ({
    line: lines.linePos(offset).line,
    message: SENTENCES[kind],
  })
  const [, second] = documents.filter(({ type }) => type === 'document')
  if (second !== undefined) return found('documents', second)
  const waiting: Placed[] = documents.map((token) => ({ token, depth: 0 }))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next
    const kind = refusedKind(token, depth)
    if (kind !== undefined) return found(kind, token)
    for (const inner of tokensIn(token)) waiting.push({ token: inner, depth: depth + 1 })
  }
  return undefined
}

function refusedKind(token: Placed['token'], depth: number): Refused | undefined {
  if (depth > LIMITS.depth) return 'depth'
  switch (token.type) {
    case 'anchor':
    case 'alias':
    case 'tag':
    case 'explicit-key-ind':
      return token.type
    case 'block-map':
    case 'flow-collection':
      return isMap(token) && token.items.length > LIMITS.keys ? 'keys' : undefined
    default:
      return undefined
  }
}

const isMap = (token: CST.BlockMap | CST.FlowCollection): boolean =>
  token.type === 'block-map' || token.start.source === '{'

/** Everything right inside a token: what stands before its items, their keys and their values. */
function tokensIn(token: Placed['token']): readonly Placed['token'][] {
  if (token.type === 'document') return [...token.start, ...(token.value ? [token.value] : [])]
  if (!('items' in token)) return []
  return token.items.flatMap(({ start, key, sep, value }) =>
    [...start, key, ...(sep ?? []), value].flatMap((inner) => inner ?? []),
  )
}
