/** What `npm run rules` runs: the compiler of the rules alone, without the application. */
import { compileFromDisk, writeContract, writeHistory } from '../../src/build/rules/disk'
import { InvalidRulesError } from '../../src/schema/reading/problems'

/**
 * Every problem of every file; none when the rules compile.
 *
 * @param first what to write before: what the code may say, what the rules of a new version are
 */
export function problems(
  root: string,
  first: { readonly contract: boolean; readonly history: boolean },
): readonly string[] {
  try {
    if (first.history) writeHistory(root)
    if (first.contract) writeContract(root)
    compileFromDisk(root)
    return []
  } catch (error) {
    if (error instanceof InvalidRulesError) return error.problems
    throw error
  }
}
