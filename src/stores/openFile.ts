/**
 * What an opened file is: a dossier, a pack, or what says why neither. Asked for on a click, so in no
 * first load; nothing moves here, the store decides what to do with it.
 */
import { LIMITS, type Dossier, type Rulebook, type Words } from '../domain'
import { decodeFile } from '../storage/decode'
import { parseDossier } from '../storage/parse'
import type { Refusal } from '../storage/problem'
import { noticeTexts, refusalText } from '../storage/problemText'

export type ReadFile =
  | {
      readonly kind: 'dossier'
      readonly dossier: Dossier
      /** Accepted, and yet worth a word. */
      readonly notices: readonly string[]
    }
  | { readonly kind: 'pack'; readonly text: string }
  | { readonly kind: 'refused'; readonly message: string }

/** @param words those there are: a question without its words is named by its id */
export async function readFile(file: File, rules: Rulebook, words: Words): Promise<ReadFile> {
  const refused = (error: Refusal): ReadFile => ({
    kind: 'refused',
    message: refusalText(error, words),
  })
  const bytes = await bytesOf(file, LIMITS.bytes)
  if (bytes === undefined) return refused({ code: 'illisible' })
  const decoded = decodeFile(bytes, file.name)
  if (!decoded.ok) return refused(decoded.error)
  if (isPackFile(file.name, decoded.text)) return { kind: 'pack', text: decoded.text }
  const parsed = parseDossier(decoded.text, rules)
  if (!parsed.ok) return refused(parsed.error)
  const notices = [...decoded.notices, ...parsed.notices]
  return {
    kind: 'dossier',
    dossier: parsed.dossier,
    notices: notices.flatMap((notice) => noticeTexts(notice, words)),
  }
}

/**
 * Never more than what makes a file too large: one byte over is enough to say so. Nothing when the
 * file cannot be read, as when it was moved since it was chosen.
 */
export async function bytesOf(file: File, most: number): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.slice(0, most + 1).arrayBuffer())
  } catch {
    return undefined
  }
}

const FORMAT_LINE = /(?:^|[{,])[ \t]*["']?format["']?[ \t]*:[ \t]*["']?ptce-dispositifs/m

/** Whether a file opened where a dossier is expected is a pack: by its name, or by what it says. */
export const isPackFile = (name: string, text: string): boolean =>
  /\.ya?ml$/i.test(name) || FORMAT_LINE.test(text)
