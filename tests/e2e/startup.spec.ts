/** Whatever was kept, whatever is fetched: the app opens, or says why not; nothing is lost. */
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, goTo, heading, keeping, kept, test } from './app'
import { ORIGIN } from './origin'

const main = (page: Page) => page.getByRole('main')

const DRAFTS = {
  'a family of another version': readFileSync(
    'tests/field/famille-inconnue-du-schema.ptce.json',
    'utf8',
  ),
  'two members of one id': readFileSync('tests/field/deux-membres-meme-id.ptce.json', 'utf8'),
  'half a text': '{"format":"ptce-dossier","ver',
  'another program': 'état: "vide"',
}

for (const [what, draft] of Object.entries(DRAFTS)) {
  test.describe(`with a draft that cannot be read, ${what}`, () => {
    test.use({
      storageState: {
        cookies: [],
        origins: [{ origin: ORIGIN, localStorage: [{ name: 'diagnostic-ptce', value: draft }] }],
      },
    })

    test('the app opens, says it at each visit, saves it as it is, and leaves it', async ({
      page,
    }) => {
      await goTo(page, '/')
      const notice = page.getByRole('heading', { name: 'Un diagnostic est mis de côté' })
      await expect(notice).toBeVisible()
      await expect(heading(page)).toHaveText(/^Où en est/)

      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations).toEqual([])

      // One goes on: what is begun is kept beside it.
      await main(page)
        .getByRole('button', { name: /^Je porte un projet/ })
        .click()
      await expect(page).toHaveURL('/profil')
      await expect.poll(() => kept(page)).toMatchObject({ profile: { track: 'porteur' } })
      await page.reload()
      await expect(notice).toBeVisible()

      const downloading = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Enregistrer ce brouillon tel quel' }).click()
      expect(readFileSync(await (await downloading).path(), 'utf8')).toBe(draft)

      await page.getByRole('button', { name: 'Repartir de zéro' }).click()
      await page.getByRole('button', { name: 'Oui, effacer' }).click()
      await expect(notice).toBeHidden()
      await page.reload()
      await expect(heading(page)).toBeVisible()
      await expect(notice).toBeHidden()
      expect(await kept(page)).toMatchObject({ profile: { track: 'porteur' } })
    })
  })
}

test.describe('when what reads a draft cannot be fetched', () => {
  test.use({
    ...keeping('reemploi-dans-l-allier'),
    tolerated: /ERR_FAILED|dynamically imported module/,
  })

  test('a sentence stands on the page, and the draft is untouched', async ({ page, context }) => {
    await context.route('**/assets/parse-*', (route) => route.abort())
    await page.goto('/')
    await expect(page.getByText(/^L’outil n’a pas pu démarrer/)).toBeVisible()
    await context.unroute('**/assets/parse-*')
    await goTo(page, '/')
    expect(await kept(page)).toMatchObject({ project: { name: expect.any(String) } })
  })
})

test.describe('when the app itself cannot be fetched', () => {
  test.use({ tolerated: /ERR_FAILED|Failed to load/ })

  test('the page says what to do', async ({ page, context }) => {
    await context.route('**/assets/index-*.js', (route) => route.abort())
    await page.goto('/')
    await expect(page.getByText(/rechargez la page/)).toBeVisible({ timeout: 10_000 })
  })
})

test.describe('after a new version was put online', () => {
  test.use({
    ...keeping('reemploi-dans-l-allier'),
    tolerated: /404|MIME|dynamically imported module|Failed to load|text\/html/,
  })

  for (const [what, fulfil] of [
    ['a 404', { status: 404, body: 'Not found' }],
    [
      'the page of the app in place of a script',
      { contentType: 'text/html', body: '<!doctype html>' },
    ],
  ] as const) {
    test(`${what}: the page is loaded again once, the answers are kept, then it says so`, async ({
      page,
      context,
    }) => {
      await goTo(page, '/profil')
      const loads: string[] = []
      page.on('load', () => loads.push(page.url()))
      await context.route('**/assets/AxisView-*', (route) => route.fulfill(fulfil))
      // The page of the app names another script: another version is online.
      await context.route(
        (url) => url.pathname === '/',
        async (route) => {
          const answer = await route.fetch()
          const html = (await answer.text()).replace(
            /assets\/index-[\w-]+\.js/,
            'assets/index-nouveau.js',
          )
          await route.fulfill({ response: answer, body: html })
        },
      )
      const link = page.getByRole('navigation', { name: 'Étapes' }).getByRole('link', {
        name: /^Votre façon de faire/,
      })
      await link.click()
      await expect.poll(() => loads.length).toBe(1)
      await expect(heading(page)).toBeVisible()
      expect(await kept(page)).toMatchObject({ profile: { track: 'porteur' } })

      await link.click()
      await expect(page.getByText(/^L’outil a été mis à jour/)).toBeVisible()
      await expect(page.getByRole('button', { name: 'Recharger la page' })).toBeVisible()
      expect(loads).toHaveLength(1)
    })
  }
})

test.describe('with a screen that throws', () => {
  test.use({ ...keeping('reemploi-dans-l-allier'), tolerated: /a screen of the test/ })

  test('a sentence stands in its place, with the way back; the answers are kept', async ({
    page,
    context,
  }) => {
    await goTo(page, '/profil')
    await context.route('**/assets/AxisView-*', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'export default { setup() { throw new Error("a screen of the test") } }',
      }),
    )
    await page
      .getByRole('navigation', { name: 'Étapes' })
      .getByRole('link', { name: /^Votre façon de faire/ })
      .click()
    await expect(heading(page)).toHaveText('Cet écran ne s’affiche pas')
    await expect(heading(page)).toBeFocused()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations).toEqual([])
    await main(page).getByRole('button', { name: 'Revenir à l’accueil' }).click()
    await expect(page).toHaveURL('/')
    await expect(heading(page)).toBeVisible()
    expect(await kept(page)).toMatchObject({ profile: { track: 'porteur' } })
  })
})

test.describe('without a network', () => {
  test.use({ tolerated: /ERR_INTERNET_DISCONNECTED|dynamically imported module|Failed to load/ })

  test('a screen not fetched yet says so, and opens once the network is back', async ({
    page,
    context,
  }) => {
    await goTo(page, '/profil')
    await context.route('**/assets/AxisView-*', (route) => route.abort('internetdisconnected'))
    await context.setOffline(true)
    await page
      .getByRole('navigation', { name: 'Étapes' })
      .getByRole('link', { name: /^Votre façon de faire/ })
      .click()
    await expect(page.getByText(/^Vous êtes hors connexion/)).toBeVisible()
    await context.unroute('**/assets/AxisView-*')
    await context.setOffline(false)
    await expect(page).toHaveURL('/demarche/projet-commun')
    await expect(page.getByText(/^Vous êtes hors connexion/)).toBeHidden()
  })

  test('a file chosen is never opened in silence', async ({ page, context }) => {
    await context.route('**/assets/openFile-*', (route) => route.abort())
    await goTo(page, '/')
    await main(page)
      .getByLabel('Fichier du diagnostic')
      .setInputFiles({
        name: 'a.ptce.json',
        mimeType: 'application/json',
        buffer: Buffer.from('{}'),
      })
    await expect(main(page).getByRole('alert')).toContainText('n’a pas pu être chargé')
  })
})
