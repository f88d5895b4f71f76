/** What an opened file is: a dossier, a pack, or a sentence that says why neither. In no first load. */
import type { Dossier, Rulebook } from '../domain'
import type { Notice, Refusal } from '../storage/problem'
import { MOST_BYTES, parseDossier } from '../storage/parse'
import { readText } from './fileText'
import { isPackFile } from './packs'

export type ReadFile =
  | { readonly kind: 'dossier'; readonly dossier: Dossier; readonly notices: readonly Notice[] }
  | { readonly kind: 'pack'; readonly text: string }
  | { readonly kind: 'refused'; readonly error: Refusal }

/** Nothing moves here: the store decides what to say, and when. */
export async function readFile(file: File, rules: Rulebook): Promise<ReadFile> {
  const text = await readText(file, MOST_BYTES)
  if (text === undefined) return { kind: 'refused', error: { code: 'illisible', values: {} } }
  if (isPackFile(file.name, text)) return { kind: 'pack', text }
  const parsed = parseDossier(text, rules)
  return parsed.ok
    ? { kind: 'dossier', dossier: parsed.dossier, notices: parsed.notices }
    : { kind: 'refused', error: parsed.error }
}
