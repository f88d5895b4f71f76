/** The bytes of a file, to a dossier or to the sentence that says why not. */
import type { Content, Dossier } from '../domain'
import { fileText } from '../storage/file/fileText'
import { parseDossier } from '../storage/file/parse'
import { noticeTexts, refusalText } from '../storage/file/problemText'

export type Read =
  | { readonly ok: true; readonly dossier: Dossier; readonly notices: readonly string[] }
  | { readonly ok: false; readonly sentence: string }

/** @param name of the file: its end helps to say what it is, where it is no dossier */
export async function readDossier(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  { rules, words }: Content,
): Promise<Read> {
  const decoded = await fileText(bytes, name)
  if (!decoded.ok) return { ok: false, sentence: refusalText(decoded.error, words) }
  const parsed = parseDossier(decoded.text, rules)
  if (!parsed.ok) return { ok: false, sentence: refusalText(parsed.error, words) }
  const notices = [...decoded.notices, ...parsed.notices]
  return {
    ok: true,
    dossier: parsed.dossier,
    notices: notices.flatMap((notice) => noticeTexts(notice, words)),
  }
}
