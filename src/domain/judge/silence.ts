/** A collectivité that knows nothing yet of what the law asks: it prepares a meeting, and is told no verdict. */
import type { Dossier } from '../dossier/dossier'
import { readAnswer } from '../rules/condition'
import { applicableQuestions } from '../rules/questions'
import type { Rulebook } from '../rules/rulebook'

/** Until one question of article 9 is answered; « je ne sais pas » is no answer. */
export const isSilent = (rules: Rulebook, dossier: Dossier): boolean =>
  dossier.profile.track === 'collectivite' &&
  applicableQuestions(rules, dossier)
    .filter(({ grid }) => grid === 'article-9')
    .every(({ id }) => readAnswer(dossier.answers, id).kind === 'unknown')
