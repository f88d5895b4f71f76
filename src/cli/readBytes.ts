/** The text of one file of the disk, or the sentence that says why not. */
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'

export type ReadText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly sentence: string }

/** What is too large, and the sentence for it. */
export interface SizeLimit {
  readonly bytes: number
  readonly sentence: string
  /** Files that are refused for another reason, whatever their size. */
  readonly butNot?: RegExp
}

/** The size is looked at before the file is read: a huge one is never loaded. */
export function readText(path: string, { bytes, sentence, butNot }: SizeLimit): ReadText {
  let handle: number | undefined
  try {
    handle = openSync(path, 'r')
    const stats = fstatSync(handle)
    if (stats.isDirectory()) return refused('c’est un dossier du disque, pas un fichier.')
    if (stats.size > bytes && butNot?.test(path) !== true) return refused(sentence)
    return { ok: true, text: readFileSync(handle, 'utf8') }
  } catch (error) {
    return refused(SENTENCES[codeOf(error)] ?? 'ce fichier ne peut pas être lu.')
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

const SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: 'ce fichier n’existe pas.',
  EACCES: 'ce fichier n’est pas lisible : vérifiez vos droits.',
}

const refused = (sentence: string) => ({ ok: false, sentence }) as const

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : ''
