/**
 * The headings of an act that a collectivité writes: words that the dossier fills, never a model. A
 * line has one hole at most, and says where it is read, so that what is not known is seen as a blank.
 */
import type { QuestionId } from '../dossier/dossier'

export const ACT_IDS = ['deliberation', 'convention'] as const
export type ActId = (typeof ACT_IDS)[number]

/** What a line reads that is no answer. How each is told stands in `report/acts/said.ts`. */
export const ACT_FACTS = [
  'initiative',
  'resume',
  'territoire',
  'nombre-de-membres-engages',
  'membres-engages',
  'apports-des-membres',
  'collectivite',
  'competences',
  'competences-en-entier',
  'montant-demande',
  'options',
  'appuis',
  'conditions',
  'points-a-verifier',
  'points-pas-ecartes',
  'autres-niveaux',
] as const
export type ActFact = (typeof ACT_FACTS)[number]

/** What fills the hole of a line. */
export type ActReading =
  | { readonly kind: 'question'; readonly question: QuestionId }
  | { readonly kind: 'fact'; readonly fact: ActFact }

/** Told where the act is told in short, or whole: absent, in both. */
export type ActLength = 'short' | 'whole'

export type ActLine = { readonly only?: ActLength } & (
  | { readonly text: string; readonly reads?: ActReading }
  /** What the services have to check, by its id: nothing where it is ruled out. */
  | { readonly check: string }
)

export interface ActHeading {
  readonly id: string
  readonly title: string
  readonly lines: readonly ActLine[]
}

export interface ActWords {
  readonly id: ActId
  readonly title: string
  readonly headings: readonly ActHeading[]
}
