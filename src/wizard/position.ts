/**
 * Where a person may stand. The early result is a screen but no step of the journey: it has an
 * id of its own here, and none in the rules.
 */
import { STEP_IDS } from '../domain'
import type { AxisId, ElementId, LawScreenId, StepId } from '../domain'

export type ScreenId = StepId | 'premier-resultat'

/** An element or a screen of several on `article-9`, an axis on `demarche`. */
export type PartId = ElementId | LawScreenId | AxisId

/** `part`: absent from the screens that have none. */
export interface Position {
  readonly step: ScreenId
  readonly part?: PartId
}

/** What a link or a URL asks for: a part that may not exist. */
export interface Destination {
  readonly step: ScreenId
  readonly part?: string
}

/** State names are identifiers, ids are French slugs: they meet here. */
export const STATE_OF = {
  accueil: 'accueil',
  profil: 'profil',
  territoire: 'territoire',
  membres: 'membres',
  'article-9': 'article9',
  'premier-resultat': 'premierResultat',
  'appel-a-projets': 'appelAProjets',
  demarche: 'demarche',
  'votre-collectivite': 'votreCollectivite',
  recapitulatif: 'recapitulatif',
  resultat: 'resultat',
} as const satisfies Record<ScreenId, string>

export type StateName = (typeof STATE_OF)[ScreenId]

export const STATES: readonly StateName[] = Object.values(STATE_OF)

export const SCREEN_IDS: readonly ScreenId[] = [...STEP_IDS, 'premier-resultat']

export function screenOf(state: StateName): ScreenId {
  const screen = SCREEN_IDS.find((id) => STATE_OF[id] === state)
  if (screen === undefined) throw new RangeError(`No screen for state ${state}`)
  return screen
}

export const isSamePosition = (one: Destination, other: Destination): boolean =>
  one.step === other.step && one.part === other.part
