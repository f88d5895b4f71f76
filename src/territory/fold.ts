/** Names as they are compared: no accent, no capital, no hyphen, and « saint » in full. */

const WORDS: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
}

/**
 * Fold a name, or what someone typed of one.
 *
 * @example fold('St-Étienne s/ Loire, 11ème') // => 'saint etienne sur loire 11'
 */
export function fold(text: string): string {
  const plain = withoutAccents(text.toLowerCase())
    .replace(/\bs\/|[^a-z0-9]+/g, (sign) => (sign === 's/' ? ' sur ' : ' '))
    .trim()
    .replace(/ {2,}/g, ' ')
  // Most names have none of these words: forty thousand are folded before the first search.
  return SHORT_WORD.test(plain) ? plain.split(' ').map(inFull).join(' ') : plain
}

const SHORT_WORD = /\bstes?\b|\bsts?\b|\d/

const inFull = (word: string): string =>
  WORDS[word] ?? word.replace(/^(\d+)(?:er|ere|e|eme|ieme)$/, '$1')

const withoutAccents = (text: string): string =>
  /[^ -~]/.test(text)
    ? text
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .replaceAll('œ', 'oe')
        .replaceAll('æ', 'ae')
    : text

/** A place may be asked for with or without its article. */
export const withoutArticle = (folded: string): string => folded.replace(/^(?:les?|la|l) /, '')

/**
 * Does `typed` begin at this point of a name, give or take one letter: another, one more, one less,
 * or two in the wrong order? Says how far it goes: to the end of the name, or not.
 */
export function beginsAlmost(
  name: string,
  from: number,
  typed: string,
): 'whole' | 'start' | undefined {
  let same = 0
  while (same < typed.length && name.charCodeAt(from + same) === typed.charCodeAt(same)) same += 1
  const at = from + same
  if (same === typed.length) return at + 1 >= name.length ? 'whole' : 'start'
  const isSwapped =
    name.charCodeAt(at) === typed.charCodeAt(same + 1) &&
    name.charCodeAt(at + 1) === typed.charCodeAt(same)
  // Another letter, one more typed, one less typed, two swapped: what follows must be the same.
  const ends = [
    endOf(name, at + 1, typed, same + 1),
    endOf(name, at, typed, same + 1),
    endOf(name, at + 1, typed, same),
    isSwapped ? endOf(name, at + 2, typed, same + 2) : undefined,
  ]
  if (ends.includes(name.length)) return 'whole'
  return ends.some((end) => end !== undefined) ? 'start' : undefined
}

/** Where the rest of what was typed ends in the name, when it is there letter for letter. */
function endOf(name: string, from: number, typed: string, start: number): number | undefined {
  for (let index = start; index < typed.length; index += 1) {
    if (name.charCodeAt(from + index - start) !== typed.charCodeAt(index)) return undefined
  }
  return Math.min(from + typed.length - start, name.length)
}
