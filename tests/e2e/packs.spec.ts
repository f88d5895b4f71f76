import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, goTo, heading, keeping, kept, test } from './app'
import { pagesOf } from './pdf'

const EXAMPLE = readFileSync('public/exemple-dispositifs.yaml', 'utf8')
const PUBLISHER = 'Agence de développement d’Exemple'
const MARK = `Ajouté par ${PUBLISHER}, le 16 novembre 2026 ; pas vérifié par cet outil.`

const main = (page: Page) => page.getByRole('main')
const plain = (text: string) => text.replace(/\s+/g, ' ')

const choose = (page: Page, label: string, text: string, name = 'agence.yaml') =>
  main(page)
    .getByLabel(label)
    .setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) })

test.describe('with a dossier of Allier', () => {
  test.use(keeping('reemploi-dans-l-allier'))

  test('a pack is opened, told in the result and the PDF, kept, then removed', async ({ page }) => {
    const before = await (async () => {
      await goTo(page, '/resultat/aides')
      // What the result says is kept a moment after it is there.
      await expect.poll(async () => 'seen' in (await kept(page))).toBe(true)
      await page.getByRole('link', { name: 'Ajouter des dispositifs locaux' }).click()
      return kept(page)
    })()
    await expect(heading(page)).toHaveText('Dispositifs locaux')
    await choose(page, 'Fichier de dispositifs', EXAMPLE)
    await expect(main(page).getByRole('status').last()).toContainText('2 dispositifs')
    await page.getByRole('link', { name: 'Voir les soutiens du résultat' }).click()
    await expect(page).toHaveURL(/\/resultat\/aides/)

    const item = main(page)
      .getByRole('listitem')
      .filter({ hasText: 'Appui au démarrage d’un pôle' })
    await expect(item.first()).toContainText('Règlement de l’aide')
    expect(plain(await item.first().innerText())).toContain(MARK)

    await page.reload()
    await expect(item.first()).toBeVisible()
    await page.getByRole('link', { name: 'Où vous en êtes' }).first().click()
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Choisir un document' }).click()
    const dialog = page.getByRole('dialog', { name: 'Télécharger un document' })
    await dialog.getByRole('radio', { name: 'Dossier et annexes' }).check()
    await dialog.getByRole('button', { name: 'Télécharger' }).click()
    const text = (await pagesOf(await downloading)).join(' ')
    expect(text).toContain(plain(MARK))
    expect(text).toContain('Appui au démarrage d’un pôle')
    // The dossier, and the file it is saved in, hold nothing of the pack.
    // What the result said last is kept too, once it was seen.
    const after = await kept(page)
    expect(after).toMatchObject(before)
    expect(JSON.stringify(after)).not.toContain('Appui au démarrage')

    await goTo(page, '/resultat/aides')
    await page.getByRole('link', { name: 'Les voir ou les retirer' }).click()
    await page.getByRole('button', { name: `Retirer : ${PUBLISHER}` }).click()
    await expect(main(page).getByText('Aucun pour le moment.')).toBeVisible()
    await goTo(page, '/resultat/aides')
    await expect(page.getByRole('link', { name: 'Ajouter des dispositifs locaux' })).toBeVisible()
    await expect(main(page)).not.toContainText('Appui au démarrage d’un pôle')
  })

  test('a broken pack is refused with every problem, and nothing changes', async ({ page }) => {
    await goTo(page, '/dispositifs-locaux')
    const broken = EXAMPLE.replace('etat: a-verifier', 'etat: ouvert')
      .replace("codes: ['03']", "codes: ['99']")
      .replace('lien: https://www.example.org/appui', 'lien: javascript:alert(1)')
    await choose(page, 'Fichier de dispositifs', broken)
    await expect(main(page).getByRole('alert')).toContainText(/3\sproblèmes à corriger/)
    const items = page.getByRole('list', { name: 'Problèmes à corriger dans le fichier' })
    await expect(items.getByRole('listitem')).toHaveCount(3)
    await expect(items).toContainText(/Ligne\s\d+.*département inconnu «\s99\s»/)
    await expect(main(page).getByText('Aucun pour le moment.')).toBeVisible()
    await expect(main(page).getByLabel('Fichier de dispositifs')).toBeFocused()
  })

  test('the page has no fault that axe knows of, before, after and refused', async ({ page }) => {
    await goTo(page, '/dispositifs-locaux')
    for (const text of [undefined, EXAMPLE, 'format: ptce-dispositifs']) {
      if (text !== undefined) await choose(page, 'Fichier de dispositifs', text)
      if (text === EXAMPLE)
        await expect(page.getByRole('heading', { name: PUBLISHER })).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id }) => id)).toEqual([])
    }
  })
})

test('a pack opened where a dossier is expected does the right thing', async ({ page }) => {
  await goTo(page, '/')
  await choose(page, 'Fichier du diagnostic', EXAMPLE)
  await expect(page).toHaveURL('/dispositifs-locaux')
  await expect(page.getByRole('heading', { name: PUBLISHER })).toBeVisible()
})

test('nothing of the reader of packs is asked for without a pack', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(request.url()))
  await goTo(page, '/dispositifs-locaux')
  await expect(main(page).getByText('Aucun pour le moment.')).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(scripts.filter((url) => /\/read-/.test(url))).toEqual([])
  await choose(page, 'Fichier de dispositifs', EXAMPLE)
  await expect(page.getByRole('heading', { name: PUBLISHER })).toBeVisible()
  expect(scripts.filter((url) => /\/read-/.test(url))).toHaveLength(1)
})
