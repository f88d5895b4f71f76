/**
 * `npm run check:sources`: see `scripts/sources/run.ts`, which is bundled as the command line is.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleForNode } from './build.mjs'

const OUT = 'node_modules/.cache/diagnostic-ptce/sources'

await bundleForNode('scripts/sources/run.ts', OUT)
const { run } = await import(pathToFileURL(resolve(OUT, 'run.js')).href)

const paths = readdirSync('rules', { recursive: true, encoding: 'utf8' })
  .map((path) => `rules/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.yaml'))

process.exitCode = await run(process.argv.slice(2), {
  files: Object.fromEntries(paths.map((path) => [path, readFileSync(join('.', path), 'utf8')])),
  today: today(),
  print: (line) => console.log(line),
})

/** The day where the person is, not in Greenwich. */
function today() {
  const now = new Date()
  const two = (value) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
