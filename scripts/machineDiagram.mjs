/** `npm run docs:machine`: draw the journey in `docs/parcours.md`, from the machine itself. */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled } from './install.mjs'

const OUT = 'node_modules/.cache/diagnostic-ptce/diagram'

ensureInstalled()
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true'
const { build } = await import('vite')
await build({
  logLevel: 'silent',
  build: { ssr: 'src/wizard/journeyPage.ts', outDir: OUT, emptyOutDir: true, copyPublicDir: false },
})
const { journeyPage } = await import(pathToFileURL(resolve(OUT, 'journeyPage.js')).href)
writeFileSync('docs/parcours.md', journeyPage())
