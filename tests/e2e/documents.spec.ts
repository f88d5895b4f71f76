/** The documents that one chooses, and the message they are sent with. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Download, Page } from '@playwright/test'
import { dossierOf, expect, goTo, keeping, test } from './app'
import { pagesOf } from './pdf'

const CASE = 'reemploi-dans-l-allier'
const SIZES = [
  { width: 1280, height: 860 },
  { width: 375, height: 740 },
] as const

test.use(keeping(CASE))

const dialog = (page: Page) => page.getByRole('dialog')

async function choosing(page: Page) {
  await goTo(page, '/resultat')
  await page.getByRole('button', { name: 'Choisir un document' }).click()
  await expect(dialog(page)).toBeVisible()
}

async function chosen(page: Page): Promise<Download> {
  const downloading = page.waitForEvent('download')
  await dialog(page).getByRole('button', { name: 'Télécharger' }).click()
  return downloading
}

test('both dialogs have no accessibility fault, and give the focus back', async ({ page }) => {
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await goTo(page, '/resultat')
    for (const name of ['Choisir un document', 'Partager']) {
      const opener = page.getByRole('button', { name, exact: true })
      await opener.click()
      const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
      await page.keyboard.press('Escape')
      await expect(opener).toBeFocused()
    }
  }
})

test('the dossier holds in ten pages, in Word too', async ({ page }) => {
  await choosing(page)
  await dialog(page).getByRole('radio', { name: 'Dossier (10 pages au plus)' }).check()
  const pdf = await chosen(page)
  expect(pdf.suggestedFilename()).toMatch(
    /^\d{4}-\d{2}-\d{2}_pole-reemploi-du-bocage_dossier\.pdf$/,
  )
  expect((await pagesOf(pdf)).length).toBeLessThanOrEqual(10)

  await page.getByRole('button', { name: 'Choisir un document' }).click()
  await dialog(page).getByRole('radio', { name: 'Word, à reprendre' }).check()
  const word = await chosen(page)
  expect(word.suggestedFilename()).toMatch(/_pole-reemploi-du-bocage_dossier\.docx$/)
  expect(
    readFileSync(await word.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
})

test('a PDF has the same bytes in the browser and on the command line', async ({ page }) => {
  await choosing(page)
  await dialog(page).getByRole('checkbox', { name: 'Joindre le dossier au PDF' }).uncheck()
  const made = readFileSync(await (await chosen(page)).path())

  const folder = mkdtempSync(join(tmpdir(), 'ptce-'))
  const file = join(folder, 'a.ptce.json')
  writeFileSync(file, dossierOf(CASE))
  const asked = ['--format', 'pdf', '--document', 'essentiel', '--without-dossier']
  execFileSync('node', ['scripts/diagnostic.mjs', ...asked, '--out', folder, file])
  expect(made.equals(readFileSync(join(folder, 'a.pdf')))).toBe(true)
})

test('a message is written, and nothing is sent', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await goTo(page, '/resultat')
  await page.getByRole('button', { name: 'Partager', exact: true }).click()
  const message = dialog(page).getByRole('textbox', { name: /^Le message/ })
  await expect(message).toHaveValue(/Ce que nous allons faire d’abord/)
  await message.fill('Bonjour à tous')
  await dialog(page).getByRole('button', { name: 'Copier le message' }).click()
  await expect(dialog(page).getByText('Le message est copié.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Bonjour à tous')
  await expect(
    dialog(page).getByRole('link', { name: 'Ouvrir dans ma messagerie' }),
  ).toHaveAttribute('href', /^mailto:\?subject=.+&body=Bonjour%20%C3%A0%20tous$/)
})
