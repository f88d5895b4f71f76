/** Packs given with `--pack`: their schemes, or every problem of every file. */
import { resolve } from 'node:path'
import type { Content } from '../domain'
import { MOST_BYTES } from '../packs/guard'
import type { Pack } from '../packs/model'
import { placeNotices, placesIn } from '../packs/places'
import { problemText } from '../packs/problemText'
import { readPack } from '../packs/read'
import { decodeFile } from '../storage/file/decode'
import { noticeTexts, refusalText } from '../storage/file/problemText'
import { readBytes } from './readBytes'
import { placesOf } from './territory'

export type PacksRead =
  | { readonly ok: true; readonly content: Content; readonly notices: readonly string[] }
  | { readonly ok: false; readonly complaints: readonly string[] }

/** Nothing is diagnosed with half of what was asked for: one wrong pack refuses the call. */
export async function withPacks(
  content: Content,
  paths: readonly string[],
  from: string,
): Promise<PacksRead> {
  const complaints: string[] = []
  const notices: string[] = []
  const packs: Pack[] = []
  for (const path of paths) {
    const file = readBytes(resolve(from, path), MOST_BYTES)
    if (!file.ok) {
      complaints.push(`${path}: ${file.sentence}`)
      continue
    }
    const decoded = decodeFile(file.bytes, path)
    if (!decoded.ok) {
      complaints.push(`${path}: ${refusalText(decoded.error, content.words)}`)
      continue
    }
    notices.push(
      ...decoded.notices
        .flatMap((notice) => noticeTexts(notice, content.words))
        .map((sentence) => `${path}: ${sentence}`),
    )
    const read = readPack(decoded.text)
    if (!read.ok) {
      complaints.push(...read.problems.map((problem) => `${path}: ${problemText(problem)}`))
      continue
    }
    if (packs.some(({ id }) => id === read.pack.id)) {
      complaints.push(
        `${path}: l’identifiant «\u00A0${read.pack.id}\u00A0» est déjà celui d’un autre fichier donné avec --pack.`,
      )
    }
    packs.push(read.pack)
    const about = [...read.notices, ...placeNotices(await placesOf(placesIn(read.pack)))]
    notices.push(...about.map((notice) => `${path}: ${notice}`))
  }
  if (complaints.length > 0) return { ok: false, complaints }
  const schemes = [...content.words.schemes, ...packs.flatMap((pack) => pack.schemes)]
  return { ok: true, notices, content: { ...content, words: { ...content.words, schemes } } }
}
