/** What would make an element « réuni », each set of changes in one sentence. */
import { changeSetId, changeTexts, type ChangeSet, type Verdict } from '../domain'
import { asSentence, upperFirst } from './format'
import type { ReportInput } from './input'
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
  return asSentence(upperFirst(andThen(texts)))
}

/** « A ; et b »: no part of a set is enough alone. */
const andThen = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join('') : [...texts.slice(0, -1), `et ${texts.at(-1)}`].join('\u202F; ')
