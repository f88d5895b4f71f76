import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, goTo, heading, keeping, kept, test } from './app'
import { press, type } from './keyboard'

const field = (page: Page) => page.getByRole('combobox', { name: 'Nom ou code postal' })
const options = (page: Page) => page.getByRole('option')
const chosen = (page: Page) => page.getByRole('region', { name: 'Territoires choisis' })

async function faultsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)
}

/** What a person types, and the place that Enter then chooses. */
async function find(page: Page, typed: string, first: RegExp): Promise<void> {
  await field(page).fill('')
  await field(page).pressSequentially(typed)
  await expect(options(page).first()).toHaveText(first)
  await page.keyboard.press('Enter')
}

test.describe('on the territory screen', () => {
  test.beforeEach(async ({ page }) => {
    await goTo(page, '/profil')
    await page.getByRole('radio', { name: 'Membre ou porteur du projet' }).check()
    await page.getByRole('button', { name: 'Enregistrer et continuer' }).click()
    await expect(page).toHaveURL('/territoire')
    await expect(page.getByText('La liste des communes arrive')).toBeHidden()
  })

  for (const [typed, first, label, around] of [
    [
      'st etienne',
      /^Saint-Étienne Commune/,
      'Saint-Étienne (Loire, 42)',
      'Saint-Étienne Métropole',
    ],
    ['38500', /^Voiron/, 'Voiron (Isère, 38)', 'CRESS Auvergne-Rhône-Alpes'],
    ['Paris 11', /^Paris 11e/, 'Paris 11e arrondissement', 'Métropole du Grand Paris'],
    ['La Réunion', /^La Réunion Région/, 'La Réunion', 'CRESS La Réunion'],
    ['bellegarde sur valserine', /^Valserhône/, 'Valserhône (Ain, 01)', 'Ain'],
  ] as const) {
    test(`« ${typed} » leads to ${label}`, async ({ page }) => {
      await find(page, typed, first)
      const place = chosen(page).getByRole('listitem')
      await expect(place).toHaveCount(1)
      await expect(place.getByRole('heading')).toHaveText(label)
      await expect(place).toContainText(around)
      await expect(field(page)).toBeFocused()
      await expect(field(page)).toHaveValue('')
    })
  }

  test('two EPCI of two régions bring the CRESS of both', async ({ page }) => {
    await find(page, 'vichy communauté', /^Communauté d’agglomération Vichy/)
    await find(page, 'rennes metropole', /^Rennes Métropole/)
    await expect(chosen(page)).toContainText('CRESS Auvergne-Rhône-Alpes')
    await expect(chosen(page)).toContainText('CRESS Bretagne')
    await expect(page.getByText('Votre projet touche plusieurs régions')).toBeVisible()
    await expect
      .poll(async () => (await kept(page)).territory)
      .toEqual([
        { type: 'epci', code: '200071363' },
        { type: 'epci', code: '243500139' },
      ])
  })

  test('by keyboard alone: choose, be told, remove, go on', async ({ page }) => {
    await type(page, field(page), 'saint denis')
    await expect(options(page).first()).toHaveAttribute('data-highlighted', '')
    await page.keyboard.press('ArrowDown')
    await expect(field(page)).toHaveAttribute(
      'aria-activedescendant',
      (await options(page).nth(1).getAttribute('id')) ?? '',
    )
    await page.keyboard.press('Enter')
    await expect(
      chosen(page).getByRole('heading', { name: 'Saint-Denis (La Réunion, 974)' }),
    ).toBeVisible()
    await expect(
      page.getByRole('status').getByText('« Saint-Denis » est dans la liste.'),
    ).toBeAttached()

    await type(page, field(page), 'al')
    await expect(options(page).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(options(page)).toHaveCount(0)
    await expect(field(page)).toHaveValue('al')

    await press(page, chosen(page).getByRole('button', { name: /^Retirer Saint-Denis/ }))
    await expect(chosen(page).getByRole('heading', { name: 'Territoires choisis' })).toBeFocused()
    await press(page, page.getByRole('button', { name: 'Enregistrer et continuer' }))
    await expect(page).toHaveURL('/membres')
    await expect(heading(page)).toBeFocused()
  })

  test('nothing found is said in one sentence, and axe finds no fault, list open or not', async ({
    page,
  }) => {
    await field(page).pressSequentially('xyzzyx')
    await expect(page.getByText('Aucun territoire ne s’appelle « xyzzyx »')).toBeVisible()
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Effacer ce texte' }).click()
    await expect(field(page)).toBeFocused()
    await field(page).pressSequentially('villeneuve')
    await expect(page.getByText('Les 20 premiers territoires trouvés')).toBeAttached()
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await faultsOf(page), `${width} px`).toEqual([])
      const scrolled = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(scrolled).toBeLessThanOrEqual(width)
    }
  })
})

test.describe('without the list of communes', () => {
  test.use({ ...keeping('reemploi-dans-l-allier'), tolerated: /communes|Failed to (?:fetch|load)/ })

  test('says so, keeps a code, and tries again', async ({ page }) => {
    await page.route(/\/communes-/, (route) => route.abort())
    await goTo(page, '/territoire')
    await expect(page.getByText('La liste des communes n’a pas pu être chargée')).toBeVisible()
    await field(page).pressSequentially('Isère')
    await expect(options(page).first()).toHaveText(/^Isère/)
    await field(page).fill('38563')
    await expect(options(page)).toHaveText([/^Commune 38563/])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(chosen(page)).toContainText('Commune 38563')

    await page.unroute(/\/communes-/)
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await expect(chosen(page)).toContainText('Voiron (Isère, 38)')
  })
})
