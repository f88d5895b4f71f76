/** How far a dossier has come, in words: « je ne sais pas » is an answer, and is told apart. */
import type { Progress } from '../judge/askedQuestions'
import { textForCount } from '../words/text'
import type { Words } from '../words/words'

/** « 26 réponses, 44 « je ne sais pas », 2 sans réponse »; what is not there is not told. */
export function progressText(
  { answered, unsure, total }: Pick<Progress, 'answered' | 'unsure' | 'total'>,
  words: Pick<Words, 'texts'>,
): string {
  const count = (id: 'reponses' | 'ne-sait-pas' | 'sans-reponse', n: number) =>
    n === 0 && id !== 'reponses' ? [] : [textForCount(words, `avancement.compte.${id}`, n)]
  return [
    ...count('reponses', answered - unsure),
    ...count('ne-sait-pas', unsure),
    ...count('sans-reponse', answered === 0 ? 0 : total - answered),
  ].join(', ')
}
