/** The name of a document that leaves the app. */
import { NAMELESS, slugOf } from './fileName'

const IN_A_DOCUMENT = 40

/**
 * A document says when it was made, for whom, and what it is: two of them never overwrite each other.
 *
 * @param day ISO day
 * @example documentName('2026-11-28', 'Pôle réemploi du Bocage', 'synthese', 'pdf') // '2026-11-28_pole-reemploi-du-bocage_synthese.pdf'
 */
export const documentName = (
  day: string,
  project: string | undefined,
  document: string,
  extension: string,
): string => `${day}_${slugOf(project, IN_A_DOCUMENT) || NAMELESS}_${document}.${extension}`
