/** The bytes of one file of the disk, or the sentence that says why not. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

export type ReadBytes =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly sentence: string }

/** Never more than one byte over what is allowed: a huge file is not loaded to learn that it is. */
export function readBytes(path: string, most: number): ReadBytes {
  let handle: number | undefined
  try {
    handle = openSync(path, 'r')
    const stats = fstatSync(handle)
    if (stats.isDirectory()) return refused('c’est un dossier du disque, pas un fichier.')
    return { ok: true, bytes: readUpTo(handle, most + 1) }
  } catch (error) {
    return refused(SENTENCES[codeOf(error)] ?? 'ce fichier ne peut pas être lu.')
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

const PIECE = 65_536

/** Piece by piece: the size of a pipe is not known before its end. */
function readUpTo(handle: number, most: number): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = []
  let size = 0
  while (size < most) {
    const piece = new Uint8Array(Math.min(PIECE, most - size))
    const count = readSync(handle, piece)
    if (count === 0) break
    pieces.push(piece.subarray(0, count))
    size += count
  }
  return Buffer.concat(pieces)
}

const SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: 'ce fichier n’existe pas.',
  EACCES: 'ce fichier n’est pas lisible : vérifiez vos droits.',
}

const refused = (sentence: string) => ({ ok: false, sentence }) as const

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : ''
