/**
 * Text ids written in the code: each must exist, or a person would meet an exception instead of a
 * sentence.
 */
import { FACT_IDS } from './known'
import { problemAt } from './problems'
import type { Sources } from './ruleFile'

/** What stands where a template holds an expression: any part of an id. */
const HOLE = '.+'

/**
 * Ids that no text has, among the literals of the code.
 *
 * A literal is taken for a text id when it starts as texts do (`membres.`, `restitution.`…): a
 * check by the name of the function that is called would miss every new one. A template such as
 * `restitution.statuts.${status}.libelle` must match one text at least; the prefix of a list or of
 * a group counts as an id.
 *
 * @param sources path of a file of the code → its text
 */
export function unknownTextIds(sources: Sources, ids: readonly string[]): readonly string[] {
  const roots = [...new Set(ids.map((id) => id.split('.')[0] ?? ''))]
  const literal = new RegExp(
    `(['"\`])((?:${roots.join('|')})(?:\\.(?:[\\w-]|\\$\\{[^}]*\\})+)+)\\1`,
    'g',
  )
  const haystack = ids.join('\n')
  return Object.entries(sources).flatMap(([path, source]) =>
    [...source.matchAll(literal)]
      .map((match) => ({
        id: match[2] ?? '',
        line: source.slice(0, match.index).split('\n').length,
      }))
      .filter(({ id }) => !FACT_IDS.has(id) && !isKnown(id, haystack))
      .map(({ id, line }) => problemAt(path, line, `aucun texte ne s’appelle « ${id} »`)),
  )
}

function isKnown(id: string, haystack: string): boolean {
  const parts = id.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'))
  return new RegExp(`^${parts.join(HOLE)}(?:\\..+)?$`, 'm').test(haystack)
}
