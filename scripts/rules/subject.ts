/** What `npm run rules` runs: the compiler of the rules alone, without the application. */
import { compileFromDisk, writeContract } from '../../src/build/rules/disk'
import { InvalidRulesError } from '../../src/schema/reading/problems'

/**
 * Every problem of every file; none when the rules compile.
 *
 * @param contract write again what the code may say, first
 */
export function problems(root: string, contract: boolean): readonly string[] {
  try {
    if (contract) writeContract(root)
    compileFromDisk(root)
    return []
  } catch (error) {
    if (error instanceof InvalidRulesError) return error.problems
    throw error
  }
}
