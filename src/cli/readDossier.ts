/** One file of the disk, to a dossier or to the sentence that says why not. */
import { LIMITS, type Content, type Dossier } from '../domain'
import { fileText } from '../storage/file/fileText'
import { parseDossier } from '../storage/file/parse'
import { noticeTexts, refusalText } from '../storage/file/problemText'
import { readBytes } from './readBytes'

export type Read =
  | { readonly ok: true; readonly dossier: Dossier; readonly notices: readonly string[] }
  | { readonly ok: false; readonly sentence: string }

export async function readDossier(path: string, { rules, words }: Content): Promise<Read> {
  const file = readBytes(path, LIMITS.bytes)
  if (!file.ok) return file
  const decoded = await fileText(file.bytes, path)
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
