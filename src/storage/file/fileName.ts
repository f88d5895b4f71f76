/** The name of a saved file, from the project's: plain ASCII, so that it travels by any mail. */

const LONGEST = 60
const IN_A_DOCUMENT = 40
const NAMELESS = 'diagnostic-ptce'

/** @example fileName('Pôle réemploi du Val d’Œuf', 'ptce.json') // 'pole-reemploi-du-val-d-oeuf.ptce.json' */
export const fileName = (project: string | undefined, extension: string): string =>
  `${slugOf(project, LONGEST) || NAMELESS}.${extension}`

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

function slugOf(project: string | undefined, longest: number): string {
  return (project ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
}
