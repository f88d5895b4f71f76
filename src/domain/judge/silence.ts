/** A collectivité that knows nothing yet of what the law asks: it prepares a meeting, and is told no verdict. */
import type { Dossier } from '../dossier/dossier'
import { applicableQuestions } from '../rules/questions'
import type { Rulebook } from '../rules/rulebook'
import { heard, isKnown } from '../sources/heard'

/**
 * Until one question of article 9 is answered, by the collectivité or by the group in its own file;
 * « je ne sais pas » is no answer.
 */
export function isSilent(rules: Rulebook, given: Dossier): boolean {
  const dossier = heard(given)
  return (
    dossier.profile.track === 'collectivite' &&
    applicableQuestions(rules, dossier)
      .filter(({ grid }) => grid === 'article-9')
      .every(({ id }) => !isKnown(dossier, id))
  )
}
