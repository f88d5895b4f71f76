import type { Block, Edition, Report } from '../../../report'

/** Where a link of the document leads: Word knows it by a name, and by a number. */
export interface Place {
  readonly name: string
  readonly number: number
}

/** What a block is told with: the words of the renderer, and what its parts must share. */
export interface Context {
  readonly labels: Report['labels']
  /** Where an id stands; undefined for what this edition does not tell. */
  readonly placeOf: (id: string) => Place | undefined
  /** The first time an id is asked for: two places of one name are an error for Word. */
  readonly opens: (id: string) => Place | undefined
  /** The relationship that holds an address, the same one each time. */
  readonly relationshipOf: (href: string) => string
  /** Lists are numbered each on its own. */
  readonly nextList: () => number
}

/**
 * Ids and counts are those of this document, in the order they are met: the library would draw them
 * at random, or count on from the document made before, and the same edition would not make the same
 * bytes.
 */
export function contextOf({ labels, sections }: Pick<Edition, 'labels' | 'sections'>): {
  readonly context: Context
  /** Address → relationship, filled in while the blocks are told. */
  readonly addresses: ReadonlyMap<string, string>
} {
  const ids = sections.flatMap(({ id, isUntitled, blocks }) => [
    // Without a title, there is nothing of its own to lead to.
    ...(isUntitled === true ? [] : [id]),
    ...blocks.flatMap(placesIn),
  ])
  const places = new Map(
    [...new Set(ids)].map((id, index): [string, Place] => [
      id,
      { name: `_place${index + 1}`, number: index + 1 },
    ]),
  )
  const opened = new Set<string>()
  const addresses = new Map<string, string>()
  let lists = 0
  const context: Context = {
    labels,
    placeOf: (id) => places.get(id),
    opens: (id) => {
      if (opened.has(id)) return undefined
      opened.add(id)
      return places.get(id)
    },
    relationshipOf: (href) => {
      const known = addresses.get(href)
      if (known !== undefined) return known
      const id = `link${addresses.size + 1}`
      addresses.set(href, id)
      return id
    },
    nextList: () => ++lists,
  }
  return { context, addresses }
}

/** What a link may lead to in a block. */
function placesIn(block: Block): readonly string[] {
  if (block.kind === 'heading') return block.id === undefined ? [] : [block.id]
  if (block.kind === 'verdicts' || block.kind === 'supports') return block.items.map(({ id }) => id)
  return block.kind === 'folded' ? block.blocks.flatMap(placesIn) : []
}
