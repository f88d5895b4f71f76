/** The territory index of this version: régions, départements and EPCI; communes by their code alone. */

export interface Region {
  readonly code: string
  readonly name: string
}

export interface Departement {
  readonly code: string
  readonly name: string
  /** Absent for overseas collectivités, which belong to no région and have no CRESS of their own. */
  readonly region?: string
}

export interface TerritoryIndex {
  readonly regions: readonly Region[]
  readonly departements: readonly Departement[]
}

/** SIREN → name and départements of its communes. Loaded only when a dossier names an EPCI. */
export type EpciIndex = Readonly<Record<string, readonly [name: string, departements: string]>>
