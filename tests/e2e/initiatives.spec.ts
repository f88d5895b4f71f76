import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { dossierOf, expect, goTo, heading, keeping, test } from './app'
import { pick, press } from './keyboard'

const fileOf = (name: string) => ({
  name: `${name}.ptce.json`,
  mimeType: 'application/json',
  buffer: Buffer.from(dossierOf(name)),
})

const names = (page: Page) => page.getByRole('rowheader').allInnerTexts()

test.use(keeping('intercommunalite-qui-dirige'))

test('several initiatives are read side by side, and one is opened, without a mouse', async ({
  page,
}) => {
  await goTo(page, '/')
  await page
    .getByLabel('Fichier du diagnostic')
    .setInputFiles([fileOf('departement-qui-paie-seulement'), fileOf('commune-corse-qui-decouvre')])
  await expect(page.getByText('2 fichiers ajoutés à la liste.')).toBeVisible()
  await press(page, page.getByRole('link', { name: 'Voir vos initiatives côte à côte' }))
  await expect(heading(page)).toHaveText('Vos initiatives')
  await expect(page).toHaveTitle(/^Vos initiatives/)
  await expect(page.getByRole('rowheader')).toHaveCount(3)

  await pick(page, page.getByRole('combobox', { name: 'Trier par' }), 'Nom')
  const shown = await names(page)
  expect(shown).toEqual([...shown].sort((a, b) => a.localeCompare(b, 'fr')))
  await pick(page, page.getByRole('combobox', { name: 'Vu par' }), 'Département')
  await expect(page.getByText('1 initiative affichée, sur 3.')).toBeVisible()

  const downloading = page.waitForEvent('download')
  await press(page, page.getByRole('button', { name: 'Tableur (CSV)' }))
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^\d{4}-\d{2}-\d{2}_vos-initiatives_tableau\.csv$/)
  const rows = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n')
  expect(rows).toHaveLength(2)
  expect(rows[1]).toContain('Déclaratif, non vérifié')

  const word = page.waitForEvent('download')
  await press(page, page.getByRole('button', { name: 'Document Word' }))
  expect((await word).suggestedFilename()).toMatch(/_vos-initiatives_tableau\.docx$/)

  const [only = ''] = await names(page)
  await press(page, page.getByRole('button', { name: `Ouvrir « ${only} »` }))
  await expect(page).not.toHaveURL('/initiatives')
  await expect(heading(page)).toBeVisible()
})

test('a hundred files dropped together each add a line', async ({ page }) => {
  await goTo(page, '/initiatives')
  const dossier = JSON.parse(dossierOf('departement-qui-paie-seulement'))
  await page.getByLabel('Fichier du diagnostic').setInputFiles(
    Array.from({ length: 100 }, (_, rank) => ({
      ...fileOf('departement-qui-paie-seulement'),
      name: `${rank}.ptce.json`,
      buffer: Buffer.from(
        JSON.stringify({ ...dossier, id: `d${rank}`, project: { name: `Initiative ${rank}` } }),
      ),
    })),
  )
  await expect(page.getByText('100 fichiers ajoutés à la liste.')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('rowheader')).toHaveCount(101)
})
