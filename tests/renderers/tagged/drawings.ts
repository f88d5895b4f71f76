/** Small drawings by hand and by chance, for what records and writes tags. */
import fc from 'fast-check'
import {
  elementIn,
  looseElement,
  rectangle,
  type Drawing,
  type Element,
  type Mark,
  type Operation,
  type Page,
} from '../../../src/renderers/pdf/drawing/drawing'

/** Five points a character. */
export const measure = (text: string): number => text.length * 5

export const text = (mark: Mark, words = 'mot', at = { x: 100, y: 100 }): Operation => ({
  kind: 'text',
  mark,
  text: words,
  at,
  font: 'regular',
  size: 10,
  colour: '#000000',
})

export const box = (mark: Mark): Operation =>
  rectangle(mark, { x: 10, y: 20, width: 30, height: 40 }, '#ffffff')

export const link = (mark: Mark, x = 100, to = 'https://exemple.fr/'): Operation => ({
  kind: 'link',
  mark,
  area: { x, y: 90, width: 15, height: 13 },
  target: to.startsWith('https') ? { kind: 'url', url: to } : { kind: 'anchor', id: to },
})

export const drawingOf = (tree: Element, ...pages: readonly Page[]): Drawing => ({
  pages,
  tree,
  anchors: new Map([['ici', { page: 0, y: 300 }]]),
  outline: [],
})

/** One of everything, each where it may stand. */
export function everyElement() {
  const tree = looseElement()
  const section = elementIn(tree, 'section')
  const heading = elementIn(section, 'heading', { level: 2 })
  const paragraph = elementIn(section, 'paragraph')
  const inParagraph = elementIn(paragraph, 'link')
  const words = elementIn(paragraph, 'words', { spoken: '[4 à consolider]' })
  const item = elementIn(elementIn(section, 'list', { numbering: 'bullets' }), 'item')
  const label = elementIn(item, 'label')
  const body = elementIn(item, 'body')
  const inBody = elementIn(body, 'paragraph')
  const table = elementIn(section, 'table')
  const caption = elementIn(table, 'caption')
  const row = elementIn(table, 'row')
  const header = elementIn(row, 'header', { scope: 'row' })
  const cell = elementIn(row, 'cell')
  const figure = elementIn(section, 'figure', { alt: 'Deux pôles en Isère.' })
  const quote = elementIn(elementIn(section, 'note'), 'quote')
  const entry = elementIn(elementIn(section, 'contents'), 'entry')
  const inEntry = elementIn(elementIn(entry, 'reference'), 'link')
  return {
    tree,
    links: [inParagraph, inEntry],
    painted: [
      heading,
      paragraph,
      words,
      label,
      body,
      inBody,
      caption,
      header,
      cell,
      figure,
      quote,
      inParagraph,
      inEntry,
    ],
  }
}

/** Operations in any order, on any page: what no layout does, and no tag may lose. */
export const drawings: fc.Arbitrary<Drawing> = fc
  .array(
    fc.array(
      fc.record({
        of: fc.constantFrom<'words' | 'ink' | 'click'>('words', 'ink', 'click'),
        which: fc.nat({ max: 15 }),
        x: fc.nat({ max: 400 }),
        to: fc.constantFrom('https://exemple.fr/', 'ici', 'nulle-part'),
      }),
      { maxLength: 30 },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((pages) => {
    const { tree, painted, links } = everyElement()
    const marks: readonly Mark[] = [...painted, 'artifact', 'repeated', 'footer']
    return drawingOf(
      tree,
      ...pages.map((operations) =>
        operations.map(({ of, which, x, to }) => {
          const mark = marks[which % marks.length] ?? 'artifact'
          if (of === 'words') return text(mark, `mot${which}`, { x, y: 100 })
          if (of === 'ink') return box(mark)
          return link(links[which % links.length] ?? 'artifact', x, to)
        }),
      ),
    )
  })
