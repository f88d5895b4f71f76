import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { dossierOf, expect, goTo, heading, keeping, kept, keptTexts, test } from './app'

const main = (page: Page) => page.getByRole('main')

const open = (page: Page, content: string | Buffer, name = 'pole.ptce.json') =>
  main(page)
    .getByLabel('Fichier du diagnostic')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })

test.describe('with a whole dossier', () => {
  test.use(keeping('pole-complet-en-gironde'))

  test('a saved file opens again elsewhere, as it was', async ({ page, browser, baseURL }) => {
    await goTo(page, '/resultat')
    const downloading = page.waitForEvent('download')
    await page.getByRole('banner').getByRole('button', { name: 'Enregistrer le fichier' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+\.ptce\.json$/)
    const saved = await readFile(await download.path(), 'utf8')
    const { updatedAt, ...file } = JSON.parse(saved)
    expect(updatedAt).toMatch(/^\d{4}-\d{2}-\d{2}T/)
    await expect.poll(() => kept(page)).toMatchObject(file)

    const elsewhere = await browser.newContext({
      baseURL,
      storageState: { cookies: [], origins: [] },
    })
    const there = await elsewhere.newPage()
    await goTo(there, '/')
    await open(there, saved)
    await expect(there).toHaveURL('/recapitulatif')
    await expect(there.getByText(/» est ouvert\.$/)).toBeVisible()
    await expect.poll(() => kept(there)).toMatchObject(file)
    await elsewhere.close()
  })
})

test('answers that this version does not know are kept aside and named', async ({ page }) => {
  await goTo(page, '/')
  const dossier = JSON.parse(dossierOf('pole-complet-en-gironde'))
  await open(page, JSON.stringify({ ...dossier, answers: { 'question-du-futur': 'oui' } }))
  await expect(
    page.getByText(/que cette version ne connaît pas.*«\squestion-du-futur\s»/),
  ).toBeVisible()
  await expect
    .poll(async () => (await kept(page))?.unknownAnswers)
    .toEqual({ 'question-du-futur': 'oui' })
})

test.describe('with a dossier in progress', () => {
  test.use(keeping('reemploi-dans-l-allier'))

  const least = { format: 'ptce-dossier', version: 1, profile: { track: 'porteur' } }

  for (const [kind, content, sentence] of [
    ['another kind', '{"format":"autre"}', 'Ce fichier n’est pas un dossier de diagnostic PTCE.'],
    ['a damaged kind', '{"format":', 'Ce fichier est abîmé : il ne peut pas être lu.'],
    ['a PDF', '%PDF-1.7\n%%EOF\n', 'Ce PDF ne contient pas de dossier.'],
    ['ten megabytes', ' '.repeat(10_000_001), 'Ce fichier est trop gros : 10 Mo au plus.'],
    ['thirty megabytes', '{'.padEnd(30_000_000), 'Ce fichier est trop gros : 10 Mo au plus.'],
    [
      'a spreadsheet',
      readFileSync('tests/field/liste-des-membres.xlsx'),
      'Ce fichier est un tableur',
    ],
    [
      'a code in figures',
      readFileSync('tests/field/code-insee-en-nombre.ptce.json', 'utf8'),
      '« territory.0.code » ne peut pas être lue : l’outil y attend un code entre guillemets',
    ],
    [
      'two equal ids',
      readFileSync('tests/field/deux-membres-meme-id.ptce.json', 'utf8'),
      'Deux membres ont le même identifiant, « m1 »',
    ],
    [
      'a yes for an answer',
      readFileSync('tests/field/reponse-booleenne.ptce.json', 'utf8'),
      '« answers.strategie-ecrite » ne peut pas être lue',
    ],
    ['a later version', JSON.stringify({ ...least, version: 3 }), 'version plus récente'],
    ['an unknown field', JSON.stringify({ ...least, couleur: 1 }), 'champ inconnu : « couleur ».'],
    // Where any key is allowed: elsewhere, it is refused as any that is unknown.
    [
      'a hostile key',
      `{"answers":{"__proto__":"oui"},${JSON.stringify(least).slice(1)}`,
      'champ inconnu : « answers.__proto__ ».',
    ],
  ] as const) {
    test(`a file of ${kind} is one sentence, and nothing is lost`, async ({ page }) => {
      await goTo(page, '/')
      const before = await keptTexts(page)
      await open(page, content, kind === 'a spreadsheet' ? 'liste.xlsx' : undefined)
      const plain = (await main(page).getByRole('alert').innerText()).replace(/\s/g, ' ')
      expect(plain).toContain(sentence)
      await expect(main(page).getByText('Votre diagnostic en cours n’a pas changé.')).toBeVisible()
      // What would have changed is written as the page is left, if not before.
      await page.reload()
      await expect(heading(page)).toHaveText('Vos dossiers')
      expect(await keptTexts(page)).toEqual(before)
    })
  }
})
