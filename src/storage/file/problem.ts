/**
 * Why a file is refused, and what is said of one that is accepted: what is wrong, without a word of
 * French. `problemText.ts` says it, and a code without its sentence does not compile.
 */
import { printable, type KeptAside, type TextUnder } from '../../domain'

/** What stands in a field, when another thing stands there. */
export type Expected =
  { readonly kind: ExpectedKind } | { readonly kind: 'choix'; readonly options: readonly string[] }

/** Each is a text: `fichier.attendus.<kind>`. */
export type ExpectedKind = Exclude<TextUnder<'fichier.attendus.'>, 'choix' | 'choix-parmi'>

export type Refusal =
  /** The whole file is something else, or cannot be read. */
  | {
      readonly code:
        | 'pas-un-dossier'
        | 'illisible'
        | 'recent'
        | 'pdf-sans-dossier'
        | 'pdf-coupe'
        | 'pdf-protege'
        | 'tableur'
        | 'trop-gros'
    }
  | { readonly code: 'champ' | 'deux-structures'; readonly field: string }
  | { readonly code: 'valeur' | 'manque'; readonly field: string; readonly expected: Expected }
  | { readonly code: 'trop-long' | 'trop-nombreux'; readonly field: string; readonly most: number }
  | {
      readonly code: 'identifiant-double' | 'action-double'
      readonly field: string
      readonly id: string
    }
export type RefusalCode = Refusal['code']

export type Notice =
  | { readonly code: 'ancien' | 'encodage' }
  /** Answers that these rules cannot read. */
  | { readonly code: 'a-part'; readonly aside: KeptAside }

/** The field of an untrusted file, as in `members.0.name`. */
export const fieldOf = (path: readonly unknown[]): string => printable(path.map(String).join('.'))
