/** « Le groupe déclare, nous notons », in a real browser and by keyboard alone. */
import AxeBuilder from '@axe-core/playwright'
import { dossierOf, expect, goTo, keeping, kept, test } from './app'
import { choose, press } from './keyboard'

test.use(keeping('intercommunalite-qui-dirige'))

const FILE = {
  ...JSON.parse(dossierOf('reemploi-dans-l-allier')),
  updatedAt: '2026-11-20T10:00:00.000Z',
  profile: { track: 'porteur' },
}

test('a collectivité reads the file of a group beside its own dossier, and notes what it has seen', async ({
  page,
}) => {
  await goTo(page, '/')
  await page
    .getByRole('main')
    .getByLabel('Fichier du diagnostic')
    .setInputFiles({
      name: 'groupe.ptce.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(FILE)),
    })
  const question = page.getByRole('group', { name: /Ce fichier vient du groupe/ })
  await expect(question).toBeFocused()
  await press(page, question.getByRole('button', { name: 'Lire les deux côte à côte' }))
  await expect(page).toHaveURL('/deux-regards')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /diffèrent? entre le groupe et vous/,
  )

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  }

  const gestures = page.getByRole('group', { name: /^Que notez-vous pour/ })
  await choose(page, gestures.first().getByRole('radio', { name: 'À éclaircir avec le groupe' }))
  await expect
    .poll(async () => Object.values((await kept(page))?.sources ?? {}))
    .toEqual(['conteste'])
  await choose(page, gestures.nth(1).getByRole('radio', { name: 'Nous l’avons constaté aussi' }))
  await expect
    .poll(async () => Object.values((await kept(page))?.sources ?? {}).sort())
    .toEqual(['constate', 'conteste'])

  await press(page, page.getByRole('link', { name: 'Voir la restitution' }))
  await expect(page).toHaveURL('/resultat')
  await goTo(page, '/resultat/elements')
  await expect(page.getByText('Fichier du groupe du 20 novembre 2026.')).toBeVisible()
  await expect(page.getByText(/, d’après le groupe$/).first()).toBeVisible()
})
