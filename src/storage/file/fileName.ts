/** The name of a saved file, from the project's: plain ASCII, so that it travels by any mail. */
import { plainWords } from '../../domain'

const LONGEST = 60
export const NAMELESS = 'diagnostic-ptce'

/** @example fileName('Pôle réemploi du Val d’Œuf', 'ptce.json') // 'pole-reemploi-du-val-d-oeuf.ptce.json' */
export const fileName = (project: string | undefined, extension: string): string =>
  `${slugOf(project, LONGEST) || NAMELESS}.${extension}`

export function slugOf(project: string | undefined, longest: number): string {
  return plainWords(project ?? '')
    .join('-')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
}
