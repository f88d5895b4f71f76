/**
 * The app as it is put online in a folder, for the browser tests: `node scripts/subfolder.mjs <port>`.
 * Built only when a source changed, then served with its headers.
 */
import { buildOrFail } from './build.mjs'
import { isStale, markBuilt } from './stale.mjs'

const OUT = 'node_modules/.cache/diagnostic-ptce/subfolder'
const STAMP = 'node_modules/.cache/diagnostic-ptce/subfolder.stamp'
const FOLDER = { base: '/diagnostic/', build: { outDir: OUT, emptyOutDir: true } }

if (isStale(STAMP, `${OUT}/index.html`)) {
  await buildOrFail(FOLDER, { quiet: true })
  markBuilt(STAMP)
}
const { preview } = await import('vite')
await preview({ ...FOLDER, preview: { port: Number(process.argv[2]), strictPort: true } })
