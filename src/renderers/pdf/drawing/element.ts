/**
 * What each mark on the paper is, for whoever does not see it: the tags of the PDF.
 *
 * A block builds its part of the document tree while it lays out its pieces, and every operation
 * bears the element that it draws, or says that it only decorates. Nothing else is to be done: what
 * is drawn is tagged. An operation without a mark does not compile, an element where it may not
 * stand does not compile or throws at once, and a mark that stands in no tree stops the recording.
 *
 * @example
 * // A title, then a list of one item: « 1. » beside its words, over a line that only decorates.
 * const title = elementIn(context.parent, 'heading', { level: 3 })
 * const list = elementIn(context.parent, 'list', { numbering: 'figures' })
 * const item = elementIn(list, 'item')
 * return [
 *   ...paragraph('À faire', theme.heading, title, context),
 *   ...row([
 *     paragraph('1.', theme.body, elementIn(item, 'label'), context),
 *     paragraph('Signer la charte', theme.body, elementIn(item, 'body'), inset(context, 20)),
 *   ], manner),
 *   { gap: 0, height: 0, draw: (top) => [line('artifact', …)] },
 * ]
 *
 * @example
 * // A figure says all that it shows; its title stands above it, since `alt` is read in place of
 * // whatever is in the figure.
 * const title = elementIn(context.parent, 'paragraph')
 * const figure = elementIn(context.parent, 'figure', { alt: 'Dix axes : membres, 3 sur 4…' })
 */

/** Words, links among them, and numbers that are read otherwise than they are written. */
const WORDS = ['link', 'words'] as const
/** What follows each other down a page. */
const FLOW = [
  'heading',
  'paragraph',
  'quote',
  'note',
  'list',
  'table',
  'figure',
  'contents',
] as const

/** What may stand in what. A role that may hold words may be painted itself. */
const HOLDS = {
  document: ['section', ...FLOW],
  section: FLOW,
  heading: WORDS,
  paragraph: WORDS,
  quote: ['paragraph', ...WORDS],
  /** Said beside the text, in its own frame. */
  note: FLOW,
  list: ['item'],
  item: ['label', 'body'],
  label: WORDS,
  body: [...FLOW, ...WORDS],
  table: ['caption', 'row'],
  caption: WORDS,
  row: ['header', 'cell'],
  header: [...FLOW, ...WORDS],
  cell: [...FLOW, ...WORDS],
  figure: [],
  contents: ['entry'],
  entry: ['reference'],
  /** Of an entry: its title and its page, which lead there. */
  reference: ['link'],
  link: ['words'],
  words: [],
} as const

export type Role = keyof typeof HOLDS

type Held<R extends Role> = (typeof HOLDS)[R][number]

/** What an element of these roles must say of itself, and what a list may. */
interface Said {
  /** 1 for the title of the report. */
  readonly heading: { readonly level: number }
  /** Which way a header cell heads. */
  readonly header: { readonly scope: 'column' | 'row' }
  /** All that a figure shows, in words. */
  readonly figure: { readonly alt: string }
  /** What is read in place of what is written: « [4 à consolider] » for « 4 ». */
  readonly words: { readonly spoken: string }
  /** What the labels of a list are; left out where its items have none. */
  readonly list: { readonly numbering?: 'figures' | 'bullets' }
}

type SaidBy<R extends Role> = R extends keyof Said
  ? object extends Said[R]
    ? [said?: Said[R]]
    : [said: Said[R]]
  : []

export interface Element<R extends Role = Role> {
  readonly role: R
  readonly level?: number
  readonly scope?: 'column' | 'row'
  readonly alt?: string
  readonly spoken?: string
  readonly numbering?: 'figures' | 'bullets'
  /** In reading order, whatever the order of drawing. */
  readonly children: Element[]
}

/**
 * What is not read: it decorates, it was read already, or it stands at the head
 * or the foot of every page.
 */
export const ARTIFACTS = ['artifact', 'repeated', 'header', 'footer'] as const
export type Artifact = (typeof ARTIFACTS)[number]

export type Mark = Element | Artifact

/** The root of a document; or of what is measured or repeated, and belongs to no document. */
export const looseElement = <R extends Role = 'document'>(role?: R): Element<R> => ({
  role: role ?? ('document' as R),
  children: [],
})

/**
 * A new element, the last of its parent.
 *
 * The compiler refuses what the parent may not hold where it knows the parent's role; where it does
 * not, the first drawing of it throws.
 */
export function elementIn<P extends Role, R extends Held<P>>(
  parent: Element<P>,
  role: R,
  ...[said]: SaidBy<R>
): Element<R> {
  if (!(HOLDS[parent.role] as readonly Role[]).includes(role))
    throw new Error(`A ${parent.role} may not hold a ${role}.`)
  const last = parent.children.at(-1)
  if (last && isBefore(parent.role, role, last.role))
    throw new Error(`In a ${parent.role}, a ${role} comes before a ${last.role}.`)
  const element: Element<R> = { role, ...said, children: [] }
  parent.children.push(element)
  return element
}

/** These are read in the order in which `HOLDS` names what they hold. */
const isBefore = (parent: Role, role: Role, last: Role): boolean => {
  if (parent !== 'item' && parent !== 'table') return false
  const order: readonly Role[] = HOLDS[parent]
  return order.indexOf(role) < order.indexOf(last)
}

/** Whether words or lines may be of this role itself: a table is drawn by its cells. */
export const isPainted = (role: Role): boolean =>
  role === 'figure' || role === 'words' || (HOLDS[role] as readonly Role[]).includes('words')
