/**
 * A YAML file that remembers where each of its values stands, so that a problem names its line.
 */
import { isMap, isNode, isPair, LineCounter, parseDocument, visit, type Document } from 'yaml'
import { problemAt } from './problems'

export type ValuePath = readonly PropertyKey[]

export interface RuleFile {
  readonly path: string
  readonly value: unknown
  /** Line of a value; of its nearest known ancestor when it is missing. */
  readonly lineAt: (path: ValuePath) => number | undefined
  /** Line of a key, for a key that should not be there. */
  readonly lineOfKey: (path: ValuePath, key: string) => number | undefined
  /** Every text of the file with its line, for checks that do not depend on the structure. */
  readonly texts: readonly { readonly text: string; readonly line: number | undefined }[]
}

export function readRuleFile(path: string, source: string, problems: string[]): RuleFile {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  const lineAtOffset = (offset: number | undefined) =>
    offset === undefined ? undefined : lines.linePos(offset).line
  const repeatedKeys = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY')
  for (const { pos } of repeatedKeys) {
    problems.push(problemAt(path, lineAtOffset(pos[0]), 'clé écrite deux fois'))
  }
  // One fault of syntax brings others with it: the first is the one to mend.
  const fault = document.errors.find((error) => !repeatedKeys.includes(error))
  if (fault !== undefined) {
    problems.push(problemAt(path, lineAtOffset(fault.pos[0]), `YAML illisible (${fault.message})`))
  }
  const lineAt = (at: ValuePath): number | undefined => {
    for (let length = at.length; length >= 0; length -= 1) {
      const offset = offsetOf(document, at.slice(0, length))
      if (offset !== undefined) return lineAtOffset(offset)
    }
    return undefined
  }
  return {
    path,
    value: document.errors.length > 0 ? undefined : document.toJS(),
    lineAt,
    lineOfKey: (at, key) => lineAtOffset(keyOffset(document, at, key)) ?? lineAt(at),
    texts: textsOf(document, lineAtOffset),
  }
}

function offsetOf(document: Document.Parsed, path: ValuePath): number | undefined {
  const last = path.at(-1)
  if (typeof last === 'string') return keyOffset(document, path.slice(0, -1), last)
  const node = path.length === 0 ? document.contents : document.getIn(path, true)
  return isNode(node) ? node.range?.[0] : undefined
}

function keyOffset(document: Document.Parsed, path: ValuePath, key: string): number | undefined {
  const map = path.length === 0 ? document.contents : document.getIn(path, true)
  if (!isMap(map)) return undefined
  const pair = map.items.find((item) => isPair(item) && String(item.key) === key)
  return isNode(pair?.key) ? pair.key.range?.[0] : undefined
}

function textsOf(
  document: Document.Parsed,
  lineAtOffset: (offset: number | undefined) => number | undefined,
): RuleFile['texts'] {
  const texts: { text: string; line: number | undefined }[] = []
  visit(document, {
    Scalar: (key, node) => {
      if (key === 'key' || typeof node.value !== 'string') return
      texts.push({ text: node.value, line: lineAtOffset(node.range?.[0]) })
    },
  })
  return texts
}
