/** Whether something must be built again: a build is stale when a source is newer than its stamp. */
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const SOURCES = ['src', 'rules', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']

export function isStale(stamp, output) {
  if (!existsSync(stamp) || !existsSync(output)) return true
  const built = statSync(stamp).mtimeMs
  return SOURCES.some((source) => newest(source) > built)
}

export function markBuilt(stamp) {
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, '')
}

/** A folder's own date moves when a file is removed from it. */
function newest(path) {
  if (!existsSync(path)) return 0
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
