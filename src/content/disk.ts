import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile, type CompiledContent } from './compile'
import type { Sources } from './ruleFile'

/** Files the rules are written in: YAML, and the dossiers of the cases. */
const RULES = /\.(yaml|json)$/

/** Every file of `rules/`, by its path from the root of the project. */
export function readRules(root: string): Sources {
  const paths = readdirSync(join(root, 'rules'), { recursive: true, encoding: 'utf8' })
    .map((path) => `rules/${path.replaceAll('\\', '/')}`)
    .filter((path) => RULES.test(path))
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

/** The code that cites texts by their id: all of it, but what reads the rules. */
export function readCode(root: string): Sources {
  const paths = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(ts|vue)$/.test(path) && !path.startsWith('src/content/'))
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

/** The content as the build serves it, for tests and benches. */
export const compileFromDisk = (root: string): CompiledContent =>
  compile(readRules(root), readCode(root))
