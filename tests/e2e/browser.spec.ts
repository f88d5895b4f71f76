import type { Page, Route } from '@playwright/test'
import { expect, goTo, heading, keeping, kept, keptTexts, killed, test } from './app'
import { pagesOf } from './pdf'

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
    await expect(main(page).getByRole('button', { name: 'Partager' })).toBeVisible()
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
    await expect(main(page).getByRole('button', { name: /^Ouvrir/ })).toBeVisible()
  })

  test('home takes it up again, or removes it and gives it back', async ({ page }) => {
    await goTo(page, '/')
    await main(page)
      .getByRole('button', { name: /^Ouvrir/ })
      .click()
    await expect(page).not.toHaveURL('/')
    await goTo(page, '/')
    await main(page)
      .getByText(/^Renommer, enregistrer, supprimer/)
      .click()
    await main(page).getByRole('button', { name: 'Supprimer' }).click()
    await expect.poll(() => keptTexts(page)).toEqual({})
    await main(page).getByRole('button', { name: 'Annuler la suppression' }).click()
    await expect(main(page).getByRole('button', { name: /^Ouvrir/ })).toBeVisible()
  })

  test('everything is erased for good once asked twice', async ({ page }) => {
    await goTo(page, '/membres')
    await main(page).getByRole('textbox', { name: 'Nom de l’organisation' }).fill('Recyclerie du')
    await goTo(page, '/a-propos#donnees')
    await main(page).getByRole('button', { name: 'Tout effacer' }).click()
    expect(await kept(page)).not.toBeNull()
    await main(page)
      .getByRole('group', { name: /^Effacer tous vos dossiers/ })
      .getByRole('button', { name: 'Tout effacer' })
      .click()
    await expect(main(page).getByText('Tout est effacé de ce navigateur.')).toBeVisible()
    expect(await keptTexts(page)).toEqual({})
    expect(
      await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]),
    ).toEqual([])
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

  test('two tabs show the same answers, and say that they are two', async ({ page, context }) => {
    await goTo(page, STRATEGY)
    const other = await context.newPage()
    await goTo(other, STRATEGY)
    await expect(page.getByText('Ce dossier est aussi ouvert dans un autre onglet.')).toBeVisible()
    await written(other).nth(3).check()
    await expect(written(page).nth(3)).toBeChecked()
    await expect(page.getByText(/^Ce dossier a été changé dans un autre onglet/)).toBeVisible()

    await written(page).nth(2).check()
    await expect(written(other).nth(2)).toBeChecked()
    await expect.poll(async () => (await kept(page)).answers['strategie-ecrite']).toBe('orale')
  })

  test('two changes made at the same moment in two tabs are both kept', async ({
    page,
    context,
  }) => {
    await goTo(page, STRATEGY)
    const other = await context.newPage()
    await goTo(other, STRATEGY)
    await Promise.all([written(page).nth(3).check(), written(other).nth(2).check()])
    await expect
      .poll(async () =>
        Object.values(await keptTexts(page))
          .map((text) => JSON.parse(text).answers['strategie-ecrite'])
          .sort(),
      )
      .toEqual(['non', 'orale'])
  })

  test('each tab has its own dossier, and a new tab the one last opened', async ({
    page,
    context,
  }) => {
    await goTo(page, STRATEGY)
    const id = (await kept(page)).id
    const other = await context.newPage()
    await goTo(other, '/')
    await main(other)
      .getByRole('button', { name: /^Je suis une collectivité/ })
      .click()
    await expect(other).toHaveURL('/profil')
    await page.reload()
    await expect(page).toHaveURL(STRATEGY)
    expect((await kept(page)).id).toBe(id)
    const third = await context.newPage()
    await goTo(third, '/profil')
    await expect.poll(async () => (await kept(third))?.profile.track).toBe('collectivite')
  })

  test('a page brought back by the browser reads again before it writes', async ({
    page,
    context,
  }) => {
    await goTo(page, '/membres')
    const { id } = await kept(page)
    // Another tab that nobody hears: what is kept changes, and no event says so.
    await page.evaluate(
      (wanted) =>
        new Promise((resolve) => {
          const opening = indexedDB.open('diagnostic-ptce')
          opening.onsuccess = () => {
            const database = opening.result
            const transaction = database.transaction(['dossiers', 'cards'], 'readwrite')
            for (const shelf of ['dossiers', 'cards']) {
              const store = transaction.objectStore(shelf)
              const reading = store.get(wanted)
              reading.onsuccess = () => {
                const entry = { ...reading.result, revision: 'autre' }
                if (shelf === 'dossiers')
                  entry.text = entry.text.replace(
                    /"members": \[/,
                    '"members": [{"id":"z9","name":"Ajouté ailleurs","family":"association"},',
                  )
                store.put(entry)
              }
            }
            transaction.oncomplete = () => {
              database.close()
              resolve(undefined)
            }
          }
        }),
      id,
    )
    await page.evaluate(() =>
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    )
    await expect(main(page).getByRole('heading', { name: 'Ajouté ailleurs' })).toBeVisible()
    await goTo(page, STRATEGY)
    await written(page).nth(3).check()
    await expect
      .poll(async () => (await kept(page)).members.map(({ name }: { name: string }) => name))
      .toContain('Ajouté ailleurs')
    expect(Object.keys(await keptTexts(page))).toEqual([id])
    await context.close()
  })

  test('what is removed in one tab is left in the other', async ({ page, context }) => {
    await goTo(page, STRATEGY)
    const other = await context.newPage()
    await goTo(other, '/')
    await main(other)
      .getByText(/^Renommer, enregistrer, supprimer/)
      .click()
    await main(other).getByRole('button', { name: 'Supprimer' }).click()
    await expect(page).toHaveURL('/')
    expect(await keptTexts(page)).toEqual({})
  })

  test('a tab killed while one types loses at most the last keystroke', async ({
    page,
    context,
  }) => {
    await goTo(page, '/profil')
    const name = main(page).getByRole('textbox', { name: /^Nom/ })
    await name.fill('')
    await name.pressSequentially('Pôle du Val', { delay: 5 })
    // The journal has it before the library does; the renderer goes at once, and nothing runs in it.
    await killed(page)
    const next = await context.newPage()
    await goTo(next, '/')
    await expect(main(next).getByRole('button', { name: /^Pôle du Va/ })).toBeVisible()
  })

  test('a member being typed is still in the form after the page was closed', async ({
    page,
    context,
  }) => {
    await goTo(page, '/membres')
    await main(page).getByRole('textbox', { name: 'Nom de l’organisation' }).fill('Recyclerie du')
    await killed(page)
    const next = await context.newPage()
    await goTo(next, '/membres')
    await expect(main(next).getByRole('textbox', { name: 'Nom de l’organisation' })).toHaveValue(
      'Recyclerie du',
    )
  })

  test('the person is told that answers are kept', async ({ page }) => {
    await goTo(page, STRATEGY)
    await written(page).nth(3).check()
    await expect(page.getByText(/Enregistré dans ce navigateur à \d{1,2}\sh\s\d\d/)).toBeVisible()
  })
})

for (const [what, script] of Object.entries({
  'refuses the database': () =>
    Object.defineProperty(window, 'indexedDB', {
      value: {
        open() {
          throw new DOMException('refused', 'SecurityError')
        },
      },
    }),
  'is full': () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  },
}))
  test(`a browser that ${what} still finds it again through the journal`, async ({ page }) => {
    await page.addInitScript(script)
    await goTo(page, '/profil')
    await main(page).getByRole('radio', { name: 'Membre ou porteur du projet' }).check()
    // The second visit works in memory: what it changes is there at the third.
    for (const written of ['Pôle du Val', 'Pôle du Val et du Mont']) {
      const name = main(page).getByRole('textbox', { name: /^Nom/ })
      await name.fill(written)
      await expect(page.getByText(/^(?:Enregistré dans|L’enregistrement n’a)/)).toBeVisible()
      await page.reload()
      await expect(name).toHaveValue(written)
    }
  })

test('a browser that keeps nothing at all says so, and lets one go on', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  })
  await goTo(page, '/profil')
  await main(page).getByRole('radio', { name: 'Membre ou porteur du projet' }).check()
  await expect(page.getByText('L’enregistrement n’a pas marché.')).toBeVisible()
  await main(page).getByRole('button', { name: 'Enregistrer et continuer' }).click()
  await expect(page).toHaveURL('/territoire')
})

test.describe('when what makes the PDF breaks', () => {
  test.use({
    ...keeping('reemploi-dans-l-allier'),
    tolerated: /a worker of the test|ERR_FAILED|Failed to load/,
  })

  for (const [what, fulfil] of [
    [
      'stops as it draws',
      (route: Route) =>
        route.fulfill({
          contentType: 'text/javascript',
          body: 'onmessage = () => { throw new Error("a worker of the test") }',
        }),
    ],
    ['is not there', (route: Route) => route.abort()],
  ] as const)
    test(`a worker that ${what}: a sentence says so, nothing is lost, and the next try makes it`, async ({
      page,
      context,
    }) => {
      await context.route('**/assets/worker-*', fulfil)
      await goTo(page, '/resultat')
      // What the result says is kept in its turn.
      await expect.poll(async () => 'seen' in (await kept(page))).toBe(true)
      const before = await kept(page)
      const button = main(page).getByRole('button', { name: 'Télécharger la synthèse (2 pages)' })
      await button.click()
      await expect(
        main(page).getByText(/^Le document n’a pas pu être fait\. Réessayez/),
      ).toBeVisible()
      expect(await kept(page)).toEqual(before)

      await context.unroute('**/assets/worker-*')
      const downloading = page.waitForEvent('download')
      await button.click()
      expect(await pagesOf(await downloading)).toHaveLength(2)
      expect((await kept(page)).answers).toEqual(before.answers)
    })
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
