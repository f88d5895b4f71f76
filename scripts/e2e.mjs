/** `npm run e2e`: the built app in a real Chromium. Extra words go to Playwright. */
import { spawnSync } from 'node:child_process'
import { findBrowser, MISSING_BROWSER } from './browser.mjs'
import { fail } from './install.mjs'

const browser = findBrowser()
if (!browser) fail(MISSING_BROWSER)

const run = spawnSync('npx', ['playwright', 'test', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: browser, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
  shell: process.platform === 'win32',
})
process.exit(run.status ?? 1)
