/**
 * Install what is missing, and nothing when nothing changed.
 *
 * The stamp is the hash of the lock file and the version of Node: `npm ci` runs again when either moves.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const STAMP = 'node_modules/.cache/diagnostic-ptce/install'

/** @param {{ quiet?: boolean }} [options] quiet: nothing on standard output (the command line prints there) */
export function ensureInstalled({ quiet = false } = {}) {
  const wanted = createHash('sha256')
    .update(readFileSync('package-lock.json'))
    .update(process.version)
    .digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0)
    fail('L’installation n’a pas abouti : vérifiez la connexion, puis relancez.')
  mkdirSync(dirname(STAMP), { recursive: true })
  writeFileSync(STAMP, wanted)
}

/** Stop with one sentence for the person who typed the command. */
export function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
