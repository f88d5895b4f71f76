import { expect, it } from 'vitest'
import { documentName } from '../../src/storage/file/documentName'
import { fileName } from '../../src/storage/file/fileName'

it.each([
  ['Pôle réemploi du Val d’Exemple', 'pole-reemploi-du-val-d-exemple.ptce.json'],
  ['Œuvrer à Saint-Pierre', 'oeuvrer-a-saint-pierre.ptce.json'],
  ['  ../../etc/passwd ', 'etc-passwd.ptce.json'],
  ['漢字 🌱', 'diagnostic-ptce.ptce.json'],
  ['', 'diagnostic-ptce.ptce.json'],
  [undefined, 'diagnostic-ptce.ptce.json'],
  [`${'mot '.repeat(40)}`, `${'mot-'.repeat(15).slice(0, -1)}.ptce.json`],
])('the file of « %s » is %s', (project, name) => {
  expect(fileName(project, 'ptce.json')).toBe(name)
})

it.each([
  ['Pôle réemploi du Bocage', '2026-11-28_pole-reemploi-du-bocage_synthese.pdf'],
  [undefined, '2026-11-28_diagnostic-ptce_synthese.pdf'],
  [`${'mot '.repeat(40)}`, `2026-11-28_${'mot-'.repeat(10).slice(0, -1)}_synthese.pdf`],
])('a document of « %s » says its day, its project and what it is', (project, name) => {
  expect(documentName('2026-11-28', project, 'synthese', 'pdf')).toBe(name)
})
