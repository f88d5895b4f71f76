/**
 * `npm run diagnostic`: the command line. Node does not run TypeScript, so the same code is bundled
 * once, silently, and again only when a source changed.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled } from './install.mjs'
import { isStale, markBuilt } from './stale.mjs'

const OUT = 'node_modules/.cache/diagnostic-ptce/cli'
const ENTRY = `${OUT}/main.js`
const STAMP = `${OUT}/stamp`

// npm runs scripts from the project's root; files are named from where the person stands.
const from = process.env.INIT_CWD ?? process.cwd()

if (!existsSync(ENTRY) || isStale(STAMP, ENTRY)) {
  ensureInstalled({ quiet: true })
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true'
  const { build } = await import('vite')
  await build({
    logLevel: 'silent',
    build: { ssr: 'src/cli/main.ts', outDir: OUT, emptyOutDir: true, copyPublicDir: false },
  })
  markBuilt(STAMP)
}

const { run } = await import(pathToFileURL(resolve(ENTRY)).href)
process.exitCode = await run(process.argv.slice(2), from)
