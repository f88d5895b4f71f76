/** `npm run docs:icons`: draw again, from `public/favicon.svg`, the icons of the installed app. */
import { mkdirSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findBrowser, MISSING_BROWSER } from './browser.mjs'
import { fail } from './install.mjs'

const FOLDER = 'public/icones'
/** A phone cuts a maskable icon to its own shape: only the middle four fifths are safe. */
const ICONS = [
  { name: '192', size: 192, drawn: 1 },
  { name: '512', size: 512, drawn: 1 },
  { name: 'masque-512', size: 512, drawn: 0.72 },
]

const executablePath = findBrowser()
if (!executablePath) fail(MISSING_BROWSER)
const svg = readFileSync('public/favicon.svg').toString('base64')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  mkdirSync(FOLDER, { recursive: true })
  for (const { name, size, drawn } of ICONS) {
    const page = await browser.newPage({
      viewport: { width: size, height: size },
      colorScheme: 'light',
    })
    await page.setContent(
      `<style>body { margin: 0; height: 100vh; display: grid; place-content: center; ${drawn < 1 ? 'background: #fff' : ''} }</style>
      <img width="${size * drawn}" height="${size * drawn}" src="data:image/svg+xml;base64,${svg}">`,
    )
    await page.screenshot({ path: `${FOLDER}/${name}.png`, omitBackground: drawn === 1 })
    await page.close()
  }
} finally {
  await browser.close()
}
