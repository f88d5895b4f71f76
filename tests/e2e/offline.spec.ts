/** From the second visit on, without a network; and a new version, offered (ADR 34). */
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { dossierOf, expect, goTo, heading, kept, test as base } from './app'
import { pagesOf } from './pdf'
import { putOnline, type Site } from './site'

const CASE = dossierOf('reemploi-dans-l-allier')
const PACK = readFileSync('public/exemple-dispositifs.yaml')
const FOLDER = { path: '/diagnostic/', files: 'node_modules/.cache/diagnostic-ptce/subfolder' }

const test = base.extend<{ place: { path: string; files: string }; site: Site }>({
  place: [{ path: '/', files: 'dist' }, { option: true }],
  site: async ({ place: { path, files } }, use) => {
    // Free hosts answer 404.html, with its status, for any path of a folder that is no file.
    const unknown =
      path === '/' ? { file: 'index.html', status: 200 } : { file: '404.html', status: 404 }
    const site = await putOnline(files, path, unknown)
    await use(site)
    site.cut()
  },
  baseURL: async ({ site }, use) => use(site.address),
})

test.use({ serviceWorkers: 'allow' })

const main = (page: Page) => page.getByRole('main')
const OFFER = /^Une nouvelle version est prête/
const offered = (page: Page) => page.getByText(OFFER)
const stepTo = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Étapes' }).getByRole('link', { name })

const open = (page: Page, label: string, name: string, buffer: Buffer) =>
  main(page).getByLabel(label).setInputFiles({ name, mimeType: 'application/json', buffer })

/** A first visit, until all of it is kept. */
async function firstVisit(page: Page, path = ''): Promise<void> {
  await goTo(page, path)
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active?.state !== 'activated')
      await new Promise((resolve) => active?.addEventListener('statechange', resolve))
  })
}

/** Files of the app that this browser keeps. */
const filesKept = (page: Page) =>
  page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
    const requests = await Promise.all(caches_.map((cache) => cache.keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
const isReader = (path: string) => /\/read-[\w-]+\.js$/.test(path)

async function takePdf(page: Page): Promise<void> {
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Télécharger la synthèse (2 pages)' }).click()
  expect(await pagesOf(await downloading)).toHaveLength(2)
}

test('from the second visit on, everything works without a network', async ({ page, site }) => {
  await firstVisit(page)
  expect((await filesKept(page)).filter(isReader)).toEqual([])
  await page.reload()
  await expect.poll(async () => (await filesKept(page)).filter(isReader)).toHaveLength(1)
  site.cut()

  await goTo(page, '')
  await main(page)
    .getByRole('button', { name: /^Je porte un projet/ })
    .click()
  await expect(page).toHaveURL('profil')
  await main(page).getByRole('textbox', { name: 'Nom du projet' }).fill('Pôle du Val')
  await main(page)
    .getByRole('button', { name: /^Enregistrer et continuer/ })
    .click()
  await main(page).getByRole('combobox').fill('vichy')
  await expect(page.getByRole('option').first()).toHaveText(/^Vichy/)

  await goTo(page, 'demarche/economie')
  await expect(heading(page)).toHaveText('L’argent et les emplois')
  await page.reload()
  await expect(heading(page)).toHaveText('L’argent et les emplois')
  expect(await kept(page)).toMatchObject({ project: { name: 'Pôle du Val' } })

  await goTo(page, '')
  await open(page, 'Fichier du diagnostic', 'a.ptce.json', Buffer.from(CASE))
  await expect(page).toHaveURL('recapitulatif')
  await goTo(page, 'dispositifs-locaux')
  await open(page, 'Fichier de dispositifs', 'a.yaml', PACK)
  await expect(main(page).getByRole('status').last()).toContainText('2 dispositifs')
  await goTo(page, 'resultat/aides')
  await expect(main(page)).toContainText('Appui au démarrage d’un pôle')
  await goTo(page, 'resultat')
  await takePdf(page)
})

test.describe('without what reads packs', () => {
  test.use({ tolerated: /Failed to load resource|dynamically imported module/ })

  test('a sentence says so, and the result is made without them', async ({ page, site }) => {
    await firstVisit(page)
    await open(page, 'Fichier du diagnostic', 'a.ptce.json', Buffer.from(CASE))
    await expect(page).toHaveURL('recapitulatif')
    // A page that one looks up is kept from the second visit on: it is open when the network goes.
    await goTo(page, 'dispositifs-locaux')
    await page.evaluate(
      (text) =>
        localStorage.setItem(
          'diagnostic-ptce-dispositifs',
          JSON.stringify({ version: 1, files: [{ name: 'a.yaml', text }] }),
        ),
      PACK.toString('utf8'),
    )
    site.cut()
    await open(page, 'Fichier de dispositifs', 'b.yaml', PACK)
    await expect(main(page).getByRole('alert').first()).toContainText('Le reste marche sans elle')
    await goTo(page, 'resultat/aides')
    await expect(main(page)).toContainText('Vos dispositifs locaux ne sont pas dans ce résultat')
    await expect(main(page)).not.toContainText('Appui au démarrage d’un pôle')
  })
})

test.describe('when a new version is put online in the middle of a journey', () => {
  // The former files are gone, and the page that still runs asks for one.
  test.use({ tolerated: /404|dynamically imported module|Failed to load/ })

  test('it is offered, used when one says so, and reaches the other tab; answers stay', async ({
    page,
    site,
    context,
  }) => {
    await firstVisit(page)
    await goTo(page, 'profil')
    await main(page).getByRole('textbox', { name: 'Nom du projet' }).fill('Pôle du Val')
    const other = await context.newPage()
    await goTo(other, 'profil')
    const own = (await filesKept(page)).filter((path) => path.includes('/assets/'))
    site.deploy()
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
    await expect(offered(page)).toBeVisible()
    await expect(offered(other)).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations).toEqual([])

    // Nothing moves until then: the journey goes on, with the files that are kept, gone as they are.
    const answers = (paths: readonly string[]) =>
      Promise.all(paths.map(async (path) => `${path} ${(await fetch(path)).status}`))
    expect(await page.evaluate(answers, own)).toEqual(own.map((path) => `${path} 200`))
    await stepTo(page, /^Votre façon de faire/).click()
    await expect(page).toHaveURL('demarche/projet-commun')
    await expect(page.locator('script[src*="-autre."]')).toHaveCount(0)

    await page.getByRole('button', { name: 'L’utiliser maintenant' }).click()
    await expect(page.locator('script[src*="-autre."]')).toHaveCount(1)
    await expect(heading(page)).toBeVisible()
    await expect(page).toHaveURL('demarche/projet-commun')
    await expect(offered(page)).toBeHidden()
    expect(await kept(page)).toMatchObject({ project: { name: 'Pôle du Val' } })

    // The other tab runs on, until it asks for a file that is gone: it then loads once, by itself.
    await stepTo(other, /^Votre façon de faire/).click()
    await expect(other.locator('script[src*="-autre."]')).toHaveCount(1)
    await expect(heading(other)).toBeVisible()
    expect(await kept(other)).toMatchObject({ project: { name: 'Pôle du Val' } })
    await stepTo(other, /^Votre façon de faire/).click()
    await expect(other).toHaveURL('demarche/projet-commun')
  })
})

test.describe('when a file that is not kept is gone with its version', () => {
  test.use({ tolerated: /404|dynamically imported module|Failed to load/ })

  test('the page is loaded again once, by itself, and from the network', async ({ page, site }) => {
    await firstVisit(page)
    await goTo(page, 'dispositifs-locaux')
    await expect.poll(async () => (await filesKept(page)).filter(isReader)).toHaveLength(1)
    // What a browser may do when room is short.
    await page.evaluate(async () => {
      const names = await caches.keys()
      await Promise.all(names.filter((name) => name.includes('reste')).map((n) => caches.delete(n)))
    })
    site.deploy()
    await open(page, 'Fichier de dispositifs', 'a.yaml', PACK)
    await expect(page.locator('script[src*="-autre."]')).toHaveCount(1)
    await open(page, 'Fichier de dispositifs', 'a.yaml', PACK)
    await expect(main(page).getByRole('status').last()).toContainText('2 dispositifs')
  })
})

test.describe('put online in a folder', () => {
  test.use({ place: { path: FOLDER.path, files: FOLDER.files }, tolerated: /404/ })

  test('it is kept there, and nowhere else', async ({ page, site }) => {
    await firstVisit(page, 'demarche/economie')
    const scope = await page.evaluate(
      async () => (await navigator.serviceWorker.getRegistration())?.scope,
    )
    expect(scope).toBe(site.address)
    site.cut()
    await goTo(page, 'demarche/economie')
    await expect(heading(page)).toHaveText('L’argent et les emplois')
    await goTo(page, 'resultat')
    await takePdf(page)
  })
})
