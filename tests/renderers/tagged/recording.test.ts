import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elementIn, looseElement } from '../../../src/renderers/pdf/drawing/drawing'
import { record } from '../../../src/renderers/pdf/tagged/recording'
import { box, drawingOf, drawings, everyElement, link, measure, text } from './drawings'

const page = (drawing: Parameters<typeof record>[0]) => {
  const [first] = record(drawing, measure).pages
  if (first === undefined) throw new Error('Nothing is recorded.')
  return first
}

function paragraphs() {
  const tree = looseElement()
  const one = elementIn(tree, 'paragraph')
  return { tree, one, other: elementIn(tree, 'paragraph'), anchor: elementIn(one, 'link') }
}

describe('what is recorded of a page', () => {
  it('paints as one content what follows each other and has one mark', () => {
    const { tree, one, other } = paragraphs()
    const { runs } = page(
      drawingOf(tree, [text(one), text(one), box('artifact'), text(one), text(other)]),
    )
    expect(runs.map(({ operations }) => operations.length)).toEqual([2, 1, 1, 1])
    expect(runs.map(({ mark }) => (typeof mark === 'string' ? mark : mark.number))).toEqual([
      0,
      'artifact',
      1,
      2,
    ])
  })

  it('makes one link to click of its parts on a line, and another on the next line', () => {
    const { tree, anchor } = paragraphs()
    const below = { ...link(anchor), area: { x: 100, y: 120, width: 15, height: 13 } }
    const { links } = page(drawingOf(tree, [link(anchor, 100), link(anchor, 115), below] as never))
    expect(links.map(({ area }) => area.width)).toEqual([30, 15])
  })

  it('keeps two links apart, side by side as they are', () => {
    const { tree, one, anchor } = paragraphs()
    const next = elementIn(one, 'link')
    const { links } = page(drawingOf(tree, [link(anchor, 100), link(next, 115)]))
    expect(links).toHaveLength(2)
  })

  it('knows where a link leads, and leaves out one that leads nowhere', () => {
    const { tree, one, anchor } = paragraphs()
    const { links } = page(
      drawingOf(tree, [
        link(anchor, 100, 'ici'),
        link(elementIn(one, 'link'), 200, 'nulle-part'),
        link(elementIn(one, 'link'), 300),
      ]),
    )
    expect(links.map(({ to }) => to)).toEqual([
      { kind: 'place', page: 0, y: 300 },
      { kind: 'url', url: 'https://exemple.fr/' },
    ])
  })

  it('keeps the words of a link, whatever is drawn between them', () => {
    const { tree, one, anchor } = paragraphs()
    const { words } = record(
      drawingOf(tree, [text(anchor, 'la '), text(one, 'et'), text(anchor, 'page')]),
      measure,
    )
    expect(words.get(anchor)).toBe('la page')
  })

  it('knows where a figure stands: around all its parts', () => {
    const tree = looseElement()
    const figure = elementIn(tree, 'figure', { alt: 'Un dessin.' })
    const { extents } = record(
      drawingOf(tree, [box(figure), text(figure, '1234', { x: 50, y: 80 })]),
      measure,
    )
    expect(extents.get(figure)).toEqual({ x: 10, y: 20, width: 60, height: 62.5 })
  })

  it.each([
    ['a mark of another tree', () => [text(looseElement('paragraph'))], 'outside of the tree'],
    [
      'a table drawn by itself',
      (tree: ReturnType<typeof looseElement>) => [text(elementIn(tree, 'table'))],
      'by what it holds',
    ],
    [
      'a link to click among plain words',
      (tree: ReturnType<typeof looseElement>) => [link(elementIn(tree, 'paragraph'))],
      'without a link in the tree',
    ],
  ])('refuses %s', (_, operations, said) => {
    const tree = looseElement()
    expect(() => page(drawingOf(tree, operations(tree)))).toThrow(said)
  })
})

describe('whatever is drawn', () => {
  it('every operation that leaves ink is in one run, in its order, under its own mark', () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        record(drawing, measure).pages.forEach(({ runs }, index) => {
          const ink = (drawing.pages[index] ?? []).filter(({ kind }) => kind !== 'link')
          expect(runs.flatMap(({ operations }) => operations)).toEqual(ink)
          for (const { mark, operations } of runs)
            for (const operation of operations)
              expect(operation.mark).toBe(typeof mark === 'string' ? mark : mark.element)
        })
      }),
    )
  })

  it('contents are numbered from 0 on each page, and each is a kid of its element', () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        const { pages, kids } = record(drawing, measure)
        pages.forEach(({ runs, links }, at) => {
          const contents = runs.flatMap(({ mark }) => (typeof mark === 'string' ? [] : [mark]))
          expect(contents.map(({ number }) => number)).toEqual(contents.map((_, index) => index))
          for (const one of [...contents, ...links]) {
            expect(one.page).toBe(at)
            expect(kids.get(one.element)).toContain(one)
          }
        })
      }),
    )
  })
})

it('has one of every element to try', () => {
  const { tree, painted } = everyElement()
  expect(
    record(
      drawingOf(
        tree,
        painted.map((mark) => text(mark)),
      ),
      measure,
    ).kids.size,
  ).toBeGreaterThan(painted.length)
})
