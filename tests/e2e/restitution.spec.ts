/** The limits of the restitution, on the fullest and the emptiest dossier of each track, and on two hundred members. */
import type { Page } from '@playwright/test'
import { dossierOf, expect, goTo, heading, test } from './app'
import { ORIGIN } from './origin'

const VIEWS = {
  porteur: ['', 'plan', 'aides', 'demarche', 'appel-de-l-etat'],
  collectivite: [
    '',
    'questions',
    'plan',
    'qui-fait-quoi',
    'elements',
    'demarche',
    'aides',
    'appel-de-l-etat',
  ],
  silence: ['', 'qui-fait-quoi', 'aides'],
} as const

const MEMBER_FAMILIES = ['association', 'cooperative', 'entreprise', 'collectivite'] as const

/** Two hundred members, whose names are as long as one writes them. */
function crowded(): string {
  const dossier = JSON.parse(dossierOf('reemploi-dans-l-allier'))
  const members = Array.from({ length: 200 }, (_, index) => ({
    id: `n${index}`,
    name: `Association intercommunale pour le réemploi et l’insertion ${index} ${'des matériaux du bâtiment et des meubles'.repeat(2)}`.slice(
      0,
      120,
    ),
    family: MEMBER_FAMILIES[index % MEMBER_FAMILIES.length],
    commitment: index % 3 === 0 ? 'signe' : index % 3 === 1 ? 'declare' : 'pressenti',
  }))
  return JSON.stringify({ ...dossier, members })
}

const empty = (profile: object) =>
  JSON.stringify({
    format: 'ptce-dossier',
    version: 1,
    rules: '2026.11',
    profile,
    project: { name: 'Un pôle à naître' },
    territory: [],
    members: [],
    answers: {},
    evidence: {},
  })

const DOSSIERS = [
  ['the fullest of a porteur', 'porteur', dossierOf('pole-complet-en-gironde')],
  ['one that lacks a little', 'porteur', dossierOf('reemploi-dans-l-allier')],
  ['two hundred members', 'porteur', crowded()],
  ['the emptiest of a porteur', 'porteur', empty({ track: 'porteur' })],
  ['the fullest of a collectivité', 'collectivite', dossierOf('intercommunalite-qui-dirige')],
  ['a Région over two régions', 'collectivite', dossierOf('region-sur-deux-regions')],
  ['the emptiest of a collectivité', 'silence', empty({ track: 'collectivite', level: 'commune' })],
] as const

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight)

const openFolds = (page: Page) =>
  page.evaluate(async () => {
    const closed = () =>
      [...document.querySelectorAll<HTMLDetailsElement>('main details.fold')].filter(
        ({ open }) => !open,
      )
    while (closed().length > 0) {
      for (const fold of closed()) fold.open = true
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })

/** Sentences of eight words and more that stand twice on a page, as one reads it. */
const saidTwice = (text: string): readonly string[] => {
  const sentences = text
    .split(/(?<=[.!?])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(/\s+/u).length >= 8)
    // A reference, whom an action is done with, an answer recalled, what two supports are both for and
    // what two poles both won are no sentence said twice.
    .filter((sentence) => !/^Source|^Avec .* · |^À «\s|^Objet\s:|^Lauréat /u.test(sentence))
  return sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)
}

for (const [name, track, dossier] of DOSSIERS) {
  test.describe(name, () => {
    test.use({
      storageState: {
        cookies: [],
        origins: [{ origin: ORIGIN, localStorage: [{ name: 'diagnostic-ptce', value: dossier }] }],
      },
    })

    test('has a first screen that stands alone', async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 860 })
      await goTo(page, '/resultat')
      const bottom = (selector: string) =>
        page.locator(selector).evaluate((element) => element.getBoundingClientRect().bottom)
      await expect(page.locator('.after .button').first()).toBeVisible()
      expect(await bottom('.after')).toBeLessThanOrEqual(760)
      expect(await bottom('.views')).toBeLessThanOrEqual(860)
      const title = await heading(page).innerText()
      expect(title.length).toBeLessThanOrEqual(85)
    })

    test('has its two buttons on the first screen of a telephone', async ({ page }) => {
      await page.setViewportSize({ width: 375, height: 740 })
      await goTo(page, '/resultat')
      await expect(page.locator('.result')).toHaveAttribute('aria-busy', 'false')
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      const buttons = page.locator('.after .button')
      await expect(buttons.nth(1)).toHaveText('Partager')
      const bottom = await buttons.nth(1).evaluate((it) => it.getBoundingClientRect().bottom)
      expect(bottom).toBeLessThanOrEqual(740)
    })

    for (const view of VIEWS[track]) {
      test(`« ${view || 'resultat'} » keeps its limits`, async ({ page }) => {
        await page.setViewportSize({ width: 1280, height: 860 })
        await goTo(page, view === '' ? '/resultat' : `/resultat/${view}`)
        await expect(page.locator('main .section').first()).toBeVisible()
        const text = await page.getByRole('main').innerText()
        const words = text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length
        expect(words, 'words').toBeLessThanOrEqual(2000)
        expect(saidTwice(text)).toEqual([])
        expect(text.match(/à vérifier/giu)?.length ?? 0).toBeLessThanOrEqual(5)
        expect(await heightOf(page), 'closed').toBeLessThanOrEqual(6000)
        await page.setViewportSize({ width: 375, height: 740 })
        expect(await heightOf(page), 'at 375').toBeLessThanOrEqual(9500)
        await page.setViewportSize({ width: 1280, height: 860 })
        await openFolds(page)
        expect(await heightOf(page), 'open').toBeLessThanOrEqual(9000)
      })
    }
  })
}
