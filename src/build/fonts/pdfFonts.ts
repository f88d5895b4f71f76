import { readFileSync } from 'node:fs'
import { sep } from 'node:path'
import type { Plugin } from 'vite'
import { LAW_CHARSET, NUMERALS, SANS_CHARSET } from '../../renderers/pdf/type/charset'
import type { FontName, PdfFonts } from '../../renderers/pdf/type/fonts'

import { cutFont, sans, SERIF, type Cut } from './cutFont'

const URLS = 'virtual:pdf-fonts/urls'
const BYTES = 'virtual:pdf-fonts/bytes'

interface Source {
  readonly name: FontName
  readonly file: string
  readonly characters: string
}

const SOURCES: readonly Source[] = [
  { name: 'regular', file: sans('400Regular'), characters: SANS_CHARSET },
  { name: 'strong', file: sans('600SemiBold'), characters: SANS_CHARSET },
  { name: 'heading', file: sans('700Bold'), characters: SANS_CHARSET },
  { name: 'numeral', file: sans('300Light'), characters: NUMERALS },
  {
    name: 'law',
    file: SERIF,
    characters: LAW_CHARSET,
  },
]

/**
 * jsPDF reads neither kerning nor ligatures, and ignores hints: without them a font of 380 kB is
 * 36, in the browser and in the file.
 */
const CUT = {
  targetFormat: 'truetype',
  keepFeatures: [],
  noLayoutClosure: true,
  noHinting: true,
  dropTables: ['GSUB', 'GPOS', 'GDEF', 'BASE', 'STAT', 'DSIG', 'gasp'],
} satisfies Cut

/**
 * The fonts of the PDF, cut at build time: `virtual:pdf-fonts/urls` for the worker, which fetches
 * them only when a PDF is made, `virtual:pdf-fonts/bytes` for Node.
 */
export function pdfFonts(): Plugin {
  return {
    name: 'diagnostic-ptce:pdf-fonts',
    resolveId: (id) => (id === URLS || id === BYTES ? `\0${id}` : undefined),
    async load(id) {
      if (id === `\0${URLS}`) return urlModule(await cutFonts())
      if (id === `\0${BYTES}`) return bytesModule(await cutFonts())
    },
  }
}

/** The same fonts without Vite, for tests. */
export async function subsetFonts(): Promise<PdfFonts> {
  const paths = await cutFonts()
  const read = (name: FontName) => new Uint8Array(readFileSync(paths[name]))
  return {
    regular: read('regular'),
    strong: read('strong'),
    heading: read('heading'),
    numeral: read('numeral'),
    law: read('law'),
  }
}

type Paths = Readonly<Record<FontName, string>>

const urlModule = (paths: Paths) => {
  const entries = Object.entries(paths)
  const imports = entries.map(
    ([name, path]) =>
      `import ${name} from ${JSON.stringify(`${path.split(sep).join('/')}?url&no-inline`)}`,
  )
  return `${imports.join('\n')}\nexport default { ${entries.map(([name]) => name).join(', ')} }`
}

const bytesModule = (paths: Paths) => {
  const entries = Object.entries(paths).map(
    ([name, path]) =>
      `${name}: new Uint8Array(Buffer.from('${readFileSync(path).toString('base64')}', 'base64'))`,
  )
  return `import { Buffer } from 'node:buffer'\nexport default { ${entries.join(',\n')} }`
}

async function cutFonts(): Promise<Paths> {
  const paths: [FontName, string][] = []
  for (const { name, file, characters } of SOURCES)
    paths.push([name, await cutFont(name, file, characters, CUT)])
  return Object.fromEntries(paths) as Paths
}
