import { copyFileSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { content } from './src/build/rules/plugin'
import { pdfFonts } from './src/build/fonts/pdfFonts'
import { fonts } from './src/build/fonts/screenFonts'
import { territory } from './src/build/territory/plugin'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8'))

/** jsPDF asks for these for HTML and SVG, which the report never draws (ADR 6). */
const UNUSED = ['html2canvas', 'dompurify', 'canvg', 'core-js']

export default defineConfig(({ command }) => ({
  plugins: [vue(), content(), territory(), pdfFonts(), fonts(), staticHosts()],
  define: {
    __APP_VERSION__: JSON.stringify(version),
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
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // One script compresses better than fifteen: what every screen needs travels together.
        codeSplitting: {
          groups: [
            { name: 'vendor', test: /node_modules\/(?:@vue|vue|vue-router|pinia|xstate)\// },
            {
              name: 'core',
              test: /virtual:content\/core|src\/(?:wizard|stores)\/(?!packs|openFile|whatIf)|src\/domain\/(?:dossier\/(?:interval|dossier|places)|rules\/(?:condition|questions|rulebook)|members\/(?:facts|members|composition)|judge\/(?:judge|stage)|explain\/text)\.ts|vite\/preload|src\/components\/(?:base\/(?:ConfirmNotice|StatusMark|useText)|law\/(?:LawSentence|lawParts)|frame\/FileOpener)\b|useStatusLabels/,
            },
            // Every file that a screen waits for is named in the first load: small ones that go
            // together travel together.
            {
              name: 'telling',
              test: /src\/report\/(?:model\/(?!model|supportPhrases|reportTexts)|annex\/officialTexts)|src\/domain\/(?:support\/(?:freshness|directory)|explain\/statusReasons)\.ts/,
            },
            {
              name: 'asking',
              test: /src\/components\/(?:fields\/(?:ErrorSummary|FieldError|ChoiceOption|choice)|frame\/StepActions|question\/optionHint|result\/CriterionLink|law\/(?:OfficialQuote|LawQuote))\b|src\/views\/shared\/useStep|src\/domain\/explain\/(?:askWhom|lawExcerpt|statusText)\.ts/,
            },
          ],
        },
      },
    },
  },
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    // Properties try hundreds of dossiers: on a busy machine, five seconds are not enough.
    testTimeout: 30_000,
  },
}))

/** Free static hosts send `404.html` for an unknown path: the app then finds its own way (ADR 13). */
function staticHosts(): Plugin {
  return {
    name: 'static-hosts',
    apply: 'build',
    closeBundle() {
      if (this.environment.name !== 'client') return
      copyFileSync(here('dist/index.html'), here('dist/404.html'))
    },
  }
}
