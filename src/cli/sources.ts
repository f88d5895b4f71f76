/**
 * What a call gives to read, one dossier at a time: files, the files of a folder, lines of the standard
 * input. Nothing is read before it is its turn, so that a hundred thousand take no more room than one.
 */
import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { LIMITS, type Content } from '../domain'
import { linesOf } from './lines'
import { readBytes } from './readBytes'
import { readDossier, type Read } from './readDossier'

export interface Source {
  /** As the person knows it: the path as given, or the number of the line. */
  readonly name: string
  /** Where it stands; absent of a line. */
  readonly path?: string
  readonly read: (content: Content) => Promise<Read>
}

/** The argument that reads one dossier a line on the standard input. */
export const STANDARD_INPUT = '-'

export type Input = AsyncIterable<Uint8Array>

export async function* sourcesOf(
  files: readonly string[],
  from: string,
  input: () => Input,
): AsyncGenerator<Source> {
  for (const file of files) {
    if (file === STANDARD_INPUT) yield* linesFrom(input())
    else if (isFolder(resolve(from, file))) yield* filesOf(file, from)
    else yield fileAt(file, from)
  }
}

/** Whether what is written must say which dossier it is about. */
export const readsSeveral = (files: readonly string[], from: string): boolean =>
  files.length > 1 || files.some((file) => file === STANDARD_INPUT || isFolder(resolve(from, file)))

const DOSSIER_FILE = /\.(?:ptce\.json|pdf)$/i

/** By name, so that two runs write the same; a folder within is another argument. */
function* filesOf(folder: string, from: string): Generator<Source> {
  let names: readonly string[]
  try {
    names = readdirSync(resolve(from, folder)).filter((name) => DOSSIER_FILE.test(name))
  } catch {
    return yield refused(folder, 'ce dossier du disque ne peut pas être lu.')
  }
  if (names.length === 0)
    return yield refused(
      folder,
      'ce dossier du disque ne contient aucun fichier .ptce.json, ni aucun rapport .pdf.',
    )
  for (const name of [...names].sort()) yield fileAt(join(folder, name), from)
}

const refused = (name: string, sentence: string): Source => ({
  name,
  read: async () => ({ ok: false, sentence }),
})

function fileAt(name: string, from: string): Source {
  const path = resolve(from, name)
  return {
    name,
    path,
    async read(content) {
      const file = readBytes(path, LIMITS.bytes)
      return file.ok ? readDossier(file.bytes, path, content) : file
    },
  }
}

async function* linesFrom(input: Input): AsyncGenerator<Source> {
  for await (const { number, bytes } of linesOf(input, LIMITS.bytes))
    yield {
      name: String(number),
      read: (content) => readDossier(bytes, STANDARD_INPUT, content),
    }
}

/** What cannot be looked at is a file that cannot be read, and says so. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
