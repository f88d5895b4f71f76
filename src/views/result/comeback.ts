/**
 * Where one comes back to after changing an answer from the result: the view, the row, and what it
 * said before, so that what the change did is told there and not looked for.
 */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Status } from '../../domain'

export interface Comeback {
  /** Of the address; absent of the first view. */
  readonly view?: string
  /** Anchor of the row. */
  readonly row?: string
  /** The status that the row had. */
  readonly status?: Status
}

export const useComebackStore = defineStore('comeback', () => {
  const pending = shallowRef<Comeback>()
  function take(): Comeback | undefined {
    const found = pending.value
    pending.value = undefined
    return found
  }
  return { leave: (from: Comeback) => void (pending.value = from), take }
})
