import type { PackProblem } from './model'
import { frenchText } from './typography'

const LONGEST = 400

/**
 * One problem as one line, fit for a screen or a terminal: what the file itself says in it is cut
 * and stripped of what could move a cursor.
 *
 * @example problemText({ line: 24, scheme: 'Aide locale', message: 'clé manquante (nom)' })
 * // 'Ligne 24, « Aide locale » : clé manquante (nom)'
 */
export function problemText({ line, scheme, message }: PackProblem): string {
  const where = [
    ...(line === undefined ? [] : [`ligne\u00A0${line}`]),
    ...(scheme === undefined ? [] : [scheme]),
  ].join(', ')
  const said = frenchText(where === '' ? message : `${where} : ${message}`).replace(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    '\u{FFFD}',
  )
  const short = said.length > LONGEST ? `${said.slice(0, LONGEST - 1)}…` : said
  return `${short.charAt(0).toUpperCase()}${short.slice(1)}`
}
