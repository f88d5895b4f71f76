/** What a limit leaves of the blocks of a section: the first items by usefulness, and what says the others. */
import { fill } from '../domain'
import type { Block, Medium } from './model/model'
import { paragraph } from './model/section'

/** The first items in the order of usefulness, whatever the blocks they stand in. */
export function limited(
  blocks: readonly Block[],
  limit: number,
  rest: string,
  medium: Medium,
): readonly Block[] {
  const kept: Block[] = []
  const left: Block[] = []
  let room = limit
  let heading: Block | undefined
  for (const block of blocks) {
    if (block.kind === 'heading') {
      heading = block
      continue
    }
    const [shown, hidden] = split(block, room)
    room -= shown === undefined ? 0 : countOf(shown)
    if (shown !== undefined) kept.push(...(heading === undefined ? [] : [heading]), shown)
    else if (heading !== undefined && hidden !== undefined) left.push(heading)
    if (hidden !== undefined) left.push(hidden)
    heading = undefined
  }
  if (heading !== undefined) kept.push(heading)
  const n = left.reduce((count, block) => count + countOf(block), 0)
  if (n === 0) return kept
  const said = fill(rest, { n })
  return [
    ...kept,
    medium === 'screen'
      ? { kind: 'folded', summary: said, blocks: left }
      : paragraph(said, 'small'),
  ]
}

type Listed = Extract<
  Block,
  { kind: 'verdicts' | 'supports' | 'rows' | 'asks' | 'list' | 'table' | 'plan' }
>

const KINDS: readonly Block['kind'][] = [
  'verdicts',
  'supports',
  'rows',
  'asks',
  'list',
  'table',
  'plan',
] satisfies readonly Listed['kind'][]

const isListed = (block: Block): block is Listed => KINDS.includes(block.kind)

function countOf(block: Block): number {
  if (!isListed(block)) return 0
  if (block.kind === 'plan') return block.groups.flatMap(({ items }) => items).length
  return block.kind === 'table' ? block.rows.length : block.items.length
}

/** What of a block is shown, and what is not: only items are cut. */
function split(block: Block, room: number): readonly [Block | undefined, Block | undefined] {
  if (!isListed(block) || countOf(block) <= room) return [block, undefined]
  if (room <= 0) return [undefined, block]
  return [sliced(block, 0, room), sliced(block, room)]
}

function sliced(block: Listed, from: number, to?: number): Block {
  switch (block.kind) {
    case 'verdicts':
      return { ...block, items: block.items.slice(from, to) }
    case 'supports':
      return { ...block, items: block.items.slice(from, to) }
    case 'rows':
      return { ...block, items: block.items.slice(from, to) }
    case 'list':
      return { ...block, items: block.items.slice(from, to) }
    case 'asks':
      return { ...block, items: block.items.slice(from, to) }
    case 'table':
      return { ...block, rows: block.rows.slice(from, to) }
    case 'plan':
      return { ...block, groups: slicedGroups(block.groups, from, to) }
  }
}

/** The first actions whatever the group they stand in; a group of which nothing is left goes. */
function slicedGroups(
  groups: Extract<Block, { kind: 'plan' }>['groups'],
  from: number,
  to = Number.POSITIVE_INFINITY,
): Extract<Block, { kind: 'plan' }>['groups'] {
  const starts = groups.map((_, index) =>
    groups.slice(0, index).reduce((total, { items }) => total + items.length, 0),
  )
  return groups
    .map((group, index) => {
      const start = starts[index] ?? 0
      const within = (rank: number) => start + rank >= from && start + rank < to
      return { ...group, items: group.items.filter((_, rank) => within(rank)) }
    })
    .filter(({ items }) => items.length > 0)
}
