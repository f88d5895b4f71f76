/** `npm run docs:images`: take again the pictures of the README, from the built app and a fictitious dossier. */
import { mkdirSync } from 'node:fs'
import { findBrowser, MISSING_BROWSER } from './browser.mjs'
import { buildOrFail } from './build.mjs'
import { fail } from './install.mjs'

const PORT = 4175
const DOSSIER = 'rules/cas/reemploi-dans-l-allier.ptce.json'

await buildOrFail({})
const executablePath = findBrowser()
if (!executablePath) fail(MISSING_BROWSER)

const [{ preview }, { chromium }] = await Promise.all([import('vite'), import('@playwright/test')])
const server = await preview({ preview: { port: PORT, strictPort: true }, logLevel: 'silent' })
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 860 },
    locale: 'fr-FR',
    colorScheme: 'light',
  })
  mkdirSync('docs/images', { recursive: true })
  await page.goto(`http://localhost:${PORT}/`)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: 'docs/images/accueil.png' })
  await page.locator('input[type=file]').setInputFiles(DOSSIER)
  await page.waitForURL('**/recapitulatif')
  await page.goto(`http://localhost:${PORT}/resultat`)
  await page.locator('figure').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: 'docs/images/resultat.png' })
} finally {
  await browser.close()
  await server.close()
}
