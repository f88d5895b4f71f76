/** The territory of a dossier, resolved by `src/territory` to what the rules read. */
import type { Place } from './dossier'

export interface ResolvedPlace extends Place {
  /** Absent when the code is not in the index: it is kept as it is, and said. */
  readonly name?: string
}

export interface Places {
  readonly places: readonly ResolvedPlace[]
  readonly epcis: readonly string[]
  readonly departements: readonly string[]
  readonly regions: readonly string[]
  /** INSEE code → name, for the départements and régions above. */
  readonly names: Readonly<Record<string, string>>
  /** Codes that the index does not know. */
  readonly unknown: readonly Place[]
}

export const NO_PLACES: Places = {
  places: [],
  epcis: [],
  departements: [],
  regions: [],
  names: {},
  unknown: [],
}
