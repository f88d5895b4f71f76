/**
 * `npm run bench`: what a person waits for, measured. Printed, never asserted: a machine is not a test.
 */
import { readdirSync, readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleForNode } from './build.mjs'

const OUT = 'node_modules/.cache/diagnostic-ptce/bench'
const CASES = 'rules/cas'

await bundleForNode('scripts/bench/subject.ts', OUT)
const subject = await import(pathToFileURL(resolve(OUT, 'subject.js')).href)

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}`)
const dossiers = readdirSync(CASES)
  .filter((name) => name.endsWith('.ptce.json'))
  .map((name) => JSON.parse(readFileSync(join(CASES, name), 'utf8')))
const full = dossiers.reduce((a, b) =>
  Object.keys(a.answers).length >= Object.keys(b.answers).length ? a : b,
)

measure('Un statut de plus après une réponse', 1000, (run) => subject.judgeAfterAnswer(full, run))
measure('Un diagnostic complet', 1000, () => subject.diagnoseOne(full))
measure('Un diagnostic complet, 10 membres', 1000, () =>
  subject.diagnoseOne(subject.withMembers(full, 10)),
)
measure('Un diagnostic complet, 200 membres', 200, () =>
  subject.diagnoseOne(subject.withMembers(full, 200)),
)
measure('Un rapport (blocs)', 300, () => subject.reportOne(full))
const pdf = measure('Un PDF', 20, () => subject.pdfOne(full))
console.log(`  ${(pdf.byteLength / 1024).toFixed(1)} Kio`)

const search = measure('Ouvrir la recherche de lieux', 5, subject.openSearch)
measure('Chercher un lieu, à chaque lettre', subject.TYPED.length * 5, (run) =>
  search(subject.TYPED[run % subject.TYPED.length]),
)

const folder = mkdtempSync(join(tmpdir(), 'ptce-bench-'))
try {
  const files = Array.from({ length: 1000 }, (_, index) => {
    const file = join(folder, `${index}.ptce.json`)
    writeFileSync(file, JSON.stringify(dossiers[index % dossiers.length]))
    return file
  })
  spawnSync('node', ['scripts/diagnostic.mjs', files[0], '--format', 'json'])
  const start = performance.now()
  const run = spawnSync('node', ['scripts/diagnostic.mjs', ...files, '--format', 'json'], {
    maxBuffer: 2 ** 30,
    encoding: 'utf8',
  })
  const seconds = (performance.now() - start) / 1000
  const lines = run.stdout.trim().split('\n').length
  console.log(
    `Ligne de commande : ${lines} dossiers en ${seconds.toFixed(2)} s, soit ${Math.round(lines / seconds)} par seconde`,
  )
} finally {
  rmSync(folder, { recursive: true })
}

/** Run once to warm up, then print the median and the 95th percentile. */
function measure(title, runs, task) {
  let last = task(0)
  const times = Array.from({ length: runs }, (_, index) => {
    const start = performance.now()
    last = task(index)
    return performance.now() - start
  }).sort((a, b) => a - b)
  const at = (share) =>
    times[Math.min(times.length - 1, Math.floor(share * times.length))].toFixed(3)
  console.log(`${title} : p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (${runs} fois)`)
  return last
}
