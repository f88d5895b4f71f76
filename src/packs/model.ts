/** A local pack: schemes that a collectivité, a CRESS or a network publishes by itself. */
import type { Scheme } from '../domain'

export interface Pack {
  /** Chosen by its publisher: a later file of the same id replaces this one. */
  readonly id: string
  readonly publisher: { readonly name: string; readonly url?: string; readonly contact?: string }
  /** ISO day of publication. */
  readonly date: string
  /** Their ids begin with that of the pack, so that none is taken for one of ours. */
  readonly schemes: readonly Scheme[]
}

export interface PackProblem {
  readonly line?: number
  /** Name of the scheme, or its place in the list. */
  readonly scheme?: string
  readonly message: string
}

export type PackRead =
  | {
      readonly ok: true
      readonly pack: Pack
      /** What is accepted and yet worth a word. */
      readonly notices: readonly string[]
    }
  | { readonly ok: false; readonly problems: readonly PackProblem[] }
