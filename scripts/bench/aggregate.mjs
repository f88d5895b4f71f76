/**
 * `npm run bench:aggregate`: what the table of many dossiers costs. Printed, never asserted: that it
 * streams is a test (`tests/cli/aggregate.test.ts`), how fast depends on the machine.
 *
 * Dossiers are those of `rules/cas`, each time under another name, with another answer and other
 * members, so that nothing can be kept from the last one.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fail } from '../install.mjs'

const CASES = 'rules/cas'
const COUNTS = [1_000, 10_000, 100_000]
const MIB = 1024

/** Run inside the command, and printed on its standard error when it ends. */
const PEAK = `data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))`

const cases = readdirSync(CASES)
  .filter((name) => name.endsWith('.ptce.json'))
  .map((name) => JSON.parse(readFileSync(join(CASES, name), 'utf8')))

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}`)
// Built once, before it is timed.
spawnSync('node', ['scripts/diagnostic.mjs', '--version'])
for (const count of COUNTS) {
  const { lines, seconds, peak } = await measure(count)
  const perSecond = Math.round(lines / seconds).toLocaleString('fr-FR')
  console.log(
    `${lines.toLocaleString('fr-FR')} dossiers : ${seconds.toFixed(1)} s, soit ${perSecond} par seconde ; mémoire au plus haut, ${Math.round(peak / MIB)} Mio`,
  )
}

async function measure(count) {
  const start = performance.now()
  const child = spawn('node', ['--import', PEAK, 'scripts/diagnostic.mjs', '--aggregate', '-'])
  let lines = -1
  let said = ''
  child.stdout.on('data', (chunk) => {
    for (const byte of chunk) if (byte === 0x0a) lines += 1
  })
  child.stderr.on('data', (chunk) => (said += chunk))
  // A command that stopped says why when it closes.
  child.stdin.on('error', () => undefined)
  const closed = once(child, 'close')
  for (let rank = 0; rank < count; rank += 1) {
    if (!child.stdin.writable) break
    if (!child.stdin.write(`${dossier(rank)}\n`))
      await Promise.race([once(child.stdin, 'drain'), closed])
  }
  child.stdin.end()
  const [code] = await closed
  if (code !== 0) fail(said)
  const [, peak] = /peak (\d+)$/.exec(said) ?? []
  return { lines, seconds: (performance.now() - start) / 1000, peak: Number(peak) }
}

function dossier(rank) {
  const one = cases[rank % cases.length]
  return JSON.stringify({
    ...one,
    id: `d${rank}`,
    project: { ...one.project, name: `Initiative ${rank}` },
    answers: { ...one.answers, 'annees-prevues': rank % 10 },
    members: one.members.filter((_, index) => (rank + index) % 7 !== 0),
  })
}
