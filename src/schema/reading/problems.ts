/**
 * What is wrong in the rules, said to the people who own them: in French, file and line first.
 */

/** Everything found, never the first alone: an author mends a file in one pass. */
export class InvalidRulesError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(
      `Règles invalides (${problems.length}) :\n${problems.map((text) => `  ${text}`).join('\n')}`,
    )
    this.name = 'InvalidRulesError'
  }
}

/** `rules/alertes.yaml:12 : clé inconnue « sii »`. */
export function problemAt(file: string, line: number | undefined, message: string): string {
  return `${file}${line === undefined ? '' : `:${line}`} : ${message}`
}

export const listOf = (ids: Iterable<string>): string =>
  [...ids].map((id) => `« ${id} »`).join(', ')
