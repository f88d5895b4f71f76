import type { Plugin } from 'vite'
import { mergeWords, type ResultRules } from '../../domain'
import type { CompiledContent } from './compile'
import { CHUNK_IDS } from './emit/chunks'
import { coverRules } from './coverage/coverage'
import { compileFromDisk, readRules } from './disk'
import { InvalidRulesError } from '../../schema/reading/problems'
import { join } from 'node:path'

const PREFIX = 'virtual:content/'
/** Chunks of words, the rules, those that only a result reads, and everything at once. */
const MODULES = [...CHUNK_IDS, 'rules', 'result-rules', 'whole'] as const
type ModuleId = (typeof MODULES)[number]

/**
 * Compile `rules/` at build time and serve it as `virtual:content/<chunk>`: an invalid rule breaks
 * the build, and neither YAML nor zod reaches the browser.
 */
export function content(): Plugin {
  let root = ''
  let compiled: CompiledContent | undefined
  let isPublished = false
  return {
    name: 'content',
    configResolved(config) {
      root = config.root
      isPublished = config.command === 'build' && !config.build.ssr
    },
    buildStart() {
      compiled = compileFromDisk(root)
      if (isPublished) refuseIdleRules(compiled)
      for (const path of Object.keys(readRules(root))) this.addWatchFile(join(root, path))
    },
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      const served = moduleIdOf(id)
      if (served === undefined) return undefined
      compiled ??= compileFromDisk(root)
      return moduleOf(served, compiled)
    },
    hotUpdate({ file, modules }) {
      if (!file.startsWith(join(root, 'rules/'))) return undefined
      compiled = undefined
      const graph = this.environment.moduleGraph
      const served = MODULES.flatMap((one) => graph.getModuleById(`\0${PREFIX}${one}`) ?? [])
      return [...modules, ...served]
    },
  }
}

/** What is published has no rule that says nothing; it takes a second, so that only a build waits for it. */
function refuseIdleRules({ rules, chunks }: CompiledContent): void {
  const { problems } = coverRules(rules, mergeWords(...Object.values(chunks)))
  if (problems.length > 0) throw new InvalidRulesError(problems)
}

const moduleIdOf = (id: string): ModuleId | undefined =>
  MODULES.find((one) => id === `\0${PREFIX}${one}`)

/** `JSON.parse` of a string: browsers read it faster than the same object written as JavaScript. */
function moduleOf(id: ModuleId, { rules, chunks }: CompiledContent): string {
  const {
    alerts,
    remarks,
    agreements,
    situations,
    levers,
    withoutRegret,
    scicWhen,
    options,
    checks,
    ...core
  } = rules
  const parsed = (value: unknown) => `JSON.parse(${literal(value)})`
  if (id === 'result-rules') {
    const ofResult: ResultRules = {
      alerts,
      remarks,
      agreements,
      situations,
      levers,
      withoutRegret,
      scicWhen,
      options,
      checks,
    }
    return `export default ${parsed(ofResult)}`
  }
  if (id === 'whole') {
    const words = mergeWords(...Object.values(chunks))
    return `export const rules = ${parsed(rules)}\nexport const words = ${parsed(words)}`
  }
  if (id === 'rules') return `export default ${parsed(core)}`
  if (id !== 'core') return `export default ${parsed(chunks[id])}`
  const count = rules.axes.reduce((total, { statements }) => total + statements.length, 0)
  return `export const words = ${parsed(chunks.core)}\nexport const statementCount = ${count}`
}

/** JSON as a JavaScript string, in single quotes: its double ones then need no escape. */
export function literal(value: unknown): string {
  const json = JSON.stringify(value)
  return `'${json.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
