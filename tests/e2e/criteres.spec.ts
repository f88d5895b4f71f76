import AxeBuilder from '@axe-core/playwright'
import { expect, goTo, heading, test } from './app'
import { press } from './keyboard'

/** The index, and one page of each kind. */
const PAGES = [
  '/criteres',
  '/criteres/article-9/strategie-commune',
  '/criteres/appel-a-projets/composition',
  '/criteres/demarche/economie',
  '/criteres/dispositifs/dla',
] as const

for (const path of PAGES)
  test(`${path} has no accessibility fault, narrow and wide, light and dark`, async ({ page }) => {
    await goTo(page, path)
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`),
          `${width} px, ${colorScheme}`,
        ).toEqual([])
      }
      const overflow = () =>
        document.documentElement.scrollWidth - document.documentElement.clientWidth
      expect(await page.evaluate(overflow)).toBe(0)
    }
  })

test('a criterion is found, read and left by keyboard alone, without a diagnostic', async ({
  page,
}) => {
  await goTo(page, '/')
  await press(page, page.getByRole('contentinfo').getByRole('link', { name: 'Critères' }))
  await expect(heading(page)).toHaveText('Les critères, un par un')
  await expect(heading(page)).toBeFocused()
  await press(page, page.getByRole('main').getByRole('link', { name: 'Une stratégie commune' }))
  await expect(heading(page)).toHaveText('Une stratégie commune')
  await expect(page).toHaveTitle('Une stratégie commune – Diagnostic PTCE')
  const question = page.getByRole('link', { name: /stratégie/ }).first()
  await expect(question).toBeVisible()
  await press(page, page.getByRole('link', { name: 'Les exemples' }))
  await expect(
    page.getByRole('heading', { name: 'Des exemples, et ce qui en sort' }),
  ).toBeInViewport()
  await page.goBack()
  await page.goBack()
  await expect(heading(page)).toHaveText('Les critères, un par un')
})

test('an address of no criterion says so', async ({ page }) => {
  await goTo(page, '/criteres/article-9/inconnu')
  await expect(heading(page)).toHaveText('Cette page n’existe pas')
})
