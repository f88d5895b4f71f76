import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { AXES, ELEMENTS, expect, goTo, keeping, LAW_SCREENS, test } from './app'

const WIDTHS = [375, 1280] as const
const SCHEMES = ['light', 'dark'] as const

const TRACKS = [
  { track: 'porteur', dossier: 'pole-complet-en-gironde', own: [] },
  {
    track: 'collectivite',
    dossier: 'intercommunalite-qui-dirige',
    own: [
      '/votre-collectivite',
      ...LAW_SCREENS.slice(1).map((screen) => `/article-9/${screen}`),
      '/resultat/questions',
      '/resultat/qui-fait-quoi',
      '/resultat/elements',
    ],
  },
] as const

const STEPS = [
  '/',
  '/profil',
  '/territoire',
  '/membres',
  `/article-9/${ELEMENTS[0]}`,
  '/premier-resultat',
  '/appel-a-projets',
  `/demarche/${AXES[0]}`,
  '/recapitulatif',
  '/resultat',
  '/resultat/plan',
  '/resultat/aides',
  '/resultat/demarche',
  '/resultat/appel-de-l-etat',
  '/mots',
  '/appels-nationaux',
  '/dispositifs',
  '/et-si',
  '/etats-gardes',
  '/initiatives',
  '/a-propos',
  '/dispositifs-locaux',
  '/sources',
  '/regles',
  '/annuaire',
  '/n-existe-pas',
] as const

/** The parts of a step share its layout, not its words: they are seen once each. */
const PARTS = [
  ...ELEMENTS.slice(1).map((part) => `/article-9/${part}`),
  ...AXES.slice(1).map((part) => `/demarche/${part}`),
]

/** Few enough paths for one test to end in time on a busy machine, enough to share one browser. */
const TOGETHER = 8
const inGroups = (paths: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(paths.length / TOGETHER) }, (_, index) =>
    paths.slice(index * TOGETHER, (index + 1) * TOGETHER),
  )
const named = (paths: readonly string[]) => `${paths[0]} to ${paths.at(-1)}`

/** Every kind of question, as it looks once answered. */
const KINDS = [
  '/article-9/strategie-continue',
  '/article-9/mutualisation-cooperation-partenariat',
  '/demarche/economie',
]

async function violationsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
}

for (const { track, dossier, own } of TRACKS) {
  test.describe(`on the ${track} track`, () => {
    test.use(keeping(dossier))

    for (const path of [...STEPS, ...own]) {
      test(`${path} has no accessibility fault, light and dark, narrow and wide`, async ({
        page,
      }) => {
        await goTo(page, path)
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 })
          for (const colorScheme of SCHEMES) {
            await page.emulateMedia({ colorScheme })
            expect(await violationsOf(page), `${width} px, ${colorScheme}`).toEqual([])
          }
        }
      })
    }

    test('a number, several choices and evidence have no accessibility fault', async ({ page }) => {
      for (const path of KINDS) {
        await goTo(page, path)
        expect(await violationsOf(page), path).toEqual([])
      }
    })

    for (const paths of inGroups([...STEPS, ...own, ...PARTS])) {
      test(`${named(paths)} fit a page of 320 pixels, and promise nothing a funder decides`, async ({
        page,
      }) => {
        await page.setViewportSize({ width: 320, height: 700 })
        for (const path of paths) {
          await goTo(page, path)
          const width = await page.evaluate(() => document.documentElement.scrollWidth)
          expect(width, path).toBeLessThanOrEqual(320)
          const text = (await page.getByRole('main').innerText()).toLowerCase()
          for (const verdict of ['vous êtes un ptce', 'est éligible', 'labellisé ptce', 'bravo'])
            expect(text, path).not.toContain(verdict)
        }
      })
    }
  })
}

for (const paths of inGroups([...STEPS, ...PARTS])) {
  test(`${named(paths)} have no accessibility fault at a first visit`, async ({ page }) => {
    for (const path of paths) {
      await goTo(page, path)
      expect(await violationsOf(page), path).toEqual([])
    }
  })
}
