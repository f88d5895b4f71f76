import type { Plugin } from 'vite'
import type { CompiledContent } from './compile'
import { CHUNK_IDS, type ChunkId } from './chunks'
import { coverRules } from './coverage'
import { compileFromDisk, readRules } from './disk'
import { InvalidRulesError } from './problems'
import { join } from 'node:path'

const PREFIX = 'virtual:content/'

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
      const chunk = chunkOf(id)
      if (chunk === undefined) return undefined
      compiled ??= compileFromDisk(root)
      return moduleOf(chunk, compiled)
    },
    hotUpdate({ file, modules }) {
      if (!file.startsWith(join(root, 'rules/'))) return undefined
      compiled = undefined
      const graph = this.environment.moduleGraph
      const served = CHUNK_IDS.flatMap((chunk) => graph.getModuleById(`\0${PREFIX}${chunk}`) ?? [])
      return [...modules, ...served]
    },
  }
}

/** What is published has no rule that says nothing; it takes a second, so that only a build waits for it. */
function refuseIdleRules({ rules }: CompiledContent): void {
  const { problems } = coverRules(rules)
  if (problems.length > 0) throw new InvalidRulesError(problems)
}

const chunkOf = (id: string): ChunkId | undefined =>
  CHUNK_IDS.find((chunk) => id === `\0${PREFIX}${chunk}`)

/** `JSON.parse` of a string: browsers read it faster than the same object written as JavaScript. */
function moduleOf(chunk: ChunkId, { rules, chunks }: CompiledContent): string {
  const words = `JSON.parse(${literal(chunks[chunk])})`
  if (chunk !== 'core') return `export default ${words}`
  return `export const rules = JSON.parse(${literal(rules)})\nexport const words = ${words}`
}

/** JSON as a JavaScript string, in single quotes: its double ones then need no escape. */
export function literal(value: unknown): string {
  const json = JSON.stringify(value)
  return `'${json.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
