import { compile } from '../../../src/build/rules/compile'
import { readRules } from '../../../src/build/rules/disk'
import { InvalidRulesError } from '../../../src/schema/reading/problems'

/** The rules as they stand, without the dossiers of the cases, which only slow a test down. */
const RULES = Object.fromEntries(
  Object.entries(readRules('.')).filter(([path]) => !path.startsWith('rules/cas/')),
)

type Change = (source: string) => string

/** Replace one passage, and fail when it is not there: a test must change something. */
export const replacing =
  (passage: string, replacement: string): Change =>
  (source) => {
    if (!source.includes(passage)) throw new Error(`« ${passage} » is not in the file`)
    return source.replace(passage, () => replacement)
  }

export const adding =
  (lines: string): Change =>
  (source) =>
    `${source}${lines}\n`

/** The problems of the rules once some files are changed, `undefined` standing for a file removed. */
export function problemsOf(
  changes: Readonly<Record<string, Change | undefined>>,
  more: Readonly<Record<string, string>> = {},
  contract?: string,
): readonly string[] {
  const files = Object.entries(RULES).flatMap(([path, source]) => {
    if (!Object.hasOwn(changes, path)) return [[path, source]]
    const change = changes[path]
    return change === undefined ? [] : [[path, change(source)]]
  })
  try {
    compile({ ...Object.fromEntries(files), ...more }, contract)
    return []
  } catch (error) {
    if (error instanceof InvalidRulesError) return error.problems
    throw error
  }
}
