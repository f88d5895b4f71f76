/** What is read of a drawing: its elements in the order of the tree, its texts, and what each says aloud. */
import type { Drawing, Element, Operation } from '../../src/renderers/pdf/drawing/drawing'

export type TextOperation = Extract<Operation, { kind: 'text' }>

export const textsOf = (operations: readonly Operation[]): readonly TextOperation[] =>
  operations.filter((operation) => operation.kind === 'text')

export const elementsOf = (element: Element): readonly Element[] => [
  element,
  ...element.children.flatMap(elementsOf),
]

/** An element with all that it holds, as it is heard: what nobody drew is not said. */
export function saidOf(element: Element, { pages }: Pick<Drawing, 'pages'>): string {
  const own = textsOf(pages.flat())
    .filter(({ mark }) => mark === element)
    .map(({ text }) => text)
    .join('')
  const parts = [
    own === '' ? '' : (element.spoken ?? own),
    ...element.children.map((child) => saidOf(child, { pages })),
  ]
  return parts
    .map((part) => part.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(' ')
}
