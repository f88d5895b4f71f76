/** What is said of a file, in the words of the rules: one sentence for each thing there is to say. */
import { keptAsideTexts, MEGABYTES, printable, quoteFrench, textOf, type Words } from '../domain'
import type { Expected, Notice, Refusal } from './problem'

type Worded = Pick<Words, 'texts' | 'questions'>

export function refusalText(refusal: Refusal, words: Worded): string {
  switch (refusal.code) {
    case 'pas-un-dossier':
    case 'illisible':
    case 'recent':
    case 'pdf-sans-dossier':
    case 'tableur':
      return textOf(words, `fichier.erreurs.${refusal.code}`)
    case 'trop-gros':
      return textOf(words, 'fichier.erreurs.trop-gros', { n: MEGABYTES })
    case 'champ':
      return textOf(words, 'fichier.erreurs.champ', { champ: refusal.field })
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
      return textOf(words, 'fichier.erreurs.identifiant-double', {
        champ: refusal.field,
        texte: printable(refusal.id),
      })
  }
}

const expectedText = (expected: Expected, words: Worded): string =>
  'options' in expected
    ? textOf(words, 'fichier.attendus.choix', {
        liste: expected.options.map(quoteFrench).join(', '),
      })
    : textOf(words, `fichier.attendus.${expected.kind}`)

export function noticeTexts(notice: Notice, words: Worded): readonly string[] {
  switch (notice.code) {
    case 'ancien':
    case 'encodage':
      return [textOf(words, `fichier.${notice.code}`)]
    case 'a-part':
      return keptAsideTexts(notice.aside, words)
  }
}
