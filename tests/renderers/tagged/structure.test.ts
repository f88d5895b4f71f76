import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elementIn, looseElement, type Drawing } from '../../../src/renderers/pdf/drawing/drawing'
import { record } from '../../../src/renderers/pdf/tagged/recording'
import { structure } from '../../../src/renderers/pdf/tagged/structure'
import { treeOf } from '../../../src/renderers/pdf/tagged/tree'
import { box, drawingOf, drawings, everyElement, link, measure, text } from './drawings'

/** What is written, without jsPDF: pages are the objects 1001, 1002… */
function written(drawing: Drawing) {
  const recording = record(drawing, measure)
  const addition = structure(treeOf(drawing.tree, recording), recording)
  const objects = new Map<number, string>()
  let taken = 0
  const file = {
    take: () => ++taken,
    put: (id: number, dictionary: string) => void objects.set(id, dictionary),
    putStream: () => undefined,
    pageId: (page: number) => 1001 + page,
  }
  const pages = drawing.pages.map((_, page) => addition.pageEntries?.(page, file) ?? '')
  addition.objects(file)
  const catalog = addition.catalogEntries()
  const at = (id: string | undefined) => objects.get(Number(id)) ?? ''
  const root = at(/\/StructTreeRoot (\d+)/.exec(catalog)?.[1])
  const numbers = at(/\/ParentTree (\d+)/.exec(root)?.[1])
  return { recording, objects, pages, taken, catalog, root, numbers, all: [...objects.values()] }
}

const count = (all: readonly string[], pattern: RegExp) =>
  all.reduce((total, one) => total + [...one.matchAll(pattern)].length, 0)

describe('whatever is drawn', () => {
  it('every number that is taken is written', () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        const { objects, taken } = written(drawing)
        expect([...objects.keys()].sort((a, b) => a - b)).toEqual(
          Array.from({ length: taken }, (_, index) => index + 1),
        )
      }),
    )
  })

  it('every content is in the parent tree, under the element that holds it', () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        const { recording, objects, numbers } = written(drawing)
        const rows = new Map(
          [...numbers.matchAll(/(\d+)\[([^\]]*)\]/g)].map(([, page, owners = '']) => [
            Number(page),
            [...owners.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id)),
          ]),
        )
        recording.pages.forEach(({ runs }, page) => {
          const contents = runs.flatMap(({ mark }) => (typeof mark === 'string' ? [] : [mark]))
          expect(rows.get(page)).toHaveLength(contents.length)
          for (const { number } of contents) {
            const owner = objects.get(rows.get(page)?.[number] ?? 0) ?? ''
            const [, here] = /\/Pg (\d+) 0 R\/K/.exec(owner) ?? []
            const kids = owner.slice(owner.indexOf('/K'))
            const plain = new RegExp(`[ [/K]${number}(?![\\d.])(?! 0 R)`)
            const elsewhere = `/Type/MCR/Pg ${1001 + page} 0 R/MCID ${number}>>`
            expect(
              (Number(here) === 1001 + page && plain.test(kids)) || kids.includes(elsewhere),
            ).toBe(true)
          }
        })
      }),
    )
  })

  it('every link to click is held by one « Link », which its own key leads to', () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        const { objects, numbers, all, pages } = written(drawing)
        const annotations = [...objects].filter(([, one]) => one.includes('/Subtype/Link'))
        expect(count(all, /\/Type\/OBJR/g)).toBe(annotations.length)
        expect(count(pages, /\d+ 0 R/g)).toBe(annotations.length)
        for (const [id, one] of annotations) {
          const [, key] = /\/StructParent (\d+)/.exec(one) ?? []
          const [, owner] = new RegExp(`(?:^|\\n|\\[)${key} (\\d+) 0 R`).exec(numbers) ?? []
          expect(objects.get(Number(owner))).toContain('/S/Link')
          expect(objects.get(Number(owner))).toMatch(new RegExp(`/OBJR.*/Obj ${id} 0 R`))
        }
      }),
    )
  })
})

describe('what is written', () => {
  it('says that the file is tagged, and in a version that knows it', () => {
    const { tree, painted } = everyElement()
    const { catalog } = written(
      drawingOf(
        tree,
        painted.map((mark) => text(mark)),
      ),
    )
    expect(catalog).toMatch(/^\/Version\/1\.7\/MarkInfo<<\/Marked true>>\/StructTreeRoot \d+ 0 R$/)
  })

  it('says the words of a figure, where it stands, and what heads what', () => {
    const tree = looseElement()
    const figure = elementIn(tree, 'figure', { alt: 'Été' })
    const header = elementIn(elementIn(elementIn(tree, 'table'), 'row'), 'header', {
      scope: 'column',
    })
    const label = elementIn(
      elementIn(elementIn(tree, 'list', { numbering: 'figures' }), 'item'),
      'label',
    )
    const { all } = written(drawingOf(tree, [box(figure), text(header), text(label, '1.')]))
    expect(all.find((one) => one.includes('/S/Figure'))).toContain(
      '/Alt <feff00c9007400e9>/A <</O/Layout/Placement/Block/BBox[10 781.89 40 821.89]>>',
    )
    expect(all.find((one) => one.includes('/S/TH'))).toContain('/A <</O/Table/Scope/Column>>')
    expect(all.find((one) => one.includes('/S/L/'))).toContain('/ListNumbering/Decimal')
  })

  it('reads aloud what a number stands for', () => {
    const tree = looseElement()
    const said = elementIn(elementIn(tree, 'paragraph'), 'words', { spoken: '4' })
    const { all } = written(drawingOf(tree, [text(said)]))
    expect(all.find((one) => one.includes('/S/Span'))).toContain('/ActualText <feff0034>')
  })

  it('describes a link by its words, and escapes where it leads', () => {
    const tree = looseElement()
    const anchor = elementIn(elementIn(tree, 'paragraph'), 'link')
    const { all, pages } = written(
      drawingOf(tree, [text(anchor, 'la  page '), link(anchor, 100, 'https://a.fr/(b)\\')]),
    )
    const annotation = all.find((one) => one.includes('/Annot'))
    expect(annotation).toContain('/Contents <feff006c006100200070006100670065>')
    expect(annotation).toContain('/URI (https://a.fr/\\(b\\)\\\\)')
    expect(pages[0]).toMatch(/^\/StructParents 0\/Tabs\/S\/Annots\[\d+ 0 R\]$/)
  })

  it('leads to a place a little above it', () => {
    const tree = looseElement()
    const anchor = elementIn(elementIn(tree, 'paragraph'), 'link')
    const { all } = written(drawingOf(tree, [text(anchor), link(anchor, 100, 'ici')]))
    expect(all.find((one) => one.includes('/Annot'))).toContain('/Dest [1001 0 R/XYZ 0 555.89 0]')
  })
})
