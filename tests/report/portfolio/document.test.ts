import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { placesOf } from '../../../src/cli/territory'
import { glance, type Dossier } from '../../../src/domain'
import { editionOf, openParcel, parcelOf } from '../../../src/report'
import { portfolioReport } from '../../../src/report/portfolio/document'
import { initiativeOf } from '../../../src/report/portfolio/initiative'
import { renderDocx } from '../../../src/renderers/docx/renderDocx'
import { readDocx } from '../../renderers/docx/readDocx'
import { content } from '../content'

const DATE = '2026-11-28'

async function lineOf(name: string) {
  const dossier = JSON.parse(readFileSync(`rules/cas/${name}.ptce.json`, 'utf8')) as Dossier
  const places = await placesOf(dossier.territory)
  return initiativeOf({ ...content, ...glance(content, dossier), dossier, places, date: DATE })
}

it('is a table in Word, on its way through the worker, that says what it is worth', async () => {
  const lines = [
    await lineOf('intercommunalite-qui-dirige'),
    await lineOf('commune-corse-qui-decouvre'),
  ]
  const { report, outline } = portfolioReport(content, lines, DATE)
  const told = openParcel(await parcelOf(report, outline, async () => undefined))
  const docx = readDocx(await renderDocx(editionOf(told, outline, 'paper')))
  expect(docx.text).toMatch(/Vos initiatives/)
  expect(docx.text).toMatch(/Déclaratif, non vérifié, 28\snovembre 2026\./)
  const [[header = [], ...rows] = []] = docx.tables
  expect(header).toEqual([
    'Initiative',
    'Territoire',
    'Étape',
    'Ce qui manque',
    'Points à vérifier',
    'Prochain pas',
    'Dernière nouvelle',
  ])
  expect(rows.map(([name]) => name)).toEqual(lines.map(({ name }) => name))
  expect(rows[0]?.at(-2)).toBe('Aider tous les membres à discuter la stratégie (sans date)')
  const foot = [...docx.parts.entries()].filter(([path]) => path.includes('footer'))
  expect(foot.some(([, xml]) => xml.includes('ne délivre ni label'))).toBe(true)
})
