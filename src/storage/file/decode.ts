/**
 * From the bytes of a file to its text, or to what it is instead.
 *
 * UTF-8 is read strictly: what is not UTF-8 is either UTF-16, which shows, or a text of an older
 * Windows. No character is ever lost in silence: a doubtful reading is said (`encodage`).
 */
import { LIMITS } from '../../domain'
import type { Notice, Refusal } from './problem'

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly notices: readonly Notice[] }
  | { readonly ok: false; readonly error: Refusal }

/**
 * @param bytes all of the file; one byte over the limit is enough to tell that it is too large
 * @param name of the file: only what cannot be told from its bytes is read from it
 */
export function decodeFile(bytes: Uint8Array, name: string): Decoded {
  if (bytes.length > LIMITS.bytes) return refused('trop-gros')
  if (startsWith(bytes, ZIP) || startsWith(bytes, OLD_OFFICE))
    return refused(SPREADSHEET.test(name) ? 'tableur' : 'pas-un-dossier')
  if (isPdf(bytes)) return refused('pdf-sans-dossier')
  const { text, isGuessed } = textOf(bytes)
  if (text === undefined) return refused('illisible')
  if (TABLE.test(name) && !looksLikeJson(text)) return refused('tableur')
  return { ok: true, text, notices: isGuessed ? [{ code: 'encodage' }] : [] }
}

const refused = (
  code: 'trop-gros' | 'tableur' | 'pas-un-dossier' | 'pdf-sans-dossier' | 'illisible',
) => ({ ok: false, error: { code } }) as const

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]
const UTF16_LE = [0xff, 0xfe]
const UTF16_BE = [0xfe, 0xff]

const SPREADSHEET = /\.(?:xls[xmb]?|ods|numbers)$/i
const TABLE = /\.(?:csv|tsv)$/i

export const isPdf = (bytes: Uint8Array): boolean => startsWith(bytes, PDF)

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

const looksLikeJson = (text: string): boolean => /^\s*[{[]/.test(text)

/** Signs of Windows from 0x80 on; Node 20 reads their bytes as controls, which browsers do not. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const HIGH_CONTROLS = /[\u0080-\u009f]/g

const windowsSign = (control: string): string => WINDOWS[control.charCodeAt(0) - 0x80] ?? control

/** A text has no control but those of its lines: a file that has is no text in this encoding. */
const CONTROLS = /(?![\t\n\r\f\v])\p{Cc}/u

function textOf(bytes: Uint8Array): { readonly text?: string; readonly isGuessed: boolean } {
  const utf16 = utf16Of(bytes)
  if (utf16 !== undefined) return { text: attempt(utf16, bytes), isGuessed: false }
  const utf8 = attempt('utf-8', bytes)
  if (utf8 !== undefined) return { text: utf8, isGuessed: false }
  const text = attempt('windows-1252', bytes)?.replace(HIGH_CONTROLS, windowsSign)
  return { text: text !== undefined && CONTROLS.test(text) ? undefined : text, isGuessed: true }
}

/** Its mark, or without one the zero that each Latin letter has for half. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (startsWith(bytes, UTF16_LE)) return 'utf-16le'
  if (startsWith(bytes, UTF16_BE)) return 'utf-16be'
  const [first, second] = bytes
  if (first !== 0 && second === 0) return 'utf-16le'
  return first === 0 && second !== 0 ? 'utf-16be' : undefined
}

/** The mark of an encoding, where there is one, is no part of the text. */
function attempt(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
