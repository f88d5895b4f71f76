/** The whole compiled content, at once: a command has no first load to keep small. */
import directory from 'virtual:content/annuaire'
import article9 from 'virtual:content/article-9'
import stateCall from 'virtual:content/appel-a-projets'
import consortium from 'virtual:content/consortium'
import { rules as coreRules, words as core } from 'virtual:content/core'
import approach from 'virtual:content/demarche'
import evidence from 'virtual:content/preuves'
import review from 'virtual:content/recapitulatif'
import resultRules from 'virtual:content/result-rules'
import result from 'virtual:content/resultat'
import supports from 'virtual:content/soutiens'
import authority from 'virtual:content/votre-collectivite'
import { mergeWords, type Content } from '../domain'

export const content: Content = {
  rules: { ...coreRules, ...resultRules },
  words: mergeWords(
    core,
    consortium,
    article9,
    stateCall,
    approach,
    authority,
    evidence,
    review,
    result,
    supports,
    directory,
  ),
}
