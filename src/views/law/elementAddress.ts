import { readerTrack, type Dossier } from '../../domain'

/**
 * Where an element is asked about. On the screens of several elements, the address also names its
 * own place on the screen, which takes the focus.
 */
export const elementAddress = (dossier: Pick<Dossier, 'profile'>, element: string): string =>
  readerTrack(dossier) === 'collectivite'
    ? `/article-9/${element}#${element}`
    : `/article-9/${element}`
