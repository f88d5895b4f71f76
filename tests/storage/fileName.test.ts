import { expect, it } from 'vitest'
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
