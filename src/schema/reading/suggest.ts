/** « Vouliez-vous dire … ? »: the nearest of the words that would do, when one is near enough. */
import { closest, distance } from 'fastest-levenshtein'

/** A third of the letters may differ: beyond, a guess would mislead. */
const NEAR = 3

/** @returns a sentence that follows a problem, or nothing */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const known = [...candidates]
  if (word === '' || known.length === 0 || known.includes(word)) return ''
  const found = closest(word, known)
  const isNear = distance(word, found) * NEAR <= Math.max(word.length, found.length)
  return isNear ? ` ; vouliez-vous dire « ${found} » ?` : ''
}
