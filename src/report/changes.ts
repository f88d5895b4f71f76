/** What would make an element « réuni », each set of changes in one sentence. */
import { changeSetId, changeTexts, type ChangeSet, type Verdict } from '../domain'
import { asSentence, upperFirst } from './format'
import { say, type ReportInput } from './input'
import type { ChangeItem } from './model'

/**
 * The sets worth reading. What is « à renseigner » already says which questions to answer: telling
 * again, option by option, what each answer should be would read as a lesson to recite. What the
 * member list lacks is kept, since no question asks for it.
 */
export const shownProposals = ({
  status,
  proposals,
}: Pick<Verdict, 'status' | 'proposals'>): readonly ChangeSet[] =>
  status === 'a-renseigner'
    ? proposals.filter((set) => !set.some((change) => change.kind === 'answer' && change.settles))
    : proposals

export const changeItems = (
  input: ReportInput,
  sets: readonly ChangeSet[],
): readonly ChangeItem[] =>
  sets.map((set) => ({ id: changeSetId(set), text: changeSentence(input, set) }))

export function changeSentence(input: ReportInput, set: ChangeSet): string {
  const texts = changeTexts(set, input.words, input.dossier)
  const [only = ''] = texts
  return texts.length === 1
    ? asSentence(upperFirst(only))
    : say(input, 'restitution.ce-qui-changerait.plusieurs', {
        changements: texts.join('\u202F; '),
      })
}
