import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { dossierOf, expect, goTo, heading, kept, keeping, test } from './app'

test.use(keeping('reemploi-dans-l-allier'))

const TRY = /^Essayer.*: Faire entrer dans le groupe une autre entreprise hors ESS/
const movedTo = (page: Page, status: string) =>
  page.getByRole('row', { name: new RegExp(`^4\\. D’autres entreprises À consolider ${status}`) })

async function openTrial(page: Page) {
  await goTo(page, '/resultat')
  await page.getByRole('button', { name: TRY }).first().click()
  await expect(heading(page)).toHaveText('Et si…')
  await expect(heading(page)).toBeFocused()
}

test('a change is tried and left: nothing is different after a reload', async ({ page }) => {
  await goTo(page, '/resultat')
  // What the result says is kept in its turn: the trial begins after it.
  await expect.poll(async () => 'seen' in (await kept(page))).toBe(true)
  const before = await kept(page)
  await openTrial(page)
  await expect(movedTo(page, 'Réuni')).toBeVisible()
  await page.getByRole('button', { name: 'Quitter le mode essai' }).click()
  await expect(page).toHaveURL(/\/resultat$/)
  await page.reload()
  await expect(heading(page)).toBeVisible()
  expect(await kept(page)).toEqual(before)
})

test('going back leaves the trial too', async ({ page }) => {
  await openTrial(page)
  await page.goBack()
  await expect(page).toHaveURL(/\/resultat$/)
  await page.goForward()
  await expect(page.getByText('Rien ne bouge pour l’instant.').first()).toBeVisible()
})

test('a change is kept, with the name of who joins, and is still there after a reload', async ({
  page,
}) => {
  await openTrial(page)
  await page.getByRole('button', { name: 'Garder ces changements' }).click()
  await page.getByLabel('Nom').fill('Scierie du Bocage')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/resultat$/)
  await expect(page.getByText('Les changements essayés sont gardés')).toBeVisible()
  await expect
    .poll(async () => (await kept(page)).members.map(({ name }: { name: string }) => name))
    .toContain('Scierie du Bocage')
  await page.reload()
  await expect(
    page.getByRole('list', { name: 'Les onze éléments de la loi' }).getByRole('listitem').nth(3),
  ).toContainText('Entreprises, réuni')
})

test('a change kept is undone whole, and stays undone after a reload', async ({ page }) => {
  await goTo(page, '/resultat')
  const before = await kept(page)
  await page.getByRole('button', { name: TRY }).first().click()
  await page.getByRole('button', { name: 'Garder ces changements' }).click()
  await page.getByRole('button', { name: 'Garder et revenir au résultat' }).click()
  await expect.poll(async () => (await kept(page)).members.length).toBe(before.members.length + 1)
  await page.getByRole('button', { name: 'Annuler ces changements' }).click()
  await expect(page.getByText('sont revenues à ce qu’elles étaient')).toBeVisible()
  await expect(heading(page)).toBeFocused()
  await expect.poll(async () => (await kept(page)).members).toEqual(before.members)
  await page.reload()
  await expect(heading(page)).toBeVisible()
  expect((await kept(page)).answers).toEqual(before.answers)
})

test('whoever agrees is who was picked', async ({ page }) => {
  await page.addInitScript((dossier) => {
    if (sessionStorage.getItem('begun') === null) localStorage.setItem('diagnostic-ptce', dossier)
    sessionStorage.setItem('begun', 'yes')
  }, dossierOf('tout-en-preparation'))
  await goTo(page, '/resultat')
  await page
    .getByRole('button', {
      name: /^Essayer.*: Obtenir l’accord de.* ou /,
    })
    .first()
    .click()
  await page.getByLabel('Qui donne son accord').selectOption('Commune')
  await expect(page.getByRole('row', { name: /^5\. .* À consolider Réuni/ })).toBeVisible()
  await page.getByRole('button', { name: 'Garder ces changements' }).click()
  await expect
    .poll(async () =>
      (await kept(page)).members
        .filter(({ commitment }: { commitment?: string }) => commitment === 'declare')
        .map(({ name }: { name: string }) => name),
    )
    .toContain('Commune')
})

test('the trial has no accessibility fault, and fits a page of 320 pixels', async ({ page }) => {
  await openTrial(page)
  await page.getByLabel('Les réponses qui comptent pour').selectOption('innovation')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  }
  await page.getByRole('button', { name: 'Garder ces changements' }).click()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('a part of a rule leads to the question that it read', async ({ page }) => {
  await goTo(page, '/resultat')
  await page
    .locator('[id="strategie-commune"]')
    .getByRole('link', { name: /^Comprendre/ })
    .click()
  await page.getByText('Comment le statut de votre dossier est obtenu').click()
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Changer cette réponse.*Avez-vous une stratégie commune/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/article-9\/strategie-commune#question-strategie-ecrite$/)
  await expect(page.getByRole('group', { name: /Avez-vous une stratégie commune/ })).toBeFocused()
})
