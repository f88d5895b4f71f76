import type { Box } from '../drawing/drawing'
import { PAGE } from '../drawing/theme'
import { destination } from './destination'
import type { Addition, ObjectFile } from './jspdfFile'
import type { Content, Link, Recording } from './recording'
import { asciiString, entry, numeral, oneOrList, reference, textString } from './syntax'
import { nodesIn, type Node } from './tree'

/**
 * The structure of a tagged PDF: its tree, its links, and for each mark of each page the element
 * that it belongs to (the parent tree).
 *
 * jsPDF's own links know no element: all those of a tagged file are written here.
 */
export function structure(tree: Node, recording: Recording): Addition {
  const { pages } = recording
  const links = pages.flatMap((page) => page.links)
  const linkIds = new Map<Link, number>()
  let root = 0
  return {
    pageEntries(page, file) {
      const ids = (pages[page]?.links ?? []).map((link) => {
        const id = file.take()
        linkIds.set(link, id)
        return reference(id)
      })
      const annotations = ids.length === 0 ? '' : `/Tabs/S/Annots[${ids.join(' ')}]`
      return `/StructParents ${page}${annotations}`
    },
    objects(file) {
      const nodes = nodesIn(tree)
      const nodeIds = new Map(nodes.map((node) => [node.element, file.take()]))
      root = file.take()
      const parentTree = file.take()
      const numbers = numbersOf(nodeIds, linkIds, recording, root)

      links.forEach((link, index) =>
        file.put(numbers.link(link), annotation(link, pages.length + index, recording, file)),
      )
      for (const node of nodes)
        file.put(numbers.element(node.element), elementEntries(node, numbers, file))

      const rows = [
        ...pages.map((_, page) => {
          const owners = contentsOf(recording, page).map(({ element }) =>
            reference(numbers.element(element)),
          )
          return `${page}[${owners.join(' ')}]`
        }),
        ...links.map(
          ({ element }, index) => `${pages.length + index} ${reference(numbers.element(element))}`,
        ),
      ]
      file.put(parentTree, `/Nums[${rows.join('\n')}]`)
      file.put(
        root,
        `/Type/StructTreeRoot/K ${reference(numbers.element(tree.element))}` +
          entry('ParentTree', reference(parentTree)) +
          entry('ParentTreeNextKey', String(rows.length)),
      )
    },
    catalogEntries: () => `/Version/1.7/MarkInfo<</Marked true>>/StructTreeRoot ${reference(root)}`,
  }
}

/** Numbers of objects; one that is asked for and was not taken is a fault of ours. */
interface Numbers {
  readonly element: (element: Node['element']) => number
  readonly link: (link: Link) => number
  readonly parent: (element: Node['element']) => number
}

function numbersOf(
  elements: ReadonlyMap<Node['element'], number>,
  links: ReadonlyMap<Link, number>,
  { parents }: Recording,
  root: number,
): Numbers {
  const element = (one: Node['element']) => known(elements.get(one), one.role)
  return {
    element,
    link: (one) => known(links.get(one), 'link'),
    parent: (one) => {
      const parent = parents.get(one)
      return parent ? element(parent) : root
    },
  }
}

function known(id: number | undefined, what: string): number {
  if (id === undefined) throw new Error(`A ${what} has no object in the file.`)
  return id
}

const contentsOf = ({ pages }: Recording, page: number): readonly Content[] =>
  (pages[page]?.runs ?? []).flatMap(({ mark }) => (typeof mark === 'string' ? [] : [mark]))

function annotation(link: Link, key: number, { words }: Recording, file: ObjectFile): string {
  const said = (words.get(link.element) ?? '').replace(/\s+/g, ' ').trim()
  return (
    `/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[${corners(link.area)}]` +
    entry('P', reference(file.pageId(link.page))) +
    entry('StructParent', String(key)) +
    entry('Contents', textString(said)) +
    (link.to.kind === 'url'
      ? `/A<</S/URI/URI ${asciiString(link.to.url)}>>`
      : entry('Dest', destination(link.to, file.pageId)))
  )
}

function elementEntries(node: Node, numbers: Numbers, { pageId }: ObjectFile): string {
  const { element, type, kids, extent } = node
  const page = kids.find((kid) => 'page' in kid)?.page
  const written = kids.map((kid) => {
    if ('type' in kid) return reference(numbers.element(kid.element))
    const elsewhere = kid.page === page ? undefined : reference(pageId(kid.page))
    if (kid.kind === 'link')
      return `<</Type/OBJR${entry('Pg', elsewhere)}/Obj ${reference(numbers.link(kid))}>>`
    return elsewhere === undefined
      ? String(kid.number)
      : `<</Type/MCR${entry('Pg', elsewhere)}/MCID ${kid.number}>>`
  })
  return (
    `/S/${type}` +
    entry('P', reference(numbers.parent(element))) +
    entry('Pg', page === undefined ? undefined : reference(pageId(page))) +
    entry('K', oneOrList(written)) +
    entry('Alt', element.alt === undefined ? undefined : textString(element.alt)) +
    entry('ActualText', element.spoken === undefined ? undefined : textString(element.spoken)) +
    entry('A', attributes(element, extent))
  )
}

function attributes(
  { scope, numbering }: Node['element'],
  extent: Box | undefined,
): string | undefined {
  if (scope) return `<</O/Table/Scope/${scope === 'column' ? 'Column' : 'Row'}>>`
  if (numbering) return `<</O/List/ListNumbering/${numbering === 'figures' ? 'Decimal' : 'Disc'}>>`
  if (extent) return `<</O/Layout/Placement/Block/BBox[${corners(extent)}]>>`
  return undefined
}

/** Left, bottom, right, top: in the file, heights are counted from the bottom of the page. */
const corners = ({ x, y, width, height }: Box): string =>
  [x, PAGE.height - y - height, x + width, PAGE.height - y].map(numeral).join(' ')
