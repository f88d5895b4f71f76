/** One file of the disk, to a dossier or to the sentence that says why not. */
import { textOf, type Content, type Dossier } from '../domain'
import { MOST_BYTES, parseDossier } from '../storage/parse'
import { readText } from './readText'

export type Read =
  | { readonly ok: true; readonly dossier: Dossier; readonly notices: readonly string[] }
  | { readonly ok: false; readonly sentence: string }

export function readDossier(path: string, { rules, words }: Content): Read {
  const file = readText(path, {
    bytes: MOST_BYTES,
    sentence: 'Ce fichier est trop gros pour être un dossier de diagnostic.',
    butNot: /\.pdf$/i,
  })
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
