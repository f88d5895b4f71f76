import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { loadEnv, type Plugin, type Rolldown } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { content } from './src/build/rules/plugin'
import { pdfFonts } from './src/build/fonts/pdfFonts'
import { fonts } from './src/build/fonts/screenFonts'
import { offersCompanySearch } from './src/build/headers/companySearch'
import { headersOf } from './src/build/headers/headers'
import { headers } from './src/build/headers/plugin'
import { territory } from './src/build/territory/plugin'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8'))

/** jsPDF asks for these for HTML and SVG, which the report never draws (ADR 6). */
const UNUSED = ['html2canvas', 'dompurify', 'canvg', 'core-js']

/** What is there before any screen is asked for: one script compresses better than fifteen. */
function firstLoad(id: string, context: ChunkingContext): string | null {
  const isFirst = (module: string, seen = new Set<string>()): boolean => {
    // The face of a room names all of it, and gives what is asked for alone.
    if (seen.has(module) || FACE.test(module)) return false
    seen.add(module)
    const info = context.getModuleInfo(module)
    return info?.isEntry === true || (info?.importers ?? []).some((one) => isFirst(one, seen))
  }
  return FIRST_ROOMS.test(id) || isFirst(id) ? 'core' : null
}

/** What the first page reads through the face of the domain: a text, a dossier, the names of statuses. */
const FIRST_ROOMS = /\/src\/domain\/(?:dossier|words)\/|\/src\/domain\/rules\/rulebook/

const FACE = /\/src\/\w+\/index\.ts$/

type ChunkingContext = Pick<Rolldown.PluginContext, 'getModuleInfo'>

/**
 * Every file that a screen waits for is named in the first load, and small ones cost a request each:
 * rooms that go together travel together. A group holds rooms of one floor, so that no two scripts
 * wait for each other.
 */
const SCRIPTS = {
  includeDependenciesRecursively: false,
  groups: [
    { name: firstLoad, debugName: 'first load', priority: 2 },
    { name: 'journey', test: /xstate|src\/(?:wizard|domain\/(?:rules|members|sources|judge))\// },
    {
      name: 'telling',
      test: /src\/report\/model\/|src\/domain\/support\/(?:authorityLevels|freshness)\./,
    },
    { name: 'change', test: /src\/domain\/(?:change\/|explain\/(?:changeText|newcomerText)\.)/ },
    {
      name: 'explaining',
      test: /src\/domain\/explain\/(?:answerText|askWhom|keptAside|labels|lawExcerpt|likelyPole|placeLabel|progressText|remarkText)\./,
    },
    {
      name: 'step',
      test: /src\/views\/shared\/(?:JourneyBar|use(?:Remarks|Step|UsefulQuestions))\./,
    },
    {
      name: 'kept',
      test: /src\/(?:views\/(?:kept\/(?:OpenFiles|Twin|UndoNotice)|beside\/(?:GroupFile|useBeside))|stores\/list\.)/,
    },
    { name: 'asking', test: /src\/components\/(?:base|fields|frame|law|question)\// },
  ],
}

export default defineConfig(({ command, mode, isSsrBuild = false }) => {
  const reach = { companySearch: offersCompanySearch(loadEnv(mode, here('.'))) }
  return {
    plugins: [
      vue(),
      content(),
      territory(),
      pdfFonts(),
      fonts(),
      headers(reach),
      staticHosts(),
      command === 'build' && !isSsrBuild && keptOffline(),
    ],
    define: {
      __APP_VERSION__: JSON.stringify(version),
      __COMPANY_SEARCH__: JSON.stringify(reach.companySearch),
      // Every component is a <script setup>: the options API would be 3 KiB for nothing.
      ...(command === 'build' && { __VUE_OPTIONS_API__: 'false' }),
    },
    resolve: {
      alias: UNUSED.map((name) => ({
        find: new RegExp(`^${name}(?:/.*)?$`),
        replacement: here('src/renderers/pdf/empty.ts'),
      })),
    },
    worker: { format: 'es', plugins: () => [pdfFonts()] },
    // What the browser tests run under (ADR 33).
    preview: { headers: headersOf(reach) },
    build: {
      target: 'es2023',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        // What runs in Node is one file and what it asks for: nothing waits for a network there.
        output: isSsrBuild ? {} : { codeSplitting: SCRIPTS },
      },
    },
    test: {
      include: ['tests/**/*.test.ts'],
      environment: 'node',
      // Properties try hundreds of dossiers: on a busy machine, five seconds are not enough.
      testTimeout: 30_000,
    },
  }
})

/**
 * The service worker, and the list of the files that it keeps (ADR 34). Its manifest stands in
 * `public/`; the app registers it by itself, with a trusted address.
 */
function keptOffline() {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/offline',
    filename: 'sw.ts',
    injectRegister: false,
    manifest: false,
    injectManifest: {
      rollupFormat: 'iife',
      globPatterns: ['**/*.{js,css,html,svg,woff2,ttf,json,yaml}'],
      // What one downloads to write a file elsewhere is no part of the app.
      globIgnores: ['404.html', '*.schema.json', 'exemple-*'],
      // The name of these changes with what they hold.
      dontCacheBustURLsMatching: /^assets\//,
    },
  })
}

/** Free static hosts send `404.html` for an unknown path: the app then finds its own way (ADR 13). */
function staticHosts(): Plugin {
  let folder = 'dist'
  return {
    name: 'static-hosts',
    apply: 'build',
    configResolved: (config) => void (folder = resolve(config.root, config.build.outDir)),
    closeBundle() {
      const page = join(folder, 'index.html')
      // Also called when something failed before, which says more than a page that is not there.
      if (this.environment.name !== 'client' || !existsSync(page)) return
      copyFileSync(page, join(folder, '404.html'))
    },
  }
}
