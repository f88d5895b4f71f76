/** What is said of a file, in the words of the rules: one sentence for each thing there is to say. */
import { keptAsideTexts, MEGABYTES, printable, quoteFrench, textOf, type Words } from '../../domain'
import type { Expected, Notice, Refusal } from './problem'

type Worded = Pick<Words, 'texts' | 'questions'>

export function refusalText(refusal: Refusal, words: Worded): string {
  switch (refusal.code) {
    case 'pas-un-dossier':
    case 'illisible':
    case 'recent':
    case 'pdf-sans-dossier':
    case 'pdf-coupe':
    case 'pdf-protege':
    case 'tableur':
      return textOf(words, `fichier.erreurs.${refusal.code}`)
    case 'trop-gros':
      return textOf(words, 'fichier.erreurs.trop-gros', { n: MEGABYTES })
    case 'champ':
    case 'deux-structures':
      return textOf(words, `fichier.erreurs.${refusal.code}`, { champ: refusal.field })
    case 'valeur':
    case 'manque':
      return textOf(words, `fichier.erreurs.${refusal.code}`, {
        champ: refusal.field,
        attendu: expectedText(refusal.expected, words),
      })
    case 'trop-long':
    case 'trop-nombreux':
      return textOf(words, `fichier.erreurs.${refusal.code}`, {
        champ: refusal.field,
        n: refusal.most.toLocaleString('fr-FR'),
      })
    case 'identifiant-double':
    case 'action-double':
      return textOf(words, `fichier.erreurs.${refusal.code}`, {
        champ: refusal.field,
        texte: printable(refusal.id),
      })
  }
}

/** Values that a sentence lists; of more, it gives the first ones, and how many there are. */
const LISTED = 5
const EXAMPLES = 3

function expectedText(expected: Expected, words: Worded): string {
  if (!('options' in expected)) return textOf(words, `fichier.attendus.${expected.kind}`)
  const { options } = expected
  const listed = (count: number) => options.slice(0, count).map(quoteFrench).join(', ')
  return options.length <= LISTED
    ? textOf(words, 'fichier.attendus.choix', { liste: listed(LISTED) })
    : textOf(words, 'fichier.attendus.choix-parmi', {
        n: options.length,
        liste: listed(EXAMPLES),
      })
}

export function noticeTexts(notice: Notice, words: Worded): readonly string[] {
  switch (notice.code) {
    case 'ancien':
    case 'encodage':
      return [textOf(words, `fichier.${notice.code}`)]
    case 'a-part':
      return keptAsideTexts(notice.aside, words)
  }
}
