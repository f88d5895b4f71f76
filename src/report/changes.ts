/** What would make an element « réuni », each set of changes in one sentence. */
import {
  changeSetId,
  changeTexts,
  choicesOf,
  everyChangeSet,
  judge,
  type ChangeSet,
  type Criterion,
  type Verdict,
} from '../domain'
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

/**
 * The sets of a criterion, to be read: when more are possible than those shown, and all are one of
 * these with one of those, it is said so, and the easiest is the one to try.
 */
export function criterionChanges(
  input: ReportInput,
  { metWhen }: Pick<Criterion, 'metWhen'>,
  verdict: Verdict,
): readonly ChangeItem[] {
  const shown = shownProposals(verdict)
  const [first, second] = shown
  if (first === undefined || second === undefined || first.length < 2)
    return changeItems(input, shown)
  const { rules, words, dossier } = input
  const { known } = judge(rules, dossier)
  const every = everyChangeSet(metWhen, known, rules, dossier, words.efforts)
  const possible = shownProposals({ status: verdict.status, proposals: every })
  const choices = choicesOf(possible)
  return choices === undefined || possible.length <= shown.length
    ? changeItems(input, shown)
    : [{ id: changeSetId(first), text: choicesSentence(input, choices) }]
}

const choicesSentence = (input: ReportInput, choices: readonly ChangeSet[]): string =>
  choices
    .map((choice, index) =>
      say(input, `restitution.ce-qui-changerait.${index === 0 ? 'un-de' : 'un-de-plus'}`, {
        changements: lastWith(
          'ou',
          choice.flatMap((change) => changeTexts([change], input.words, input.dossier, false)),
        ),
      }),
    )
    .join(' ')

export const changeSentence = (input: ReportInput, set: ChangeSet): string =>
  asSentence(upperFirst(lastWith('et', changeTexts(set, input.words, input.dossier))))

/** « a ; b ; et c »: gestures have commas of their own. */
export const lastWith = (word: 'et' | 'ou', texts: readonly string[]): string =>
  texts.length < 2
    ? texts.join('')
    : [...texts.slice(0, -1), `${word} ${texts.at(-1)}`].join('\u202F; ')
