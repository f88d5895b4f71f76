import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assemble, compile, type CompiledContent } from './compile'
import type { Sources } from '../../schema/reading/ruleFile'
import { mergeWords } from '../../domain'
import { CONTRACT, contractOf } from './check/contractCheck'
import { HISTORY, withFingerprints } from './check/history'

/** Files the rules are written in: YAML, and the dossiers of the cases. */
const RULES = /\.(yaml|json)$/

/** Every file of `rules/`, by its path from the root of the project. */
export function readRules(root: string): Sources {
  const paths = readdirSync(join(root, 'rules'), { recursive: true, encoding: 'utf8' })
    .map((path) => `rules/${path.replaceAll('\\', '/')}`)
    .filter((path) => RULES.test(path))
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

const readContract = (root: string): string => readFileSync(join(root, CONTRACT), 'utf8')

/** Write again what the code may say, from the texts as they are. */
export function writeContract(root: string): void {
  const { chunks } = compile(readRules(root))
  writeFileSync(join(root, CONTRACT), contractOf(mergeWords(...Object.values(chunks)).texts))
}

/** Write what the rules of a new version are; what a version was is never written again. */
export function writeHistory(root: string): void {
  const files = readRules(root)
  const { rules, folder } = assemble(files)
  writeFileSync(join(root, HISTORY), withFingerprints(files[HISTORY] ?? '', folder.history, rules))
}

/** The content as the build serves it, for tests and benches. */
export const compileFromDisk = (root: string): CompiledContent =>
  compile(readRules(root), readContract(root))
