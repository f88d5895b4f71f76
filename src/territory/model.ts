/** The territory index: what the app knows of the places of France, and how it is shipped. */

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

/** SIREN → name, départements of its communes, size, and for an EPT of Grand Paris its métropole. */
export type EpciIndex = Readonly<
  Record<string, readonly [name: string, departements: string, size: number, around?: string]>
>

/** How many people, in quarters of a power of ten: enough to put larger places first. */
export const sizeOf = (population: number): number => Math.round(4 * Math.log10(population + 1))

export interface Commune {
  readonly code: string
  readonly name: string
  readonly departement: string
  /** Its EPCI and, in Grand Paris, its EPT. */
  readonly epcis: readonly string[]
  readonly postcodes: readonly string[]
  readonly size: number
}

/** Paris, Lyon and Marseille: a place of its own for who lives there, a part of its commune for the rules. */
export interface Arrondissement {
  readonly code: string
  readonly name: string
  readonly commune: string
  readonly postcodes: readonly string[]
  readonly size: number
}

/** A commune that became part of another one: delegated, associated, or gone. */
export interface FormerCommune {
  readonly code: string
  /** Absent where the source keeps the code alone. */
  readonly name?: string
  readonly today: string
}

export interface Communes {
  readonly communes: ReadonlyMap<string, Commune>
  readonly arrondissements: ReadonlyMap<string, Arrondissement>
  readonly former: readonly FormerCommune[]
}

/** Communes as they are shipped: columns of text, of which `packing.ts` has the key. */
export interface PackedCommunes {
  readonly names: string
  readonly numbers: string
  readonly postcodes: string
  readonly epcis: string
  readonly sizes: string
  readonly arrondissements: string
  readonly former: string
}

/** What is loaded: régions and départements always, the rest once a dossier or a search needs it. */
export interface Gazetteer extends TerritoryIndex {
  readonly epcis?: EpciIndex
  readonly communes?: Communes
}
