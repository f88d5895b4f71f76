/** `npm run docs:machine`: draw the journey again in `docs/parcours.md`, from the machine itself. */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleForNode } from './build.mjs'

const OUT = 'node_modules/.cache/diagnostic-ptce/journey'
const PAGE = 'docs/parcours.md'
const FENCED = /```mermaid\n[\s\S]*?```/

await bundleForNode('scripts/journey/subject.ts', OUT)
const { diagram } = await import(pathToFileURL(resolve(OUT, 'subject.js')).href)
const page = readFileSync(PAGE, 'utf8')
writeFileSync(
  PAGE,
  page.replace(FENCED, () => `\`\`\`mermaid\n${diagram()}\`\`\``),
)
