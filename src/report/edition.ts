/**
 * An edition of a report: the sections that an outline of the rules lists, each at its level.
 *
 * A view and a document are the same thing, so that what a screen says and what a paper says are
 * one sentence said twice and never two. Nothing is written here but what a cut leaves: « et 3
 * autres, dans le dossier complet ».
 */
import { fill, readerTrack, type Content, type Dossier, type Outline, type Part } from '../domain'
import type { Block, Edition, Level, Medium, Placed, Report, Section } from './model/model'
import { paragraph } from './model/section'

const RANK: Readonly<Record<Level, number>> = { essentiel: 0, complet: 1, annexe: 2 }

/**
 * @param medium on a screen, what a limit leaves out is folded; on paper it is counted
 */
export function editionOf(report: Report, outline: Outline, medium: Medium): Edition {
  const told = new Set<string>()
  return {
    ...report,
    name: outline.title,
    sections: outline.parts.flatMap((part) => {
      const section = report.sections.find(({ id }) => id === part.section)
      const blocks = section && cut(section, part, medium)
      if (section === undefined || blocks === undefined || blocks.length === 0) return []
      const again = told.has(section.id)
      told.add(section.id)
      return [sectionOf(section, part, blocks, again)]
    }),
  }
}

/** The document that a track is given first, for whoever has no screen to choose on. */
export function documentOf(
  report: Report,
  { words, dossier }: Pick<Content, 'words'> & { readonly dossier: Dossier },
): Edition {
  const [outline] = words.editions[readerTrack(dossier)]?.documents ?? []
  if (outline === undefined) throw new Error('No document in the rules')
  return editionOf(report, outline, 'paper')
}

/** Told a second time at another level, a section keeps its title under another anchor. */
function sectionOf(
  { id, title, short, intro }: Section<Placed>,
  { level, newPage }: Part,
  blocks: readonly Block[],
  again: boolean,
): Section {
  return {
    id: again ? `${id}-${level}` : id,
    title,
    short,
    ...(intro === undefined || again ? {} : { intro }),
    ...(newPage === true ? { newPage } : {}),
    blocks,
  }
}

function cut(section: Section<Placed>, part: Part, medium: Medium): readonly Block[] {
  const { level, alone = false, limit, rest } = part
  const isRead = (block: Placed) =>
    (alone ? block.from === level : RANK[block.from] <= RANK[level]) &&
    (block.only === undefined || block.only === medium)
  const read = section.blocks.filter(isRead)
  return limit === undefined || rest === undefined ? read : limited(read, limit, rest, medium)
}

/** The first items in the order of usefulness, whatever the blocks they stand in. */
function limited(
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

type Listed = Extract<Block, { kind: 'verdicts' | 'supports' | 'rows' | 'asks' | 'list' }>

const isListed = (block: Block): block is Listed =>
  block.kind === 'verdicts' ||
  block.kind === 'supports' ||
  block.kind === 'rows' ||
  block.kind === 'asks' ||
  block.kind === 'list'

const countOf = (block: Block): number => (isListed(block) ? block.items.length : 0)

/** What of a block is shown, and what is not: only items are cut. */
function split(block: Block, room: number): readonly [Block | undefined, Block | undefined] {
  if (!isListed(block) || block.items.length <= room) return [block, undefined]
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
  }
}
