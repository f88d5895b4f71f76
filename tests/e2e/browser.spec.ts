import type { Page } from '@playwright/test'
import { expect, goTo, heading, keeping, kept, test } from './app'

const main = (page: Page) => page.getByRole('main')

/** The question that the tests answer, on the screen of a common strategy. */
const STRATEGY = '/article-9/strategie-commune'
const written = (page: Page) =>
  main(page).getByRole('group', { name: 'Avez-vous une stratégie commune' }).getByRole('radio')

test.describe('with a dossier in progress', () => {
  test.use(keeping('reemploi-dans-l-allier'))

  test('an answer given just before a reload is still there', async ({ page }) => {
    await goTo(page, STRATEGY)
    await written(page).nth(3).check()
    await page.reload()
    await expect(page).toHaveURL(STRATEGY)
    await expect(written(page).nth(3)).toBeChecked()
  })

  test('Back and Forward go from screen to screen, and the answers stay', async ({ page }) => {
    await goTo(page, STRATEGY)
    const title = await heading(page).innerText()
    await written(page).nth(2).check()
    await main(page).getByRole('button', { name: 'Enregistrer et continuer' }).click()
    await expect(page).toHaveURL('/article-9/strategie-continue')
    await page.goBack()
    await expect(heading(page)).toHaveText(title)
    await expect(written(page).nth(2)).toBeChecked()
    await expect(heading(page)).toBeFocused()
    await page.goForward()
    await expect(page).toHaveURL('/article-9/strategie-continue')
    await expect(heading(page)).not.toHaveText(title)
  })

  test('a link to any screen opens it', async ({ page }) => {
    await goTo(page, '/demarche/economie')
    await expect(heading(page)).toHaveText('L’argent et les emplois')
    await expect(page).toHaveTitle(/L’argent et les emplois – Votre façon de faire/)
    await goTo(page, '/resultat')
    await expect(main(page).getByRole('button', { name: /PDF/ })).toBeVisible()
  })

  test('a link to a step opens its first part, and to a step of the other track the review', async ({
    page,
  }) => {
    await goTo(page, '/demarche')
    await expect(page).toHaveURL('/demarche/projet-commun')
    await goTo(page, '/votre-collectivite')
    await expect(page).toHaveURL('/recapitulatif')
  })

  test('an address that does not exist loses nothing', async ({ page }) => {
    await goTo(page, '/n-existe-pas')
    await expect(heading(page)).toHaveText('Cette page n’existe pas')
    await main(page).getByRole('link').click()
    await expect(main(page).getByRole('button', { name: /^Reprendre/ })).toBeVisible()
  })

  test('home takes it up again, or erases it for good once asked twice', async ({ page }) => {
    await goTo(page, '/')
    await main(page)
      .getByRole('button', { name: /^Reprendre/ })
      .click()
    await expect(page).not.toHaveURL('/')
    await goTo(page, '/')
    await main(page).getByRole('button', { name: 'Tout effacer' }).click()
    expect(await kept(page)).not.toBeNull()
    await main(page).getByRole('button', { name: 'Effacer', exact: true }).click()
    await expect(main(page).getByRole('button', { name: /^Reprendre/ })).toBeHidden()
    await expect.poll(() => kept(page)).toBeNull()
  })

  test('an answer changed from the review returns to it', async ({ page }) => {
    await goTo(page, '/recapitulatif')
    await main(page)
      .getByRole('button', { name: /^Modifier : Une stratégie commune/ })
      .click()
    await expect(page).toHaveURL(STRATEGY)
    await written(page).nth(3).check()
    await main(page)
      .getByRole('button', { name: 'Enregistrer et revenir au récapitulatif' })
      .click()
    await expect(page).toHaveURL('/recapitulatif')
    await expect(heading(page)).toBeFocused()
  })

  test('two tabs show the same answers, and the last change is kept', async ({ page, context }) => {
    await goTo(page, STRATEGY)
    const other = await context.newPage()
    await goTo(other, STRATEGY)
    await written(other).nth(3).check()
    await expect(written(page).nth(3)).toBeChecked()
    await expect(page.getByText('Ce diagnostic est ouvert dans un autre onglet.')).toBeVisible()

    await written(page).nth(2).check()
    await expect(written(other).nth(2)).toBeChecked()
    await expect.poll(async () => (await kept(page)).answers['strategie-ecrite']).toBe('orale')
  })

  test('what is erased in one tab is erased in the other', async ({ page, context }) => {
    await goTo(page, STRATEGY)
    const other = await context.newPage()
    await goTo(other, '/')
    await main(other).getByRole('button', { name: 'Tout effacer' }).click()
    await main(other).getByRole('button', { name: 'Effacer', exact: true }).click()
    await expect(page).toHaveURL('/')
    await expect(main(page).getByRole('button', { name: /^Reprendre/ })).toBeHidden()
    expect(await kept(page)).toBeNull()
  })

  test('the person is told that answers are kept', async ({ page }) => {
    await goTo(page, STRATEGY)
    await written(page).nth(3).check()
    await expect(page.getByText(/Enregistré dans ce navigateur à \d{1,2}\sh\s\d\d/)).toBeVisible()
  })
})

test('a browser that keeps nothing says so, and lets one go on', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await goTo(page, '/profil')
  await main(page).getByRole('radio', { name: 'Membre ou porteur du projet' }).check()
  await expect(page.getByText('L’enregistrement n’a pas marché.')).toBeVisible()
  await main(page).getByRole('button', { name: 'Enregistrer et continuer' }).click()
  await expect(page).toHaveURL('/territoire')
})

test.describe('when the network fails', () => {
  test.use({ tolerated: /ERR_FAILED|dynamically imported module/ })

  test('one stays where one is, is told so, and can try again', async ({ page, context }) => {
    await goTo(page, '/profil')
    await context.route('**/assets/AxisView-*', (route) => route.abort())
    const link = page.getByRole('navigation', { name: 'Étapes' }).getByRole('link', {
      name: /^Votre façon de faire/,
    })
    await link.click()
    await expect(page.getByText(/^Cette page n’a pas pu être chargée/)).toBeVisible()
    await expect(page).toHaveURL('/profil')
    await context.unroute('**/assets/AxisView-*')
    await link.click()
    await expect(page).toHaveURL('/demarche/projet-commun')
    await expect(heading(page)).toBeFocused()
    await expect(page.getByText(/^Cette page n’a pas pu être chargée/)).toBeHidden()
  })
})
