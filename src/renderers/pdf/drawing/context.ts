import type { Report } from '../../../report'
import type { Element } from './drawing'
import type { Theme } from './theme'
import type { Typesetter } from '../type/typesetter'

/** What a block needs to be laid out: where it stands, in which sizes, under which element. */
export interface Context {
  readonly type: Typesetter
  readonly theme: Theme
  readonly labels: Report['labels']
  /** Anchors that exist: a link to nowhere is not drawn as a link. */
  readonly isAnchor: (id: string) => boolean
  readonly parent: Element
  readonly left: number
  readonly width: number
}

/** The same context, `indent` further right and as wide as is left, or as wide as asked. */
export const inset = (context: Context, indent: number, width?: number): Context => ({
  ...context,
  left: context.left + indent,
  width: width ?? context.width - indent,
})
