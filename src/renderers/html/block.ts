import type { Block } from '../../report'

/** One kind of block, as the component that draws it receives it. */
export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

export type { Edit } from '../../report'
