import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'

const MODULE = 'virtual:fonts.css'
const LOADED = '\0virtual:fonts.css'

interface Face {
  readonly family: string
  readonly weight: number
  readonly file: string
  readonly characters: string
}

const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join(
    '',
  )

/** French and its punctuation, no-break spaces included. */
const FRENCH = `${between(0x20, 0x7e)}${between(0xa0, 0xff)}ŒœŸ‐‑–—‘’‚“”„•…\u2009\u202f‰‹›€−≤≥→`
/** People also type names from elsewhere: all of Latin Extended-A. */
const LATIN = `${FRENCH}${between(0x100, 0x17f)}`

const FACES: readonly Face[] = [
  { family: 'Source Sans 3', weight: 400, file: sans('400Regular'), characters: LATIN },
  { family: 'Source Sans 3', weight: 600, file: sans('600SemiBold'), characters: LATIN },
  { family: 'Source Sans 3', weight: 700, file: sans('700Bold'), characters: LATIN },
  {
    family: 'Source Serif 4',
    weight: 400,
    file: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
    characters: FRENCH,
  },
]

/** What the screens use: pairs, tabular figures, accents typed apart. */
const FEATURES = ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum']

/**
 * Self-hosted fonts, cut to the characters of the app: `import 'virtual:fonts.css'`.
 *
 * They are cut at build time from the packaged TTF files, so that no binary stands in the
 * repository, and kept in `node_modules/.cache`, so that only the first build pays for it. Vite
 * then treats them as any other asset: hashed, and served under the base of the site.
 */
export function fonts(): Plugin {
  const require = createRequire(import.meta.url)
  let folder = ''

  async function cut({ file, characters }: Face): Promise<string> {
    const source = readFileSync(require.resolve(file))
    const key = createHash('sha256')
      .update(source)
      .update(characters)
      .update(FEATURES.join())
      .digest('hex')
      .slice(0, 12)
    const target = join(folder, `${nameOf(file)}-${key}.woff2`)
    if (!existsSync(target)) {
      const cutFont = await subsetFont(source, characters, {
        targetFormat: 'woff2',
        keepFeatures: FEATURES,
      })
      mkdirSync(folder, { recursive: true })
      writeFileSync(target, cutFont)
    }
    return target
  }

  return {
    name: 'diagnostic-ptce:fonts',
    configResolved(config) {
      folder = join(config.root, 'node_modules/.cache/diagnostic-ptce/fonts')
    },
    resolveId: (id) => (id === MODULE ? LOADED : undefined),
    async load(id) {
      if (id !== LOADED) return
      const rules: string[] = []
      // One at a time: the cutter shares one memory between calls.
      for (const face of FACES) rules.push(fontFace(face, await cut(face)))
      return rules.join('\n')
    },
  }
}

function sans(style: string): string {
  return `@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`
}

const nameOf = (file: string) => file.replace(/^.*\/|\.ttf$/g, '')

const fontFace = ({ family, weight }: Face, path: string) =>
  `@font-face { font-family: '${family}'; font-weight: ${weight}; font-display: swap; src: url('${path}') format('woff2'); }`
