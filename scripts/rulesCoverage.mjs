/** `npm run docs:coverage`: write `docs/couverture-des-regles.md` again, from the rules. */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleForNode } from './build.mjs'

const OUT = 'node_modules/.cache/diagnostic-ptce/coverage'

await bundleForNode('scripts/coverage/subject.ts', OUT)
const { page } = await import(pathToFileURL(resolve(OUT, 'subject.js')).href)
writeFileSync('docs/couverture-des-regles.md', page())
