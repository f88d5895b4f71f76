import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  elementIn,
  looseElement,
  type Element,
  type Operation,
} from '../../../src/renderers/pdf/drawing/drawing'
import { headingLevels } from '../../../src/renderers/pdf/tagged/headingLevels'
import { record } from '../../../src/renderers/pdf/tagged/recording'
import { nodesIn, treeOf, type Node } from '../../../src/renderers/pdf/tagged/tree'
import { drawingOf, drawings, link, measure, text } from './drawings'

const readTree = (tree: Element, ...operations: readonly Operation[]) => {
  const drawing = drawingOf(tree, operations)
  return treeOf(tree, record(drawing, measure))
}

const typesIn = (node: Node) => nodesIn(node).map(({ type }) => type)

describe('the tree that is read', () => {
  it('holds only what something is drawn of', () => {
    const tree = looseElement()
    const said = elementIn(elementIn(tree, 'section'), 'paragraph')
    elementIn(elementIn(tree, 'section'), 'paragraph')
    expect(typesIn(readTree(tree, text(said)))).toEqual(['Document', 'Sect', 'P'])
  })

  it('keeps an empty cell, so that the next ones stand under their own header', () => {
    const tree = looseElement()
    const row = elementIn(elementIn(tree, 'table'), 'row')
    elementIn(row, 'cell')
    const last = elementIn(row, 'cell')
    expect(typesIn(readTree(tree, text(last)))).toEqual(['Document', 'Table', 'TR', 'TD', 'TD'])
  })

  it('reads what only holds others in their order, whatever was drawn first', () => {
    const tree = looseElement()
    const item = elementIn(elementIn(tree, 'list'), 'item')
    const label = elementIn(item, 'label')
    const body = elementIn(item, 'body')
    expect(typesIn(readTree(tree, text(body), text(label)))).toEqual([
      'Document',
      'L',
      'LI',
      'Lbl',
      'LBody',
    ])
  })

  it('reads a link among the words around it', () => {
    const tree = looseElement()
    const paragraph = elementIn(tree, 'paragraph')
    const anchor = elementIn(paragraph, 'link')
    const read = readTree(tree, text(paragraph), text(anchor), link(anchor), text(paragraph))
    const [said] = read.kids
    expect(
      said && 'type' in said && said.kids.map((kid) => ('type' in kid ? kid.type : kid.kind)),
    ).toEqual(['content', 'Link', 'content'])
  })

  it('calls words what leads nowhere', () => {
    const tree = looseElement()
    const anchor = elementIn(elementIn(tree, 'paragraph'), 'link')
    const read = readTree(tree, text(anchor), link(anchor, 100, 'nulle-part'))
    expect(typesIn(read)).toEqual(['Document', 'P', 'Span'])
  })

  it('has each content and each link once, whatever is drawn', () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        const recording = record(drawing, measure)
        const leaves = nodesIn(treeOf(drawing.tree, recording)).flatMap(({ kids }) =>
          kids.filter((kid) => !('type' in kid)),
        )
        const recorded = recording.pages.flatMap(({ runs, links }) => [
          ...links,
          ...runs.flatMap(({ mark }) => (typeof mark === 'string' ? [] : [mark])),
        ])
        expect(leaves).toHaveLength(recorded.length)
        expect(new Set(leaves)).toEqual(new Set(recorded))
      }),
    )
  })

  it('has a link for each « Link », and none without', () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        for (const { type, kids } of nodesIn(treeOf(drawing.tree, record(drawing, measure))))
          expect(kids.some((kid) => 'kind' in kid && kid.kind === 'link')).toBe(type === 'Link')
      }),
    )
  })
})

describe('the levels of headings', () => {
  const levelsOf = (asked: readonly number[]) => {
    const tree = looseElement()
    const elements = asked.map((level) => elementIn(tree, 'heading', { level }))
    const levels = headingLevels(elements)
    return elements.map((element) => levels.get(element) ?? 0)
  }

  it.each([
    [
      [1, 2, 3, 2],
      [1, 2, 3, 2],
    ],
    [
      [1, 2, 4, 4, 3],
      [1, 2, 3, 3, 3],
    ],
    [
      [2, 1, 4],
      [1, 1, 2],
    ],
  ])('of %j are %j', (asked, levels) => {
    expect(levelsOf(asked)).toEqual(levels)
  })

  it('start at 1, never skip one, and keep who stands under whom', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1 }), (asked) => {
        const levels = levelsOf(asked)
        expect(levels[0]).toBe(1)
        levels.forEach((level, index) => {
          expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
          const isUnder = (asked[index] ?? 0) > (asked[index - 1] ?? 0)
          if (index > 0) expect(level > (levels[index - 1] ?? 0)).toBe(isUnder)
        })
      }),
    )
  })
})
