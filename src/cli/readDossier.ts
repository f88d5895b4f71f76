/** One file of the disk, to a dossier or to the sentence that says why not. */
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { textOf, type Content, type Dossier } from '../domain'
import { MOST_BYTES, parseDossier } from '../storage/parse'

export type Read =
  | { readonly ok: true; readonly dossier: Dossier; readonly notices: readonly string[] }
  | { readonly ok: false; readonly sentence: string }

export function readDossier(path: string, { rules, words }: Content): Read {
  const file = readText(path)
  if (!file.ok) return file
  const parsed = parseDossier(file.text, rules)
  if (!parsed.ok) {
    const { code, values } = parsed.error
    return { ok: false, sentence: textOf(words, `fichier.erreurs.${code}`, values) }
  }
  return {
    ok: true,
    dossier: parsed.dossier,
    notices: parsed.notices.map(({ code, values }) => textOf(words, `fichier.${code}`, values)),
  }
}

type ReadText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly sentence: string }

/** The size is looked at before the file is read: a huge one is never loaded. */
function readText(path: string): ReadText {
  let handle: number | undefined
  try {
    handle = openSync(path, 'r')
    const stats = fstatSync(handle)
    if (stats.isDirectory()) return refused('c’est un dossier du disque, pas un fichier.')
    if (stats.size > MOST_BYTES && !path.toLowerCase().endsWith('.pdf')) {
      return refused('Ce fichier est trop gros pour être un dossier de diagnostic.')
    }
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
