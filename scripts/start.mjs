/** `npm start`: install what is missing, build what changed, serve the wizard on http://localhost:4173. */
import { buildOrFail } from './build.mjs'
import { ensureInstalled, fail } from './install.mjs'
import { isStale, markBuilt } from './stale.mjs'

const PORT = 4173
const STAMP = 'node_modules/.cache/diagnostic-ptce/dist'

ensureInstalled()
if (isStale(STAMP, 'dist/index.html')) {
  await buildOrFail({})
  markBuilt(STAMP)
}

const { preview } = await import('vite')
try {
  await preview({ preview: { port: PORT, strictPort: true } })
} catch (error) {
  if (!String(error).includes('already in use')) throw error
  fail(`Le port ${PORT} est déjà pris : fermez le programme qui l’occupe, puis relancez.`)
}
console.log(`Le diagnostic est ouvert sur http://localhost:${PORT}/ (Ctrl+C pour arrêter).`)
