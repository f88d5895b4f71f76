/**
 * `npm run bench:result`: what opening the result of two hundred members costs, and what its documents
 * cost from the click, in the built app. Printed, never asserted.
 */
import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { findBrowser, MISSING_BROWSER } from '../browser.mjs'
import { fail } from '../install.mjs'

const RUNS = 3
const SLOWED = 4
const CASE = 'rules/cas/pole-complet-en-gironde.ptce.json'
const VIEWS = ['', '/plan', '/aides', '/demarche']

const executablePath = findBrowser() ?? fail(MISSING_BROWSER)
const server = await preview({ preview: { port: 0 }, logLevel: 'silent' })
const origin = server.resolvedUrls?.local[0] ?? fail('Le site ne s’est pas ouvert.')
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const browser = await chromium.launch({ executablePath, args })

try {
  for (const view of VIEWS) {
    const runs = []
    for (let run = 0; run < RUNS; run += 1) runs.push(await opening(view))
    const of = (name, digits = 0) =>
      median(
        runs.map((one) => one[name]),
        digits,
      )
    console.log(
      `/resultat${view} : plus longue tâche ${of('longest')} ms, ${of('count')} de plus de 50 ms, tas ${of('heap', 1)} Mo (médianes de ${RUNS}, processeur ralenti ${SLOWED} fois)`,
    )
  }
  for (const name of ['Synthèse', 'Dossier (', 'Dossier et annexes'])
    console.log(`${name.replace(' (', '')} : ${await making(name)} ms du clic au fichier`)
} finally {
  await browser.close()
  await server.close()
}

async function atRecap() {
  const context = await browser.newContext({
    locale: 'fr-FR',
    serviceWorkers: 'block',
    storageState: {
      cookies: [],
      origins: [
        {
          origin: origin.replace(/\/$/, ''),
          localStorage: [{ name: 'diagnostic-ptce', value: dossierText() }],
        },
      ],
    },
  })
  const page = await context.newPage()
  // From a page of the app: its code is there, and what is measured is the view alone.
  await page.goto(`${origin}recapitulatif`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForTimeout(2000)
  return { context, page }
}

/** Tasks of the page from the moment the address changes to a second of rest, and its heap after that. */
async function opening(view) {
  const { context, page } = await atRecap()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
  await page.evaluate(() => {
    window.tasks = []
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.tasks.push(duration)
    }).observe({ type: 'longtask' })
  })
  await page.evaluate((path) => {
    history.pushState({}, '', path)
    dispatchEvent(new PopStateEvent('popstate', { state: {} }))
  }, `/resultat${view}`)
  // Nothing looks at the page meanwhile: looking costs tasks of its own.
  await page.waitForTimeout(5000)
  if ((await page.locator('main .section').count()) === 0) fail(`Rien sur /resultat${view}.`)
  const tasks = await page.evaluate(() => window.tasks)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await context.close()
  return { longest: Math.max(0, ...tasks), count: tasks.length, heap: usedSize / 1e6 }
}

async function making(name) {
  const { context, page } = await atRecap()
  await page.goto(`${origin}resultat`)
  await page.getByRole('button', { name: 'Choisir un document' }).click()
  await page.waitForTimeout(3000)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name }).check()
  const downloading = page.waitForEvent('download')
  const start = Date.now()
  await dialog.getByRole('button', { name: 'Télécharger' }).click()
  await downloading
  await context.close()
  return Date.now() - start
}

function dossierText() {
  const dossier = JSON.parse(readFileSync(CASE, 'utf8'))
  const members = Array.from({ length: 200 }, (_, rank) => ({
    id: `m${rank}`,
    name: `Membre numéro ${rank}`,
    family: ['association', 'entreprise', 'collectivite'][rank % 3],
  }))
  return JSON.stringify({ ...dossier, members })
}

function median(values, digits) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)].toFixed(digits)
}
