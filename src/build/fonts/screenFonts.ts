import type { Plugin } from 'vite'
import { cutFont, sans, SERIF } from './cutFont'

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
    file: SERIF,
    characters: FRENCH,
  },
]

/** What the screens use: pairs, tabular figures, accents typed apart. */
const CUT = {
  targetFormat: 'woff2',
  keepFeatures: ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum'],
} as const

/**
 * Self-hosted fonts, cut to the characters of the app: `import 'virtual:fonts.css'`.
 *
 * Vite treats them as any other asset: hashed, and served under the base of the site.
 */
export function fonts(): Plugin {
  return {
    name: 'diagnostic-ptce:fonts',
    resolveId: (id) => (id === MODULE ? LOADED : undefined),
    async load(id) {
      if (id !== LOADED) return
      const rules: string[] = []
      for (const face of FACES) {
        const path = await cutFont(nameOf(face.file), face.file, face.characters, CUT)
        rules.push(fontFace(face, path))
      }
      return rules.join('\n')
    },
  }
}

const nameOf = (file: string) => file.replace(/^.*\/|\.ttf$/g, '')

const fontFace = ({ family, weight }: Face, path: string) =>
  `@font-face { font-family: '${family}'; font-weight: ${weight}; font-display: swap; src: url('${path}') format('woff2'); }`
