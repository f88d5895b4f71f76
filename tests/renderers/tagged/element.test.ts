import { describe, expect, it } from 'vitest'
import {
  elementIn,
  isPainted,
  looseElement,
  type Element,
} from '../../../src/renderers/pdf/drawing/drawing'

/** As a block sees its parent: the compiler does not know its role. */
const unknown = (element: Element): Element => element

describe('an element', () => {
  it('stands in its parent, after those that were there', () => {
    const tree = looseElement()
    const section = elementIn(tree, 'section')
    const title = elementIn(section, 'heading', { level: 2 })
    const text = elementIn(section, 'paragraph')
    expect(tree.children).toEqual([section])
    expect(section.children).toEqual([title, text])
    expect(title).toEqual({ role: 'heading', level: 2, children: [] })
  })

  it('may not stand where the format has no place for it', () => {
    const section = unknown(elementIn(looseElement(), 'section'))
    expect(() => elementIn(section, 'row')).toThrow('A section may not hold a row.')
    // @ts-expect-error: known to be a list, it does not even compile.
    expect(() => elementIn(looseElement('list'), 'paragraph')).toThrow('A list may not hold')
  })

  it.each([
    ['item', 'label', 'body'],
    ['table', 'caption', 'row'],
  ] as const)('of a %s is read in its order: no %s after a %s', (role, first, second) => {
    const parent = unknown(looseElement(role))
    elementIn(parent, first)
    elementIn(parent, second)
    expect(() => elementIn(parent, first)).toThrow(`a ${first} comes before a ${second}`)
  })

  it('says what its role must say, or does not compile', () => {
    // @ts-expect-error: a figure without words.
    elementIn(looseElement(), 'figure')
    // @ts-expect-error: a header of nothing.
    elementIn(looseElement('row'), 'header')
    // @ts-expect-error: a paragraph has no level.
    elementIn(looseElement(), 'paragraph', { level: 2 })
    expect(elementIn(looseElement(), 'list').numbering).toBeUndefined()
  })

  it.each([
    ['paragraph', true],
    ['cell', true],
    ['figure', true],
    ['link', true],
    ['words', true],
    ['table', false],
    ['row', false],
    ['list', false],
    ['section', false],
  ] as const)('« %s » is drawn itself: %s', (role, painted) => {
    expect(isPainted(role)).toBe(painted)
  })
})
