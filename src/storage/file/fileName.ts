/** The name of a saved file, from the project's: plain ASCII, so that it travels by any mail. */

const LONGEST = 60
const NAMELESS = 'diagnostic-ptce'

/** @example fileName('Pôle réemploi du Val d’Œuf', 'ptce.json') // 'pole-reemploi-du-val-d-oeuf.ptce.json' */
export function fileName(project: string | undefined, extension: string): string {
  const slug = (project ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
  return `${slug || NAMELESS}.${extension}`
}
