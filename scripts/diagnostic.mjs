/**
 * `npm run diagnostic`: the command line. Node does not run TypeScript, so the same code is bundled
 * once, silently, and again only when a source changed.
 */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleForNode } from './build.mjs'
import { isStale, markBuilt } from './stale.mjs'

const OUT = 'node_modules/.cache/diagnostic-ptce/cli'
const ENTRY = `${OUT}/main.js`
const STAMP = `${OUT}/stamp`

// npm runs scripts from the project's root; files are named from where the person stands.
const from = process.env.INIT_CWD ?? process.cwd()

if (isStale(STAMP, ENTRY)) {
  await bundleForNode('src/cli/main.ts', OUT)
  markBuilt(STAMP)
}

// Whoever read the first lines and left (`| head`) wants no more of them.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

const { run } = await import(pathToFileURL(resolve(ENTRY)).href)
process.exitCode = await run(process.argv.slice(2), from)
