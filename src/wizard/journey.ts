/** The screens of a track, in order. */
import { readerTrack, type Dossier, type Track } from '../domain'
import type { ScreenId } from './position'

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
