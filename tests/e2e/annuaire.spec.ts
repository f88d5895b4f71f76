import AxeBuilder from '@axe-core/playwright'
import { expect, goTo, heading, keeping, test } from './app'
import { pick, press, reach } from './keyboard'

const FILTERED = 'Auvergne-Rhône-Alpes'

for (const width of [320, 1280])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`the directory has no accessibility fault, ${width} px, ${colorScheme}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      await goTo(page, '/annuaire')
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`),
      ).toEqual([])
      const overflow = () =>
        document.documentElement.scrollWidth - document.documentElement.clientWidth
      expect(await page.evaluate(overflow)).toBe(0)
    })

test('the directory is filtered, and read from its map, by keyboard alone', async ({ page }) => {
  await goTo(page, '/')
  await press(page, page.getByRole('banner').getByRole('link', { name: 'Annuaire' }))
  await expect(heading(page)).toHaveText('Annuaire des PTCE connus')
  await pick(page, page.getByLabel('Région'), FILTERED)
  await expect(page.getByRole('main').getByText('17 pôles sur 57')).toBeVisible()

  const map = page.getByRole('group', { name: 'Où sont ces pôles' })
  await expect(map.getByRole('link')).toHaveCount(10)
  await press(page, map.getByRole('link', { name: /^Loire \(42\)/ }))
  const loire = page.getByRole('heading', { name: 'Loire (42)', exact: true })
  await expect(loire).toBeInViewport()
  await expect(loire).toBeFocused()
  await expect(page.getByRole('heading', { name: 'La Fabrique de la Transition' })).toBeVisible()
  await expect(page.getByLabel('Région')).toHaveValue('84')
})

test('a département can be pressed anywhere, not only on its dot', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 })
  await goTo(page, '/annuaire')
  const link = page.getByRole('link', { name: /^La Réunion \(974\)/ })
  await reach(page, link)
  const box = await link.boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
  await link.click({ position: { x: (box?.width ?? 0) * 0.3, y: (box?.height ?? 0) * 0.4 } })
  await expect(page.getByRole('heading', { name: 'La Réunion (974)' })).toBeInViewport()
})

test.describe('a project of the Allier', () => {
  test.use(keeping('reemploi-dans-l-allier'))

  test('has its neighbours in the result, on the map and in the list', async ({ page }) => {
    await goTo(page, '/resultat/aides')
    const section = page.getByRole('region', { name: 'Pôles proches ou semblables' })
    await expect(section.getByText('Atelier d’Art de Vichy')).toBeVisible()
    await section.getByText('Pôles connus, par département').click()
    await section.getByRole('link', { name: /^Puy-de-Dôme \(63\)/ }).click()
    await expect(
      section.getByRole('heading', { name: 'Pôles proches ou semblables' }),
    ).toBeInViewport()
    await expect(section.getByText('Le Damier')).toBeVisible()
  })
})
