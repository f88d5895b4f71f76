import { inject, type InjectionKey } from 'vue'

/** The French text of an id, its `{placeholders}` filled. */
export type Text = (id: string, values?: Readonly<Record<string, string | number>>) => string

/**
 * How a component finds the words of the rules without knowing a store: the app provides this
 * function once, a test provides its own.
 */
export const TEXT: InjectionKey<Text> = Symbol('text')

export function useText(): Text {
  const text = inject(TEXT)
  if (text === undefined) throw new Error('No text function was provided.')
  return text
}
