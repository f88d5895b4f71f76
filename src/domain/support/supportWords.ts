/** Whoever and whatever may help a group, in words: schemes, national calls, CRESS and networks. */
import type { AuthorityLevel, Place, PlaceType, StageId, Track } from '../dossier/dossier'
import type { Source } from './source'

export type SchemeStatus = 'permanent' | 'unknown' | 'closed'
export type SchemeRelevance = 'dedie' | 'connexe' | 'indirect' | 'exemple' | 'alerte'

export interface Scheme {
  readonly id: string
  readonly name: string
  readonly operator: string
  readonly level:
    'national' | 'europe' | 'region' | 'departement' | 'intercommunalite' | 'commune' | 'reseau'
  /** Where it applies: `france`, or the codes of one kind of place. */
  readonly territory: {
    readonly type: 'france' | PlaceType
    readonly codes: readonly string[]
    readonly label: string
    /** What a narrow perimeter lies in: who names a whole région is asked to be more precise. */
    readonly around?: {
      readonly epcis: readonly string[]
      readonly departements: readonly string[]
      readonly regions: readonly string[]
    }
  }
  readonly beneficiaries: Track | 'both'
  /** Of the collectivités that may ask for it, those of these levels alone; absent for all. */
  readonly forLevels?: readonly AuthorityLevel[]
  /** The collectivités whose own scheme it is: each is asked whether it still stands. */
  readonly carriers?: readonly Place[]
  readonly stages: readonly StageId[]
  readonly purposes: readonly string[]
  readonly relevance: SchemeRelevance
  readonly status: SchemeStatus
  readonly statusNote?: string
  readonly amount?: string
  readonly period?: string
  readonly deadline?: string
  /** The national wave that tells it, in the history of calls: it is never recommended. */
  readonly call?: string
  readonly eligibility?: string
  readonly url?: string
  readonly confidence: 'high' | 'medium' | 'low'
  readonly source: Source
  readonly notes?: string
  /** Present when it comes from a local pack, which this tool did not check. */
  readonly pack?: SchemePack
}

/** One collectivité under each of its codes, and the two levels that we read that it holds. */
export interface TwoLevels {
  readonly places: readonly Place[]
  readonly levels: readonly AuthorityLevel[]
  /** ISO day of our reading: no text that we read lists them. */
  readonly readOn: string
}

/** Who added a scheme, and when they published it. */
export interface SchemePack {
  readonly id: string
  readonly publisher: string
  readonly date: string
}

/** One national wave (AAP then AMI), told as history. */
export interface Call {
  readonly id: string
  readonly year: number
  readonly title: string
  readonly text: string
  readonly source: Source
  /** What is known of the year under way: not a call, and as fragile as any scheme. */
  readonly isSituation?: true
}

export interface Cress {
  readonly region: string
  readonly regionName: string
  /** « en Occitanie »: completes « votre projet est … ». */
  readonly inRegion: string
  readonly name: string
  readonly website?: string
  readonly email?: string
  readonly phone?: string
  readonly fallback: string
  readonly source: Source
  readonly confidence: 'high' | 'medium' | 'low'
  readonly notes?: string
}

/** A national network: whom it serves, and what for. */
export interface Network {
  /** Id of its scheme. */
  readonly scheme: string
  readonly name: string
  readonly beneficiaries: Track | 'both'
  readonly role: string
  readonly url: string
  readonly source: Source
}
