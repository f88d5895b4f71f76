/** What the first load weighs: the scripts that `index.html` names, and all they import at once. */
import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { gzipSync } from 'node:zlib'

const STATIC_IMPORT = /(?:\bfrom|^import|[;}]import)\s*"(\.[^"]+\.js)"/g

/**
 * @param {string} [folder] of the build
 * @returns {{ file: string, bytes: number }[]} gzip size of each script of the first load
 */
export function firstLoad(folder = 'dist') {
  const html = readFileSync(`${folder}/index.html`, 'utf8')
  const waiting = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\/?([^"]+\.js)"/g)].map(
    ([, file]) => file,
  )
  const seen = new Map()
  while (waiting.length > 0) {
    const file = waiting.pop()
    if (seen.has(file) || !existsSync(`${folder}/${file}`)) continue
    const source = readFileSync(`${folder}/${file}`, 'utf8')
    seen.set(file, gzipSync(source, { level: 9 }).byteLength)
    for (const [, specifier] of source.matchAll(STATIC_IMPORT)) {
      waiting.push(posix.join(posix.dirname(file), specifier))
    }
  }
  return [...seen].map(([file, bytes]) => ({ file, bytes })).sort((a, b) => b.bytes - a.bytes)
}

if (process.argv[1]?.endsWith('bundleSize.mjs')) {
  const files = firstLoad()
  for (const { file, bytes } of files)
    console.log(`${(bytes / 1024).toFixed(2).padStart(8)} Kio  ${file}`)
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  console.log(`${(total / 1024).toFixed(2).padStart(8)} Kio  premier chargement, gzip`)
}
