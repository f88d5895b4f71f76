/** `npm run docs:schemas`: write again the JSON Schemas, from the schemas that read the files. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildOrFail } from './build.mjs'

const OUT = 'node_modules/.cache/diagnostic-ptce/schemas'

await buildOrFail(
  {
    configFile: false,
    build: {
      ssr: 'scripts/schemas/subject.ts',
      outDir: OUT,
      emptyOutDir: true,
      copyPublicDir: false,
    },
  },
  { quiet: true },
)
const { schemas, written } = await import(pathToFileURL(resolve(OUT, 'subject.js')).href)
for (const [path, schema] of Object.entries(schemas('.'))) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, written(schema))
}
