/** The cutter of fonts, for the screens and for the PDF: a packaged TTF, less what the app never uses. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, sep } from 'node:path'
import subsetFont from 'subset-font'

export type Cut = NonNullable<Parameters<typeof subsetFont>[2]>

const EXTENSIONS = { woff2: 'woff2', truetype: 'ttf' } as const

/** What a font is cut from: no binary stands in the repository. */
export const SERIF = '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'
export const sans = (style: string) =>
  `@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`

/**
 * Cut a font once: what comes out is kept in `node_modules/.cache`, under a name that changes with
 * the font, the characters and the cut. One at a time: the cutter shares one memory between calls.
 *
 * @param file path of the font, as a package names it
 * @returns path of the font that was cut
 */
export async function cutFont(name: string, file: string, characters: string, cut: Cut) {
  const path = createRequire(import.meta.url).resolve(file)
  const source = readFileSync(path)
  const key = createHash('sha256')
    .update(source)
    .update(characters)
    .update(JSON.stringify(cut))
    .digest('hex')
    .slice(0, 12)
  const folder = join(modulesFolder(path), '.cache', 'diagnostic-ptce', 'fonts')
  const target = join(folder, `${name}-${key}.${EXTENSIONS[cut.targetFormat ?? 'truetype']}`)
  if (!existsSync(target)) {
    mkdirSync(folder, { recursive: true })
    // Two builds may run at once: a file is whole or not there.
    const draft = `${target}.${process.pid}`
    writeFileSync(draft, await subsetFont(source, characters, cut))
    renameSync(draft, target)
  }
  return target
}

const modulesFolder = (path: string) => {
  const folder = `${sep}node_modules${sep}`
  return path.slice(0, path.lastIndexOf(folder) + folder.length - 1)
}
