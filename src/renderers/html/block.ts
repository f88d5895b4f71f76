import type { Block } from '../../report'

/** One kind of block, as the component that draws it receives it. */
export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** What was said of an action of the plan: who takes it up, by when, and whether it is done. */
export interface PlanMark {
  readonly id: string
  readonly who?: string
  /** ISO day, or nothing. */
  readonly by?: string
  readonly done?: boolean
}

export type { Edit } from '../../report'
