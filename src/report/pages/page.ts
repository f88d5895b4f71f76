/** What a public page tells of one criterion, whatever anyone answered. */
import type { Dossier } from '../../domain'
import { type ReportInput, blockLabels } from '../model/input'
import { say } from '../model/input'
import type { Block, Report, Rich, Section } from '../model/model'

export const CRITERION_KINDS = ['article-9', 'appel-a-projets', 'demarche', 'dispositifs'] as const
/** The grid of a criterion, or the schemes: as in its address. */
export type CriterionKind = (typeof CRITERION_KINDS)[number]

/** What these pages read: rules and words, and the day that judges what is stale. */
export type PageInput = Pick<ReportInput, 'rules' | 'words' | 'date'>

/** Official words, with some of their sentence around them. */
export interface Quote {
  readonly before: string
  readonly words: string
  readonly after: string
  readonly cite: string
  readonly href?: string
}

export interface CriterionPage {
  readonly kind: CriterionKind
  readonly id: string
  /** « Article 9 · élément 3 sur 11 ». */
  readonly above: string
  readonly title: string
  readonly lead: string
  readonly quote?: Quote
  readonly notes: readonly Rich[]
  readonly sections: readonly Section[]
  /** The screen where one answers; absent of a scheme. */
  readonly step?: { readonly name: string; readonly part?: string; readonly label: string }
}

/** Rules are told with the words put to the group; those put to a collectivité stand beside. */
export const GROUP: Pick<Dossier, 'profile'> = { profile: { track: 'porteur' } }

export type PageSection =
  | 'regle'
  | 'membres'
  | 'questions'
  | 'exemples'
  | 'avancer'
  | 'niveaux'
  | 'etapes'
  | 'enonces'
  | 'fiche'
  | 'propose'
  | 'sources'

/** A section of a page, its titles under `criteres.<id>`. */
export const pageSection = (
  input: PageInput,
  id: PageSection,
  blocks: readonly Block[],
  intro?: string,
): Section => ({
  id,
  title: say(input, `criteres.${id}.titre`),
  short: say(input, `criteres.${id}.court`),
  ...(intro === undefined ? {} : { intro }),
  blocks,
})

/** Words that the blocks themselves print. */
export const pageLabels = (input: PageInput): Report['labels'] => ({
  ...blockLabels(input),
  contents: say(input, 'criteres.sommaire'),
})
