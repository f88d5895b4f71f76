/**
 * YAML that remembers where each of its values stands, so that a problem names its line.
 *
 * JSON is YAML too: one reader for both.
 */
import { isMap, isNode, isPair, LineCounter, parseDocument, visit, type Document } from 'yaml'
import { faultSentence } from './yamlFaults'

export type ValuePath = readonly PropertyKey[]

export interface YamlFault {
  readonly line: number | undefined
  /** In French. */
  readonly message: string
}

export interface YamlFile {
  /** Nothing when there is a fault. */
  readonly value: unknown
  /** Keys written twice, and the first fault of syntax: it brings others with it. */
  readonly faults: readonly YamlFault[]
  /** Line of a value; of its nearest known ancestor when it is missing. */
  readonly lineAt: (path: ValuePath) => number | undefined
  /** Line of a key, for a key that should not be there. */
  readonly lineOfKey: (path: ValuePath, key: string) => number | undefined
  /** Every text of the file with its line, for checks that do not depend on the structure. */
  readonly texts: readonly { readonly text: string; readonly line: number | undefined }[]
}

/** @param name what the language is called to the person: « YAML », or « JSON » */
export function readYaml(source: string, name: 'YAML' | 'JSON' = 'YAML'): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  const lineAtOffset = (offset: number | undefined) =>
    offset === undefined ? undefined : lines.linePos(offset).line
  const repeatedKeys = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY')
  const fault = document.errors.find((error) => !repeatedKeys.includes(error))
  const lineAt = (at: ValuePath): number | undefined => {
    for (let length = at.length; length >= 0; length -= 1) {
      const offset = offsetOf(document, at.slice(0, length))
      if (offset !== undefined) return lineAtOffset(offset)
    }
    return undefined
  }
  return {
    value: document.errors.length > 0 ? undefined : document.toJS(),
    faults: [
      ...repeatedKeys.map(({ pos }) => ({
        line: lineAtOffset(pos[0]),
        message: 'clé écrite deux fois',
      })),
      ...(fault === undefined
        ? []
        : [
            {
              line: lineAtOffset(fault.pos[0]),
              message: `${name} illisible (${faultSentence(isShifted(document.errors, fault) ? 'BAD_INDENT' : fault.code)})`,
            },
          ]),
    ],
    lineAt,
    lineOfKey: (at, key) => lineAtOffset(keyOffset(document, at, key)) ?? lineAt(at),
    texts: textsOf(document, lineAtOffset),
  }
}

/** A wrong indentation, which the parser tells as a key where none may stand. */
function isShifted(
  errors: Document.Parsed['errors'],
  fault: Document.Parsed['errors'][number],
): boolean {
  switch (fault.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return errors.some(({ code }) => code === 'MULTILINE_IMPLICIT_KEY')
    case 'MISSING_CHAR':
      return fault.message.startsWith('Sequence item without')
    default:
      return false
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
): YamlFile['texts'] {
  const texts: { text: string; line: number | undefined }[] = []
  visit(document, {
    Scalar: (key, node) => {
      if (key === 'key' || typeof node.value !== 'string') return
      texts.push({ text: node.value, line: lineAtOffset(node.range?.[0]) })
    },
  })
  return texts
}
