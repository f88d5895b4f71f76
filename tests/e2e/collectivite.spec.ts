/** What a collectivité goes through before its first restitution, counted as a person meets it. */
import type { Page } from '@playwright/test'
import { expect, goTo, heading, test } from './app'
import { choose, press } from './keyboard'

const QUESTIONS = 15
const WORDS = 1_200

const main = (page: Page) => page.getByRole('main')

/** One of a commune, which says nothing yet. */
const begun = {
  format: 'ptce-dossier',
  version: 1,
  rules: '2026.11',
  profile: { track: 'collectivite', level: 'commune' },
  project: {},
  territory: [],
  members: [],
  answers: {},
  evidence: {},
}
test.use({
  storageState: async ({ baseURL }, use) => {
    const localStorage = [{ name: 'diagnostic-ptce', value: JSON.stringify(begun) }]
    await use({ cookies: [], origins: [{ origin: baseURL ?? '', localStorage }] })
  },
})

const FIRST = ['/profil', '/territoire', '/membres'] as const

test('three screens ask at most fifteen questions, in twelve hundred words', async ({ page }) => {
  const counts = []
  for (const path of FIRST) {
    await goTo(page, path)
    const text = await main(page).innerText()
    const questions = await main(page).locator('legend:visible').count()
    counts.push({
      path,
      questions,
      words: text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length,
    })
  }
  const told = JSON.stringify(counts)
  expect(
    counts.reduce((sum, { questions }) => sum + questions, 0),
    told,
  ).toBeGreaterThan(5)
  expect(
    counts.reduce((sum, { questions }) => sum + questions, 0),
    told,
  ).toBeLessThanOrEqual(QUESTIONS)
  expect(
    counts.reduce((sum, { words }) => sum + words, 0),
    told,
  ).toBeLessThanOrEqual(WORDS)
})

test('a first restitution is offered from the second screen, and is the way on from the third', async ({
  page,
}) => {
  await goTo(page, '/profil')
  await expect(main(page).getByText('Voir une première restitution')).toHaveCount(0)
  await goTo(page, '/territoire')
  await expect(
    main(page).getByRole('link', { name: 'Voir une première restitution' }),
  ).toBeVisible()
  await goTo(page, '/membres')
  await expect(main(page).locator('.actions .button:not(.bare, .quiet)')).toHaveText(
    'Voir une première restitution',
  )
  await press(page, main(page).getByRole('button', { name: 'Voir une première restitution' }))
  await expect(page).toHaveURL('/resultat')
})

test('the law is told on three screens, and leads on by keyboard alone', async ({ page }) => {
  await goTo(page, '/membres')
  await press(page, main(page).getByRole('button', { name: 'Continuer sans la voir' }))
  for (const [screen, asked] of [
    ['territoire-et-strategie', 6],
    ['faire-ensemble', 5],
    ['nouveaute-et-effets', 5],
  ] as const) {
    await expect(page).toHaveURL(`/article-9/${screen}`)
    await expect(heading(page)).toBeFocused()
    await expect(main(page).locator('fieldset.question')).toHaveCount(asked)
    await expect(
      main(page).getByRole('link', { name: 'Je ne connais presque rien de cette initiative' }),
    ).toBeVisible()
    await choose(page, main(page).getByRole('radio').first())
    await press(page, main(page).getByRole('button', { name: /^Enregistrer et / }))
  }
  await expect(page).toHaveURL('/premier-resultat')
})

test('an address of an element leads to its questions, with the focus', async ({ page }) => {
  await goTo(page, '/membres')
  await press(page, main(page).locator('a[href$="#innovation"]').first())
  await expect(page).toHaveURL('/article-9/nouveaute-et-effets#innovation')
  await expect(main(page).locator('#innovation')).toBeFocused()
  await goTo(page, '/article-9/strategie-continue')
  await expect(page).toHaveURL('/article-9/territoire-et-strategie')
})

test('the six supports are gone through by the arrows, a row at a time', async ({ page }) => {
  await goTo(page, '/votre-collectivite')
  const row = (name: string) => main(page).getByRole('group', { name })
  const first = row('Aidez-vous à repérer et à relier les acteurs').getByRole('radio').first()
  await first.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(
    row('Aidez-vous à repérer et à relier les acteurs').getByRole('radio', {
      name: 'C’est décidé ou prévu',
    }),
  ).toBeChecked()
  await expect(main(page).getByText('Sur quelle durée votre collectivité')).toBeVisible()
})
