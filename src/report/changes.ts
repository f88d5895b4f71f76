/** What would make an element « réuni », each set of changes in one sentence. */
import { changeTexts, type ChangeSet, type Verdict } from '../domain'
import { say, type ReportInput } from './input'

/** None when it is « réuni », or when what it rests on is past. */
export const changeSentences = (
  input: ReportInput,
  { proposals }: Pick<Verdict, 'proposals'>,
): readonly string[] => proposals.map((set) => changeSentence(input, set))

export function changeSentence(input: ReportInput, set: ChangeSet): string {
  const texts = changeTexts(set, input.words, input.dossier)
  const [only = ''] = texts
  return texts.length === 1
    ? say(input, 'restitution.ce-qui-changerait.un', { changement: only })
    : say(input, 'restitution.ce-qui-changerait.plusieurs', {
        changements: texts.join('\u202F; '),
      })
}
