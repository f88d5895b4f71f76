/** What would make an element « réuni », each set of changes in one sentence. */
import {
  applyChanges,
  changeSetId,
  changeTexts,
  choicesOf,
  enumerate,
  everyChangeSet,
  judge,
  supposedText,
  type ChangeSet,
  type Criterion,
  type Verdict,
} from '../../domain'
import { asSentence, sentences, upperFirst } from '../model/format'
import { say, type ReportInput } from '../model/input'
import { byId, entry } from '../model/entry'
import type { ChangeItem } from '../model/model'

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
  sentences(asSentence(upperFirst(changesText(input, set))), lossesOf(input, set))

/**
 * A whole set, to stand in a sentence. What a member would turn out to be comes first: it is no
 * thing to do, and the rest hangs on it.
 */
export function changesText(input: ReportInput, set: ChangeSet): string {
  const { words, dossier } = input
  const supposed = set.filter((change) => change.kind === 'identify' || change.kind === 'share')
  return supposed.length === 0
    ? lastWith('et', changeTexts(set, words, dossier))
    : say(input, 'restitution.ce-qui-changerait.suppose', {
        suppositions: enumerate(supposed.map((change) => supposedText(change, words, dossier))),
        changements: afterSupposed(input, set, supposed),
      })
}

function afterSupposed(input: ReportInput, set: ChangeSet, supposed: ChangeSet): string {
  const { words, dossier } = input
  const rest = set.filter((change) => !supposed.includes(change))
  return rest.length === 0
    ? say(input, 'restitution.ce-qui-changerait.rien-d-autre')
    : lastWith('et', changeTexts(rest, words, applyChanges(dossier, supposed), false))
}

/**
 * Elements that the set would undo: an association that is declared is no partner any more. What a
 * change adds never undoes anything, so that only a member seen otherwise is looked at.
 */
function lossesOf(input: ReportInput, set: ChangeSet): string | undefined {
  if (set.every(({ kind }) => kind === 'join' || kind === 'commit' || kind === 'answer'))
    return undefined
  const { rules, dossier, diagnostic } = input
  const after = byId(judge(rules, applyChanges(dossier, set)).article9)
  const lost = diagnostic.article9.flatMap(({ id, status }, index) =>
    status === 'reuni' && entry(after, id).status !== 'reuni' ? [String(index + 1)] : [],
  )
  return lost.length === 0
    ? undefined
    : say(
        input,
        `restitution.ce-qui-changerait.attention-${lost.length === 1 ? 'un' : 'plusieurs'}`,
        {
          elements: enumerate(lost),
        },
      )
}

/** « a ; b ; et c »: gestures have commas of their own. */
const lastWith = (word: 'et' | 'ou', texts: readonly string[]): string =>
  texts.length < 2
    ? texts.join('')
    : [...texts.slice(0, -1), `${word} ${texts.at(-1)}`].join('\u202F; ')
