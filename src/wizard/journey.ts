/** The screens of a track, in order, and where a link that asks for one of them really leads. */
import { readerTrack, type AxisId, type Dossier, type ElementId, type Track } from '../domain'
import type { Plan } from './plan'
import type { Destination, Position, ScreenId } from './position'

export type PartId = ElementId | AxisId

/** A collectivité says what it does before it looks at how the group works. */
const JOURNEYS: Readonly<Record<Track, readonly ScreenId[]>> = {
  porteur: [
    'profil',
    'territoire',
    'membres',
    'article-9',
    'premier-resultat',
    'appel-a-projets',
    'demarche',
    'recapitulatif',
    'resultat',
  ],
  collectivite: [
    'profil',
    'territoire',
    'membres',
    'article-9',
    'premier-resultat',
    'votre-collectivite',
    'appel-a-projets',
    'demarche',
    'recapitulatif',
    'resultat',
  ],
}

export const isAuthority = (dossier: Dossier): boolean => dossier.profile.track === 'collectivite'

/** The screens of this track; home is outside the journey. */
export const journeyOf = (dossier: Dossier): readonly ScreenId[] => JOURNEYS[readerTrack(dossier)]

/** Filled with the group, or for a call: nothing leads there but the person who opens it. */
export const isOption = (dossier: Dossier, screen: ScreenId): boolean =>
  isAuthority(dossier) && (screen === 'appel-a-projets' || screen === 'demarche')

/** A screen cut into parts is gone through part by part: the elements of the law, the axes. */
export function partsOf(plan: Plan, screen: ScreenId): readonly PartId[] {
  if (screen === 'article-9') return plan.elements
  if (screen === 'demarche') return plan.axes
  return []
}

/** Any link leads somewhere: an unknown part opens the first one. */
export function settle(plan: Plan, { step, part }: Destination): Position {
  const parts = partsOf(plan, step)
  const known = parts.find((id) => id === part) ?? parts[0]
  return known === undefined ? { step } : { step, part: known }
}
