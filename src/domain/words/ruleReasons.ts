import type { RuleChange } from '../judge/ruleChanges'
import type { RulesVersion } from './words'

/**
 * What each version of the rules says of a status that moved, the oldest first.
 *
 * @param since the version under which it was last said
 */
export const ruleReasons = (
  history: readonly RulesVersion[],
  since: string,
  { grid, id }: RuleChange,
): readonly string[] =>
  history
    .filter(({ version }) => version > since)
    .reverse()
    .flatMap((version) => new Map(Object.entries(version[grid])).get(id) ?? [])
