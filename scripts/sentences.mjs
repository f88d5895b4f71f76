/**
 * `npm run sentences`: every distinct sentence of the reports of `rules/cas/`, with the cases it
 * stands in, for whoever reads them all.
 * `npm run sentences -- --since <commit>`: those that came and went since that commit.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleForNode } from './build.mjs'
import { fail } from './install.mjs'

const OUT = 'node_modules/.cache/diagnostic-ptce/sentences'
/** More cases than that say nothing more of a sentence. */
const MOST_CASES = 3

const [option, since] = process.argv.slice(2)
const date = new Date().toISOString().slice(0, 10)

await bundleForNode('scripts/sentences/subject.ts', OUT)
const { sentencesOf } = await import(pathToFileURL(resolve(OUT, 'subject.js')).href)
const now = sentencesOf('.', date)

if (option === '--json') {
  console.log(JSON.stringify(now))
} else if (option === '--since' && since !== undefined) {
  const before = sentencesAt(since)
  const texts = new Set(now.map(({ text }) => text))
  const former = new Set(before.map(({ text }) => text))
  for (const said of before) if (!texts.has(said.text)) console.log(`- ${lineOf(said)}`)
  for (const said of now) if (!former.has(said.text)) console.log(`+ ${lineOf(said)}`)
} else {
  for (const said of now) console.log(lineOf(said))
  console.log(`\nPhrases différentes : ${now.length}.`)
}

function lineOf({ text, cases }) {
  const more = cases.length - MOST_CASES
  const named = cases.slice(0, MOST_CASES).join(', ')
  return `${text}  [${named}${more > 0 ? ` et ${more} autres` : ''}]`
}

/** The same list, made by the code and the rules of another commit. */
function sentencesAt(commit) {
  const folder = mkdtempSync(join(tmpdir(), 'phrases-'))
  const git = (...words) => execFileSync('git', words, { stdio: ['ignore', 'pipe', 'pipe'] })
  try {
    git('worktree', 'add', '--detach', folder, commit)
    if (!existsSync(join(folder, 'scripts/sentences.mjs')))
      fail(`${commit} : pas encore de liste des phrases à ce commit.`)
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
    const listed = execFileSync('node', ['scripts/sentences.mjs', '--json'], {
      cwd: folder,
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    return JSON.parse(String(listed).split('\n').at(-2) ?? '[]')
  } finally {
    git('worktree', 'remove', '--force', folder)
    rmSync(folder, { recursive: true, force: true })
  }
}
