/** Why a file is refused, and what is said of one that is accepted. Words are in the rules. */

/** Each code is a text: `fichier.erreurs.<code>`. */
export type RefusalCode =
  'pas-un-dossier' | 'illisible' | 'trop' | 'recent' | 'champ' | 'valeur' | 'pdf-sans-dossier'

export interface Refusal {
  readonly code: RefusalCode
  /** Values of the placeholders of the text. */
  readonly values: Readonly<Record<string, string>>
}

/** Each code is a text: `fichier.<code>`. */
export interface Notice {
  readonly code: 'ancien' | 'questions-inconnues'
  readonly values: Readonly<Record<string, number>>
}

const LONGEST_NAME = 80

/** A field of an untrusted file, fit to stand in a sentence. */
export const namedField = (code: 'champ' | 'valeur', path: readonly unknown[]): Refusal => ({
  code,
  values: {
    champ: path.map(String).join('.').replace(/\p{C}/gu, '\u{FFFD}').slice(0, LONGEST_NAME),
  },
})

export const refusal = (code: RefusalCode): Refusal => ({ code, values: {} })
