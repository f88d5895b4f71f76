/**
 * `npm run rules`: compile the rules, and say in French everything that is wrong in them.
 * `npm run rules:contract`: write again what the code may say (`src/domain/words/textContract.ts`).
 * `npm run rules:history`: write what the rules of a new version are (`rules/historique.yaml`).
 */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildOrFail } from './build.mjs'
import { fail } from './install.mjs'

const OUT = 'node_modules/.cache/diagnostic-ptce/rules'

const start = performance.now()
// Without the configuration of the application: it would compile the rules too, and stop at a fault.
await buildOrFail(
  {
    configFile: false,
    build: {
      ssr: 'scripts/rules/subject.ts',
      outDir: OUT,
      emptyOutDir: true,
      copyPublicDir: false,
    },
  },
  { quiet: true },
)
const { problems } = await import(pathToFileURL(resolve(OUT, 'subject.js')).href)
const found = problems('.', {
  contract: process.argv.includes('--contract'),
  history: process.argv.includes('--history'),
})
if (found.length > 0) fail(`${found.join('\n')}\n\nProblèmes : ${found.length}.`)
const seconds = ((performance.now() - start) / 1000).toFixed(1).replace('.', ',')
console.log(`Les règles sont justes (${seconds} s).`)
