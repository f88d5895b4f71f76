import {
  isPainted,
  type Artifact,
  type Box,
  type Drawing,
  type Element,
  type Place,
  type Target,
  type Visible,
} from '../drawing/drawing'
import { around, boxOf, isBeside, type Measure } from './boxes'

/** Operations of one mark that follow each other on a page: they are painted as one content. */
export interface Run {
  readonly mark: Artifact | Content
  readonly operations: readonly Visible[]
}

/** What an element has on a page; contents are numbered from 0 on each. */
export interface Content {
  readonly kind: 'content'
  readonly element: Element
  readonly page: number
  readonly number: number
}

/** Some of a link, to click: the part of it on one line. */
export interface Link {
  readonly kind: 'link'
  readonly element: Element
  readonly page: number
  readonly area: Box
  readonly to: Destination
}

/** A page elsewhere, or a place of the report. */
export type Destination = Extract<Target, { kind: 'url' }> | ({ readonly kind: 'place' } & Place)

export interface RecordedPage {
  readonly runs: readonly Run[]
  readonly links: readonly Link[]
}

/** What is on paper, and to which element each part of it belongs. */
export interface Recording {
  readonly pages: readonly RecordedPage[]
  /** Of an element that is painted itself: its contents, its links, and its first children, as painted. */
  readonly kids: ReadonlyMap<Element, readonly Kid[]>
  readonly parents: ReadonlyMap<Element, Element>
  /** Where each figure stands. */
  readonly extents: ReadonlyMap<Element, Box>
  /** What each link says. */
  readonly words: ReadonlyMap<Element, string>
}

export type Kid = Content | Link | { readonly kind: 'element'; readonly element: Element }

/**
 * Record what each operation of a drawing is, before anything of it is painted.
 *
 * An element is in the file once something of it is painted: what was measured and left out, or a
 * paragraph without a word, is not. Links that lead nowhere are left out as well.
 *
 * Throws on a mark that stands in no tree, or that may not be painted itself: a block is written
 * wrong, whatever the report.
 *
 * @example
 * const { pages, kids } = record(layOut(report, type), type.width)
 * pages[0].runs // => [{ mark: { element: title, page: 0, number: 0, … }, operations: […] }, …]
 */
export function record({ pages, tree, anchors }: Drawing, measure: Measure): Recording {
  const parents = parentsIn(tree)
  const kids = new Map<Element, Kid[]>()
  const extents = new Map<Element, Box>()
  const words = new Map<Element, string>()

  const enter = (element: Element, kid: Kid): void => {
    const known = kids.get(element)
    if (known) known.push(kid)
    else {
      kids.set(element, [kid])
      const parent = parents.get(element)
      if (parent) enter(parent, { kind: 'element', element })
      else if (element !== tree) throw new Error(`A ${element.role} is drawn outside of the tree.`)
    }
  }

  const recorded = pages.map((operations, page): RecordedPage => {
    const runs: { readonly mark: Run['mark']; readonly operations: Visible[] }[] = []
    const links: Link[] = []
    let contents = 0
    for (const operation of operations) {
      const { mark } = operation
      if (operation.kind === 'link') {
        const to = destinationOf(operation.target, anchors)
        if (to === undefined) continue
        if (typeof mark === 'string' || mark.role !== 'link')
          throw new Error('A link to click is drawn without a link in the tree.')
        const last = links.at(-1)
        if (last?.element === mark && isBeside(last.area, operation.area)) {
          const wider: Link = { ...last, area: around(last.area, operation.area) }
          links[links.length - 1] = wider
          replace(kids.get(mark), last, wider)
          continue
        }
        const link: Link = { kind: 'link', element: mark, page, area: operation.area, to }
        links.push(link)
        enter(mark, link)
        continue
      }

      const last = runs.at(-1)
      if (last && markOf(last) === mark) last.operations.push(operation)
      else if (typeof mark === 'string') runs.push({ mark, operations: [operation] })
      else {
        if (!isPainted(mark.role)) throw new Error(`A ${mark.role} is drawn by what it holds.`)
        const content: Content = { kind: 'content', element: mark, page, number: contents++ }
        runs.push({ mark: content, operations: [operation] })
        enter(mark, content)
      }
      if (typeof mark === 'string') continue
      if (mark.role === 'link' && operation.kind === 'text')
        words.set(mark, (words.get(mark) ?? '') + operation.text)
      if (mark.role === 'figure') {
        const box = boxOf(operation, measure)
        const known = extents.get(mark)
        extents.set(mark, known ? around(known, box) : box)
      }
    }
    return { runs, links }
  })
  return { pages: recorded, kids, parents, extents, words }
}

const markOf = ({ mark }: Pick<Run, 'mark'>): Element | Artifact =>
  typeof mark === 'string' ? mark : mark.element

function replace(kids: Kid[] | undefined, former: Kid, next: Kid): void {
  const at = kids?.indexOf(former) ?? -1
  if (kids && at !== -1) kids[at] = next
}

function destinationOf(
  target: Target,
  anchors: ReadonlyMap<string, Place>,
): Destination | undefined {
  if (target.kind === 'url') return target
  const place = anchors.get(target.id)
  return place && { kind: 'place', ...place }
}

function parentsIn(tree: Element): ReadonlyMap<Element, Element> {
  const parents = new Map<Element, Element>()
  const visit = (parent: Element): void => {
    for (const child of parent.children) {
      parents.set(child, parent)
      visit(child)
    }
  }
  visit(tree)
  return parents
}
