/**
 * `npm run bench:list`: what the list of dossiers costs, for one and for fifty of two hundred members
 * each, in the built app, the processor slowed four times. Printed, never asserted.
 */
import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { findBrowser, MISSING_BROWSER } from '../browser.mjs'
import { fail } from '../install.mjs'

const RUNS = 5
const SLOWED = 4
const CASE = 'rules/cas/pole-complet-en-gironde.ptce.json'

const executablePath = findBrowser() ?? fail(MISSING_BROWSER)
const server = await preview({ preview: { port: 0 }, logLevel: 'silent' })
const origin = server.resolvedUrls?.local[0] ?? fail('Le site ne s’est pas ouvert.')
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const browser = await chromium.launch({ executablePath, args })

try {
  for (const count of [1, 50]) {
    const opened = []
    const taken = []
    const visited = []
    for (let run = 0; run < RUNS; run += 1) {
      const measured = await measureOne(count)
      opened.push(measured.list)
      taken.push(measured.dossier)
      visited.push(measured.visit)
    }
    console.log(
      `${count} dossiers de 200 membres : la liste s’ouvre en ${median(opened)} ms de calcul, un dossier en ${median(taken)} ms ; une visite entière de la liste, ${median(visited)} ms (médianes de ${RUNS}, processeur ralenti ${SLOWED} fois)`,
    )
  }
} finally {
  await browser.close()
  await server.close()
}

/** Script time, in milliseconds: from the address to the list, then from a click to the dossier. */
async function measureOne(count) {
  const context = await browser.newContext({ locale: 'fr-FR', serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(origin)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForTimeout(500)
  await page.evaluate(fill, { count, text: dossierText() })
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000
  }
  // The rules and the library are there: what is measured is the list alone.
  await page.goto(`${origin}a-propos`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForTimeout(1500)
  const before = await spent()
  await page
    .getByRole('banner')
    .getByRole('link', { name: /^Diagnostic/ })
    .click()
  await page.getByRole('heading', { name: 'Vos dossiers' }).waitFor()
  await page.waitForTimeout(300)
  const list = (await spent()) - before
  const start = await spent()
  await page
    .getByRole('button', { name: /^Ouvrir/ })
    .last()
    .click()
  await page.waitForURL((url) => url.pathname !== '/')
  await page.waitForTimeout(300)
  const dossier = (await spent()) - start
  const again = await spent()
  await page.goto(origin)
  await page.getByRole('heading', { name: 'Vos dossiers' }).waitFor()
  await page.waitForTimeout(300)
  // A page that starts counts from zero.
  const total = await spent()
  const visit = total < again ? total : total - again
  await context.close()
  return { list, dossier, visit }
}

function dossierText() {
  const dossier = JSON.parse(readFileSync(CASE, 'utf8'))
  const members = Array.from({ length: 200 }, (_, rank) => ({
    id: `m${rank}`,
    name: `Membre numéro ${rank}`,
    family: ['association', 'entreprise', 'collectivite'][rank % 3],
  }))
  return JSON.stringify({ ...dossier, members }, undefined, 2)
}

/** Runs in the page: as many dossiers as asked, each with its card. */
function fill({ count, text }) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('diagnostic-ptce')
    opening.onerror = reject
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['dossiers', 'cards'], 'readwrite')
      for (let rank = 0; rank < count; rank += 1) {
        const id = `dossier-${rank}`
        const changedAt = new Date(Date.now() - rank * 60_000).toISOString()
        const card = {
          id,
          name: `Pôle numéro ${rank}`,
          track: 'porteur',
          territory: [{ type: 'region', code: '75' }],
          statuses: Array.from({ length: 11 }, () => 'reuni'),
          rules: JSON.parse(text).rules,
          changedAt,
        }
        transaction.objectStore('dossiers').put({ id, text, revision: 'r1' })
        transaction.objectStore('cards').put({ id, card, revision: 'r1' })
      }
      transaction.oncomplete = () => {
        opening.result.close()
        localStorage.setItem('diagnostic-ptce-dernier', 'dossier-0')
        resolve(undefined)
      }
    }
  })
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)].toFixed(0)
}
