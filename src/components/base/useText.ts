import { inject, type InjectionKey } from 'vue'
import type { CountArgs, CountTextId, TextArgs, TextId } from '../../domain'

/** The French text of an id, its `{placeholders}` filled. */
export interface Text {
  <Id extends TextId>(id: Id, ...values: TextArgs<Id>): string
  /** The text of a count, in its number: see `textForCount`. */
  readonly forCount: <Id extends CountTextId>(
    id: Id,
    count: number,
    ...values: CountArgs<Id>
  ) => string
}

/**
 * How a component or a view finds the words of the rules without knowing a store: the app provides this
 * function once, a test provides its own.
 */
export const TEXT: InjectionKey<Text> = Symbol('text')

export function useText(): Text {
  const text = inject(TEXT)
  if (text === undefined) throw new Error('No text function was provided.')
  return text
}
