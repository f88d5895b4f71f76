/** Words as they are compared: names typed by people, or words of the rules. */

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae' }

/** Lower case, without accents nor punctuation: « L’Étape » and « l'etape » read the same. */
export function plainWords(text: string): readonly string[] {
  return text
    .toLocaleLowerCase('fr')
    .replace(/[œæ]/g, (letter) => LIGATURES[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
