/** Blocks of one kind inside a section, folded ones included. */
import type { Block, Section } from '../../src/report'

type Kind = Block['kind']
export type BlockOf<K extends Kind> = Extract<Block, { kind: K }>

const flat = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'folded' ? [block, ...flat(block.blocks)] : [block]))

export function blocksOf<K extends Kind>(section: Section, kind: K): readonly BlockOf<K>[] {
  const isOfKind = (block: Block): block is BlockOf<K> => block.kind === kind
  return flat(section.blocks).filter(isOfKind)
}

/** The only block of its kind: a test that expects one must not read another. */
export function blockOf<K extends Kind>(section: Section, kind: K): BlockOf<K> {
  const [block, ...others] = blocksOf(section, kind)
  if (block === undefined || others.length > 0) {
    throw new Error(`${others.length + (block ? 1 : 0)} blocks of kind ${kind} in ${section.id}`)
  }
  return block
}
