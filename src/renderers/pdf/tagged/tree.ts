import type { Box, Element } from '../drawing/drawing'
import { headingLevels } from './headingLevels'
import type { Content, Link, Recording } from './recording'

/** An element as it is in the file. */
export interface Node {
  readonly element: Element
  /** How the format calls it: « H2 », « TD ». */
  readonly type: string
  readonly kids: readonly (Node | Content | Link)[]
  /** Of a figure: where it stands. */
  readonly extent?: Box
}

/**
 * The tree that is read, without what has nothing on paper.
 *
 * An element that is painted itself reads as it is painted, its links among its words; one that only
 * holds others reads in the order in which they entered it. A row keeps its empty cells, or the next
 * ones would be read under the headers of others.
 */
export function treeOf(root: Element, recording: Recording): Node {
  const { kids, extents } = recording
  const levels = headingLevels(elementsIn(root, recording))
  const nodeOf = (element: Element): Node => {
    const extent = extents.get(element)
    return {
      element,
      type: typeOf(element, levels.get(element), kids.get(element)?.some(isLink) ?? false),
      kids: kidsOf(element, recording).map((kid) =>
        kid.kind === 'element' ? nodeOf(kid.element) : kid,
      ),
      ...(extent && { extent }),
    }
  }
  return nodeOf(root)
}

const isLink = ({ kind }: { readonly kind: string }): boolean => kind === 'link'

const isCell = ({ role }: Element): boolean => role === 'cell' || role === 'header'

function kidsOf(element: Element, { kids }: Recording) {
  const own = kids.get(element) ?? []
  if (own.some(({ kind }) => kind !== 'element')) return own
  return element.children
    .filter((child) => kids.has(child) || isCell(child))
    .map((child) => ({ kind: 'element', element: child }) as const)
}

const elementsIn = (element: Element, recording: Recording): readonly Element[] => [
  element,
  ...kidsOf(element, recording).flatMap((kid) =>
    kid.kind === 'element' ? elementsIn(kid.element, recording) : [],
  ),
]

/** The standard types of the format, and no other: none needs to be explained in the file. */
function typeOf({ role }: Element, level: number | undefined, leads: boolean): string {
  switch (role) {
    case 'document':
      return 'Document'
    case 'section':
      return 'Sect'
    case 'heading':
      return `H${level ?? 1}`
    case 'paragraph':
      return 'P'
    case 'quote':
      return 'BlockQuote'
    case 'note':
      // A « Note » of the format is a footnote; ours stand in the text.
      return 'Div'
    case 'list':
      return 'L'
    case 'item':
      return 'LI'
    case 'label':
      return 'Lbl'
    case 'body':
      return 'LBody'
    case 'table':
      return 'Table'
    case 'caption':
      return 'Caption'
    case 'row':
      return 'TR'
    case 'header':
      return 'TH'
    case 'cell':
      return 'TD'
    case 'figure':
      return 'Figure'
    case 'contents':
      return 'TOC'
    case 'entry':
      return 'TOCI'
    case 'reference':
      return 'Reference'
    case 'link':
      // Words that lead nowhere after all are words.
      return leads ? 'Link' : 'Span'
    case 'words':
      return 'Span'
  }
}

/** A node, then all that it holds, as they are read. */
export const nodesIn = (node: Node): readonly Node[] => [
  node,
  ...node.kids.flatMap((kid) => ('type' in kid ? nodesIn(kid) : [])),
]
