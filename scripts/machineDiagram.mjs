/** `npm run docs:machine`: draw the journey again in `docs/parcours.md`, from the machine itself. */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled } from './install.mjs'

const OUT = 'node_modules/.cache/diagnostic-ptce/journey'
const PAGE = 'docs/parcours.md'
const FENCED = /```mermaid\n[\s\S]*?```/

ensureInstalled()
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true'
const { build } = await import('vite')
await build({
  logLevel: 'silent',
  build: {
    ssr: 'scripts/journey/subject.ts',
    outDir: OUT,
    emptyOutDir: true,
    copyPublicDir: false,
  },
})
const { diagram } = await import(pathToFileURL(resolve(OUT, 'subject.js')).href)
const page = readFileSync(PAGE, 'utf8')
writeFileSync(
  PAGE,
  page.replace(FENCED, () => `\`\`\`mermaid\n${diagram()}\`\`\``),
)
