/**
 * The search of organisations in the public register (ADR 37), under the real policy: it is the browser
 * that lets the request leave, or not.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page, Route } from '@playwright/test'
import { payload, told } from '../registry/register'
import { expect, goTo, keeping, kept, test } from './app'
import { putOnline } from './site'

const REGISTER = 'https://recherche-entreprises.api.gouv.fr'
const CASE = 'reemploi-dans-l-allier'
const BUTTON = 'Chercher dans l’annuaire des entreprises'

const name = (page: Page) => page.getByRole('textbox', { name: 'Nom de l’organisation' })
const button = (page: Page) => page.getByRole('button', { name: BUTTON })
const list = (page: Page) => page.getByRole('list', { name: 'Organisations trouvées' })

/** Answers in place of the register; what was asked of it, in order. */
async function registerThat(page: Page, answer: (route: Route) => Promise<void>) {
  const asked: URL[] = []
  await page.route(`${REGISTER}/**`, async (route) => {
    asked.push(new URL(route.request().url()))
    await answer(route)
  })
  return asked
}

const json =
  (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}) =>
  (route: Route) =>
    route.fulfill({
      status,
      headers: {
        'access-control-allow-origin': '*',
        'content-type': 'application/json',
        ...headers,
      },
      body: JSON.stringify(body),
    })

const FOUND = payload(
  [
    told('732829320'),
    told('356000000', {
      nom_raison_sociale: 'MENUISERIE D’EXEMPLE',
      nature_juridique: '5499',
      complements: { est_ess: false },
      etat_administratif: 'C',
    }),
  ],
  240,
)

async function faultsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
}

test.describe('with a dossier', () => {
  test.use({
    ...keeping(CASE),
    // What the first test looks at is precisely when it leaves, and what a fault of the register says.
    tolerated: /^request to https:\/\/recherche-entreprises\.api\.gouv\.fr$|status of 429|net::ERR/,
  })

  test('nothing leaves before the button; then the name alone, and what is picked fills the form', async ({
    page,
  }) => {
    const headers: Record<string, string>[] = []
    const asked = await registerThat(page, async (route) => {
      headers.push(await route.request().allHeaders())
      await json(FOUND)(route)
    })
    await goTo(page, '/membres')
    await name(page).pressSequentially('recyclerie')
    await expect(page.getByText('Ce bouton envoie le nom écrit ci-dessus')).toBeVisible()
    expect(asked).toEqual([])

    // By the keyboard alone.
    await page.keyboard.press('Tab')
    await expect(button(page)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(list(page).getByRole('button')).toHaveCount(2)
    expect(
      asked.map(({ pathname, searchParams }) => [pathname, Object.fromEntries(searchParams)]),
    ).toEqual([
      [
        '/search',
        {
          q: 'recyclerie',
          page: '1',
          per_page: '10',
          minimal: 'true',
          include: 'siege,complements',
        },
      ],
    ])
    expect(headers[0]).not.toHaveProperty('cookie')
    expect(headers[0]).not.toHaveProperty('referer')
    await expect(page.getByText('Voici les 2 premières, sur 240')).toBeVisible()

    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(button(page)).toBeFocused()
    await expect(name(page)).toHaveValue('RECYCLERIE D’EXEMPLE')
    await expect(page.getByRole('textbox', { name: 'SIREN' })).toHaveValue('732829320')
    await expect(page.getByRole('combobox', { name: 'Famille' })).toHaveValue('association')
    await expect(list(page)).toHaveCount(0)

    // Still to be changed, and kept as it is left.
    await name(page).fill('Recyclerie de l’exemple')
    await page.getByRole('button', { name: 'Ajouter à la liste' }).click()
    await expect
      .poll(async () => (await kept(page))?.members.at(-1))
      .toMatchObject({
        name: 'Recyclerie de l’exemple',
        family: 'association',
        legalForm: 'Association déclarée',
        siren: '732829320',
      })
    expect(asked).toHaveLength(1)
  })

  test('what is found has no accessibility fault, light and dark, narrow and wide', async ({
    page,
  }) => {
    await registerThat(page, json(FOUND))
    await goTo(page, '/membres')
    await name(page).fill('recyclerie')
    await button(page).click()
    await expect(list(page)).toBeVisible()
    for (const width of [1280, 375]) {
      await page.setViewportSize({ width, height: 900 })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await faultsOf(page), `${width} px, ${colorScheme}`).toEqual([])
      }
    }
    await page.setViewportSize({ width: 320, height: 700 })
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(320)
    await list(page)
      .getByRole('button', { name: /^MENUISERIE/ })
      .click()
    await expect(page.getByText('cela ne prouve pas qu’elle n’en est pas')).toBeVisible()
    expect(await faultsOf(page)).toEqual([])
  })

  test('a register that is busy, cut off or absent is one sentence, and the form goes on', async ({
    page,
    context,
  }) => {
    let answer = json('', 429, {
      'retry-after': '20',
      'access-control-expose-headers': 'Retry-After',
    })
    const asked = await registerThat(page, (route) => answer(route))
    await goTo(page, '/membres')
    await name(page).fill('recyclerie')
    await button(page).click()
    await expect(page.getByText('attendez 20 secondes')).toBeVisible()
    await button(page).click()
    await expect(page.getByText(/attendez (?:1\d|20) secondes/)).toBeVisible()
    expect(asked).toHaveLength(1)

    // Another visit does not wait for the first.
    await goTo(page, '/membres')
    answer = (route) => route.abort('connectionrefused')
    await button(page).click()
    await expect(page.getByText('n’a pas pu être joint')).toBeVisible()

    await context.setOffline(true)
    await button(page).click()
    await expect(page.getByText('Vous êtes hors connexion')).toBeVisible()
    expect(asked).toHaveLength(2)
    await page.getByRole('combobox', { name: 'Famille' }).selectOption('association')
    await page.getByRole('button', { name: 'Ajouter à la liste' }).click()
    await expect.poll(async () => (await kept(page))?.members.at(-1)?.name).toBe('recyclerie')
    await context.setOffline(false)
  })
})

test.describe('a page that is not the register', () => {
  test.use({ tolerated: /^request to https:|^said by the page: (?:Connecting|Refused|Fetch)/ })

  test('cannot be reached, whoever asks', async ({ page }) => {
    const refused = new Set<string>()
    await page.exposeFunction('refuse', (address: string) => refused.add(new URL(address).host))
    await goTo(page, '/')
    await page.evaluate(async () => {
      const { refuse } = window as unknown as { refuse: (address: string) => void }
      document.addEventListener('securitypolicyviolation', ({ blockedURI }) => refuse(blockedURI))
      for (const address of [
        'https://api.gouv.fr/',
        'https://a.recherche-entreprises.api.gouv.fr/',
      ])
        await fetch(address).catch(() => undefined)
    })
    await expect
      .poll(() => [...refused].sort())
      .toEqual(['a.recherche-entreprises.api.gouv.fr', 'api.gouv.fr'])
  })
})

test.describe('a copy built without the search', () => {
  const OUT = 'node_modules/.cache/diagnostic-ptce/sans-recherche'

  test.beforeAll(() => {
    test.setTimeout(400_000)
    execFileSync(
      process.execPath,
      ['scripts/tool.mjs', 'vite', 'build', '--outDir', OUT, '--emptyOutDir'],
      {
        env: { ...process.env, VITE_RECHERCHE_ENTREPRISES: 'non' },
        stdio: 'ignore',
      },
    )
  })

  test('has no script, no word and no address of it', () => {
    const files = readdirSync(OUT, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:html|js|css|json)$|_headers$/.test(file),
    )
    expect(files.length).toBeGreaterThan(30)
    const holding = files.filter((file) =>
      /recherche-entreprises|annuaire des entreprises|est_ess|Association intermédiaire/.test(
        readFileSync(`${OUT}/${file}`, 'utf8'),
      ),
    )
    expect(holding).toEqual([])
    expect(readFileSync(`${OUT}/_headers`, 'utf8')).toContain("connect-src 'self';")
    expect(readFileSync(`${OUT}/index.html`, 'utf8')).toContain("connect-src 'self';")
  })

  test.describe('as it is seen', () => {
    test.use({ tolerated: /^request to http:\/\/localhost:\d+$/ })
    test('offers nothing of it, and says that nothing leaves', async ({ page }) => {
      const site = await putOnline(OUT, '/', { file: 'index.html', status: 200 })
      await page.goto(`${site.address}a-propos`)
      await expect(page.getByText('il ne peut joindre aucun autre site')).toBeVisible()
      await expect(page.getByText('annuaire des entreprises')).toHaveCount(0)
      site.cut()
    })
  })
})
