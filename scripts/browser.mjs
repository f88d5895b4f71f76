/**
 * Find a Chromium for the end-to-end tests; install Debian's when we are root there.
 *
 * Playwright never downloads one: the tests must run where only the package registries are reached.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Path of a Chromium, or undefined when there is none and none can be installed. */
export function findBrowser() {
  const given = process.env.CHROMIUM_PATH
  if (given && existsSync(given)) return given
  const usual = USUAL.find((path) => existsSync(path))
  if (usual) return usual
  if (!isRootOnDebian()) return undefined
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] }
  spawnSync('apt-get', ['update', '-qq'], quiet)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    ...quiet,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return USUAL.find((path) => existsSync(path))
}

export const MISSING_BROWSER =
  'Aucun navigateur Chromium trouvé : installez Chromium, ou donnez son chemin dans la variable CHROMIUM_PATH.'

function isRootOnDebian() {
  const isRoot = process.getuid?.() === 0
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  return isRoot && /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(release)
}
