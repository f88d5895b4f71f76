import type { Block } from '../../report'

/** One kind of block, as the component that draws it receives it. */
export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

type Verdict = BlockOf<'verdicts'>['items'][number]

/** Where an answer is changed: a step, and a question of it when there is one. */
export type Edit = NonNullable<Verdict['edit']>
