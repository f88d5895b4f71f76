/**
 * `npm test`: install what is missing, then everything continuous integration runs.
 *
 * Stops at the first step that fails; ends with the count of what ran, read from the runners' own reports.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { ensureInstalled, fail } from './install.mjs'

const REPORTS = 'node_modules/.cache/diagnostic-ptce/reports'
const UNIT = `${REPORTS}/unit.json`
const E2E = `${REPORTS}/e2e.json`

ensureInstalled()
rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })

step('Types', 'npm', ['run', '--silent', 'type-check'])
step('Style', 'npm', ['run', '--silent', 'lint'])
step('Mise en forme', 'npm', ['run', '--silent', 'format:check'])
step('Failles connues', 'node', ['scripts/audit.mjs'])
step('Tests unitaires et de composants', 'node', [
  'scripts/tool.mjs',
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${UNIT}`,
])
step('PDF accessibles', 'node', ['scripts/checkPdfua.mjs'])
step('Construction', 'npm', ['run', '--silent', 'build'])
step('Licences', 'node', ['scripts/licences.mjs', '--check'])
step('Essais dans Chromium', 'node', ['scripts/e2e.mjs'], { E2E_REPORT: E2E })

const unit = JSON.parse(readFileSync(UNIT, 'utf8'))
const { expected, unexpected, flaky } = JSON.parse(readFileSync(E2E, 'utf8')).stats
console.log(`\nUnit: ${unit.numPassedTests} passed, ${unit.numFailedTests} failed`)
console.log(`Browser: ${expected + flaky} passed, ${unexpected} failed`)

function step(title, command, words, env = {}) {
  console.log(`\n— ${title}`)
  const run = spawnSync(command, words, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  if (run.status !== 0) fail(`« ${title} » a échoué : le détail est ci-dessus.`)
}
