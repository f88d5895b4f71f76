/** `npm run docs:headers`: write `docs/hebergement` again, from the headers that are declared. */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleForNode } from './build.mjs'

const OUT = 'node_modules/.cache/diagnostic-ptce/headers'
const FOLDER = 'docs/hebergement'

await bundleForNode('src/build/headers/hosts.ts', OUT)
const { caddy, nginx } = await import(pathToFileURL(resolve(OUT, 'hosts.js')).href)
writeFileSync(`${FOLDER}/nginx.conf`, nginx())
writeFileSync(`${FOLDER}/Caddyfile`, caddy())
