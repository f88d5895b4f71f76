/** What the browser refuses, and that the app never asks for it (ADR 33). */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { HEADERS } from '../../src/build/headers/headers'
import { dossierOf, expect, goTo, heading, keeping, test } from './app'
import { FOLDER } from './origin'
import { pagesOf } from './pdf'

const main = (page: Page) => page.getByRole('main')
const CASE = 'reemploi-dans-l-allier'
const PACK = readFileSync('public/exemple-dispositifs.yaml')

/** Every refusal of the policy, from the first line of each page on. */
async function refusals(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  await page.exposeFunction('refused', (what: string) => void found.push(what))
  await page.addInitScript(() => {
    const { refused } = window as unknown as { refused: (what: string) => void }
    document.addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, sample }) =>
        refused(`${effectiveDirective} ${blockedURI} ${sample}`),
    )
  })
  return found
}

async function takePdf(page: Page): Promise<void> {
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Télécharger la synthèse (2 pages)' }).click()
  expect(await pagesOf(await downloading)).toHaveLength(2)
}

const openFile = (page: Page, label: string, name: string, buffer: Buffer) =>
  main(page).getByLabel(label).setInputFiles({ name, mimeType: 'application/json', buffer })

for (const base of ['/', FOLDER]) {
  test(`under ${base}, every answer is sent with every header`, async ({ request }) => {
    for (const path of ['', 'profil', 'n-existe-pas', 'favicon.svg']) {
      const sent = (await request.get(`${base}${path}`)).headers()
      for (const [name, value] of Object.entries(HEADERS))
        expect(sent[name.toLowerCase()]).toBe(value)
    }
  })
}

/** A script in the page, and one in an attribute: what an injection would leave there. */
const INJECTED = `<script>window.ran = 'script'</script><img src="x" onerror="window.ran = 'attribute'">`

test.describe('what is injected in the page', () => {
  test.use({ tolerated: /said by the page/ })

  for (const [what, keepHeaders] of [
    ['the headers', true],
    ['the policy of the page alone, where a host sends no header', false],
  ] as const) {
    test(`does not run, by ${what}`, async ({ page, context }) => {
      await context.route('/', async (route) => {
        const answer = await route.fetch()
        const html = await answer.text()
        const policy = '<meta http-equiv="Content-Security-Policy"'
        expect(html).toContain(policy)
        await route.fulfill({
          headers: keepHeaders ? answer.headers() : { 'content-type': 'text/html' },
          body: (keepHeaders ? html.replace(/<meta http-equiv[^>]*>/, '') : html).replace(
            '</noscript>',
            `</noscript>${INJECTED}`,
          ),
        })
      })
      const found = await refusals(page)
      await goTo(page, '/')
      await expect.poll(() => found.length).toBeGreaterThanOrEqual(2)
      expect(found.join('\n')).toMatch(/script-src-elem inline[\s\S]*script-src-attr inline/)
      expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    })
  }

  test('is neither markup nor code made of a text', async ({ page }) => {
    await goTo(page, '/')
    // Out of the call of the test, which a browser lets do anything.
    const outcomes = await page.evaluate(
      () =>
        new Promise<readonly string[]>((resolve) => {
          const attempts = [
            () => (document.body.innerHTML = '<b>a</b>'),
            () => document.body.insertAdjacentHTML('beforeend', '<b>a</b>'),
            () => (document.createElement('script').text = 'window.ran = 1'),
            () => new Worker('/assets/a.js'),
            () => new Function('window.ran = 1')(),
          ]
          const nameOf = (attempt: () => unknown) => {
            try {
              attempt()
              return 'done'
            } catch (error) {
              return error instanceof Error ? error.name : 'unknown'
            }
          }
          setTimeout(() => resolve(attempts.map(nameOf)))
        }),
    )
    expect(outcomes).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError', 'EvalError'])
  })
})

test.describe('with a dossier', () => {
  test.use(keeping(CASE))

  test('every screen, the PDF, a file, a pack and a trial ask for nothing that is refused', async ({
    page,
  }) => {
    const found = await refusals(page)
    for (const path of ['/', '/profil', '/membres', '/demarche/economie', '/annuaire', '/criteres'])
      await goTo(page, path)
    await goTo(page, '/territoire')
    await main(page).getByRole('combobox').fill('vichy')
    await expect(page.getByRole('option').first()).toBeVisible()

    await goTo(page, '/dispositifs-locaux')
    await openFile(page, 'Fichier de dispositifs', 'a.yaml', PACK)
    await expect(main(page).getByRole('status').last()).toContainText('2 dispositifs')
    await goTo(page, '/resultat')
    await takePdf(page)
    await page
      .getByRole('button', { name: /^Essayer\s:/ })
      .first()
      .click()
    await expect(heading(page)).toHaveText('Et si…')

    await goTo(page, '/')
    await openFile(page, 'Fichier du diagnostic', 'a.ptce.json', Buffer.from(dossierOf(CASE)))
    await expect(page).toHaveURL('/recapitulatif')
    expect(found).toEqual([])
  })
})

test.describe('put online in a folder', () => {
  test.use({ ...keeping(CASE, new URL(FOLDER).origin), baseURL: FOLDER })

  test('the app opens anywhere, makes its PDF, and asks for nothing that is refused', async ({
    page,
  }) => {
    const found = await refusals(page)
    await goTo(page, 'demarche/economie')
    await expect(heading(page)).toHaveText('L’argent et les emplois')
    await goTo(page, 'n-existe-pas')
    await main(page).getByRole('link').click()
    await expect(page).toHaveURL(FOLDER)
    await goTo(page, 'resultat')
    await takePdf(page)
    expect(found).toEqual([])
  })
})
