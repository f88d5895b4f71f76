/**
 * `npm run check:pdfua`: reports of every kind, held against PDF/UA-1 by veraPDF, and one that is
 * broken on purpose, which must be refused.
 *
 * Java and Maven are needed; without them, or without a network to fetch veraPDF the first time, one
 * sentence says that nothing was checked. Other profiles: `npm run check:pdfua -- 3a`.
 *
 * Exits with 0 when every check passes, or when nothing could be checked; 1 when one fails, or when
 * the broken document is not refused; 2 when a document cannot be read.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleForNode } from './build.mjs'
import { ensureInstalled } from './install.mjs'

const OUT = 'node_modules/.cache/diagnostic-ptce/pdfua'
const LIBRARY = `${OUT}/lib`
const FETCHED = `${OUT}/fetched`
const POM = 'scripts/pdfua/pom.xml'

/**
 * @param {string} answer what `CheckPdf.java` printed
 * @param {{ sound: readonly string[], broken: readonly string[] }} files
 * @returns {{ code: 0 | 1 | 2, said: readonly string[] }}
 */
export function judgeAnswer(answer, { sound, broken }) {
  const lines = answer.split('\n').map((line) => line.split('\t'))
  const of = (kind, file) => lines.filter(([first, name]) => first === kind && name === file)
  const said = []
  let code = 0
  let checks = 0
  for (const file of [...sound, ...broken]) {
    const [checked] = of('checked', file)
    if (checked === undefined) {
      said.push(`${file} : n’a pas été lu (${of('unread', file)[0]?.[2] ?? 'sans réponse'}).`)
      code = 2
      continue
    }
    const [, , count, failed] = checked
    if (broken.includes(file)) {
      if (Number(failed) > 0) continue
      said.push(`${file} : abîmé exprès, et pourtant accepté. La vérification ne vérifie plus.`)
      code ||= 1
      continue
    }
    checks += Number(count)
    if (Number(failed) === 0) continue
    said.push(`${file} : ${failed} contrôles en échec.`)
    for (const [, , rule, times, message, place] of of('broken', file))
      said.push(`  ${rule}, ${times} fois : ${message} (${place})`)
    code ||= 1
  }
  if (code === 0)
    said.push(
      `${sound.length} documents, ${checks.toLocaleString('fr-FR')} contrôles, aucun échec ; ${broken.length} abîmé exprès, refusé.`,
    )
  return { code, said }
}

if (process.argv[1]?.endsWith('checkPdfua.mjs')) {
  // What is fetched is kept among the modules: they must be there first.
  ensureInstalled()
  const missing = whatIsMissing()
  if (missing === undefined) process.exitCode = await check(process.argv[2] ?? 'ua1')
  else console.log(`${missing} : l’accessibilité des PDF n’est pas vérifiée.`)
}

/** Said in a few words; nothing when all is there. */
function whatIsMissing() {
  if (!runs('java', ['-version'])) return 'Java est absent'
  if (isFetched()) return undefined
  if (!runs('mvn', ['-version'])) return 'Maven est absent'
  rmSync(LIBRARY, { recursive: true, force: true })
  const fetched = runs('mvn', [
    '-B',
    '-q',
    '-ntp',
    '-f',
    POM,
    'dependency:copy-dependencies',
    `-DoutputDirectory=${resolve(LIBRARY)}`,
  ])
  if (!fetched) return 'Le dépôt de Maven n’a pas répondu'
  writeFileSync(FETCHED, '')
  return undefined
}

/** Fetched once, and again when what is asked for changes. */
function isFetched() {
  const fetched = statSync(FETCHED, { throwIfNoEntry: false })
  return fetched !== undefined && fetched.mtimeMs > statSync(POM).mtimeMs
}

function runs(command, words) {
  mkdirSync(OUT, { recursive: true })
  const { status } = spawnSync(command, words, {
    stdio: 'ignore',
    timeout: 120_000,
    shell: process.platform === 'win32',
  })
  return status === 0
}

async function check(profile) {
  await bundleForNode('scripts/pdfua/subject.ts', `${OUT}/subject`)
  const subject = await import(pathToFileURL(resolve(`${OUT}/subject/subject.js`)).href)
  const folder = `${OUT}/documents`
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const made = await subject.documents((name) =>
    JSON.parse(readFileSync(`rules/cas/${name}.ptce.json`, 'utf8')),
  )
  const write = ({ name, bytes }) => {
    const file = join(folder, `${name}.pdf`)
    writeFileSync(file, bytes)
    return file
  }
  const files = { sound: made.sound.map(write), broken: made.broken.map(write) }

  const { stdout, stderr } = spawnSync(
    'java',
    [
      '-XX:+UseSerialGC',
      '-cp',
      join(LIBRARY, '*'),
      'scripts/pdfua/CheckPdf.java',
      profile,
      ...files.sound,
      ...files.broken,
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  )
  const { code, said } = judgeAnswer(stdout ?? '', files)
  for (const line of said) console.log(line)
  if (code === 2 && stderr) console.error(stderr.slice(0, 2000))
  return code
}
