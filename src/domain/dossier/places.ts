/** The territory of a dossier, resolved by `src/territory` to what the rules read. */
import type { Place, PlaceType } from './dossier'

export interface ResolvedPlace extends Place {
  /** Absent when the code is not in the index: it is kept as it is, and said. */
  readonly name?: string
  /** For a code that is not in the index: see `UnknownPlace`. */
  readonly nearest?: string
  /** Where it stands: the EPCI and EPT of a commune by SIREN, départements and régions by INSEE code. */
  readonly epcis?: readonly string[]
  readonly departements?: readonly string[]
  readonly regions?: readonly string[]
  /** Another place of the dossier that contains it: said, and not counted twice. */
  readonly within?: Place
  /** The commune that a merged one became part of: the rest is resolved from it. */
  readonly mergedInto?: { readonly code: string; readonly name: string }
  /** The commune of a municipal arrondissement (Paris, Lyon, Marseille): the rest is resolved from it. */
  readonly partOf?: { readonly code: string; readonly name: string }
}

/** A code that the index does not know. */
export interface UnknownPlace extends Place {
  /** The code that it would be with the zero that a spreadsheet took: offered, never put in its place. */
  readonly nearest?: string
}

/** Code → name, kind by kind: 84 is a région and a département. */
export type PlaceNames = Readonly<Record<PlaceType, Readonly<Record<string, string>>>>

export interface Places {
  readonly places: readonly ResolvedPlace[]
  /** INSEE codes of the communes named: merged ones under the code of today, arrondissements with their commune. */
  readonly communes: readonly string[]
  /** SIREN of the EPCI named, and of those of the communes named; EPT of Grand Paris included. */
  readonly epcis: readonly string[]
  readonly departements: readonly string[]
  readonly regions: readonly string[]
  /** Names of the communes, EPCI, départements and régions above. */
  readonly names: PlaceNames
  /** Codes that the index does not know: kept, said, and guessed nowhere. */
  readonly unknown: readonly UnknownPlace[]
}

export const NO_PLACES: Places = {
  places: [],
  communes: [],
  epcis: [],
  departements: [],
  regions: [],
  names: { commune: {}, epci: {}, departement: {}, region: {} },
  unknown: [],
}
