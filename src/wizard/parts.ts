/**
 * The screens that are cut into parts, and where a link that asks for one of them really leads.
 *
 * Article 9 is gone through element by element; a collectivité, which judges from outside, reads it
 * on a few screens of several elements. An address of one cut still leads, on the other track, to
 * the screen that holds what it named.
 */
import { readerTrack, type Dossier } from '../domain'
import type { Plan } from './plan'
import type { Destination, PartId, Position, ScreenId } from './position'

type Read = Pick<Dossier, 'profile'>

const isSeenFromOutside = (dossier: Read) => readerTrack(dossier) === 'collectivite'

/** A screen cut into parts is gone through part by part: what the law asks, the axes. */
export function partsOf(plan: Plan, dossier: Read, screen: ScreenId): readonly PartId[] {
  switch (screen) {
    case 'article-9':
      return isSeenFromOutside(dossier) ? plan.lawScreens.map(({ id }) => id) : plan.elements
    case 'demarche':
      return plan.axes
    case 'accueil':
    case 'profil':
    case 'territoire':
    case 'membres':
    case 'premier-resultat':
    case 'appel-a-projets':
    case 'votre-collectivite':
    case 'recapitulatif':
    case 'resultat':
      return []
  }
}

/** The part of a screen that shows what belongs to this element, condition or axis. */
export function partHolding(
  plan: Plan,
  dossier: Read,
  screen: ScreenId,
  asked: string | undefined,
): PartId | undefined {
  const parts = partsOf(plan, dossier, screen)
  const known = parts.find((id) => id === asked)
  if (known !== undefined || screen !== 'article-9') return known ?? parts[0]
  const holding = plan.lawScreens.find(
    ({ id, elements }) => id === asked || elements.some((element) => element === asked),
  )
  // What the list of members shows stands at the head of the first screen.
  return parts.find((id) => id === holding?.id || id === holding?.elements[0]) ?? parts[0]
}

/** Any link leads somewhere: an unknown part opens the first one. */
export function settle(plan: Plan, dossier: Read, { step, part }: Destination): Position {
  const settled = partHolding(plan, dossier, step, part)
  return settled === undefined ? { step } : { step, part: settled }
}
