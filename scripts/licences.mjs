/**
 * `npm run licences`: write `docs/licences.md`, what ships to the browser and under which licence;
 * with `--check`, only say whether it is up to date. A licence that is not listed here is refused.
 *
 * Read from a build, not from the lock file: what is installed is ten times what ships.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'prettier'
import { buildOrFail } from './build.mjs'
import { fail } from './install.mjs'

// Not in node_modules: every path of the maps would go through it.
const OUT = '.cache/licences'
const PAGE = 'docs/licences.md'
/** All go with the MPL 2.0 of the project, and ask for no more than a mention. */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Zlib',
]
/** What ships of them is data, cut or packed while building: no script names them. */
const DATA = [
  '@etalab/decoupage-administratif',
  '@expo-google-fonts/source-sans-3',
  '@expo-google-fonts/source-serif-4',
]
/** « node_modules/a/node_modules/@b/c » of a file in it; what a build keeps for itself is no package. */
const PACKAGE = /node_modules\/(?:.*\/node_modules\/)?(?!\.)(?:@[^/]+\/)?[^/]+(?=\/)/

await buildOrFail({ build: { outDir: OUT, emptyOutDir: true, sourcemap: true } }, { quiet: true })
const packages = [...new Set([...shippedFolders(), ...DATA.map((name) => `node_modules/${name}`)])]
  .map((folder) => JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')))
  .sort((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version))

const refused = packages.filter(({ license }) => !isAllowed(license))
if (refused.length > 0)
  fail(
    `Licence à examiner : ${refused.map(({ name, license }) => `${name} (${license})`).join(', ')}.`,
  )

const page = await written(packages)
if (!process.argv.includes('--check')) writeFileSync(PAGE, page)
else if (readFileSync(PAGE, 'utf8') !== page)
  fail(`${PAGE} n’est pas à jour : lancez « npm run licences ».`)
else console.log(`${packages.length} paquets, toutes licences connues.`)

/** Folders of the packages that the maps of the scripts name, those of the worker included. */
function shippedFolders() {
  const maps = readdirSync(OUT, { recursive: true }).filter((name) => name.endsWith('.map'))
  const sources = maps.flatMap((map) => JSON.parse(readFileSync(join(OUT, map), 'utf8')).sources)
  return sources.flatMap((source) => PACKAGE.exec(source)?.[0] ?? [])
}

/** « MIT OR X » is ours to choose; « MIT AND X » asks for both. */
function isAllowed(licence) {
  const parts = String(licence).replace(/[()]/g, '').split(' AND ')
  return parts.every((part) => part.split(' OR ').some((one) => ALLOWED.includes(one)))
}

function written(all) {
  return format(
    [
      '<!-- Écrit par « npm run licences » : ne pas changer à la main. -->',
      '# Les licences de ce qui part dans le navigateur',
      'Données et polices : voir aussi [`NOTICE.md`](../NOTICE.md).',
      '| Paquet | Version | Licence |\n| --- | --- | --- |\n' +
        all.map((one) => `| ${one.name} | ${one.version} | ${one.license} |`).join('\n'),
    ].join('\n\n'),
    { parser: 'markdown' },
  )
}
