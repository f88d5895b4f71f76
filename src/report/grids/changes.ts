/** What would make an element « réuni », each set of changes in one sentence. */
import {
  applyChanges,
  changeSetId,
  changeTexts,
  ELEMENT_IDS,
  enumerate,
  readableSets,
  supposedText,
  type ChangeSet,
  type Verdict,
  upperFirst,
} from '../../domain'
import { asSentence, sentences } from '../model/format'
import { say, sayForCount, type ReportInput } from '../model/input'
import type { ChangeItem } from '../model/model'

/** What is read of the proposals: see `readableSets`. */
export const shownProposals = ({
  status,
  proposals,
}: Pick<Verdict, 'status' | 'proposals'>): readonly ChangeSet[] => readableSets(status, proposals)

/** Sets as sentences, each under the id that a trial finds it by. */
export const changeItems = (
  input: ReportInput,
  sets: readonly ChangeSet[],
): readonly ChangeItem[] =>
  sets.map((set) => ({ id: changeSetId(set), text: changeSentence(input, set) }))

/**
 * The sets of a criterion, to be read: when more are possible than those shown, and all are one of
 * these with one of those, it is said so, and the easiest is the one to try.
 */
export function criterionChanges(input: ReportInput, verdict: Verdict): readonly ChangeItem[] {
  const shown = shownProposals(verdict)
  const choices = input.judgement.choices[verdict.id]
  const [first] = shown
  return choices === undefined || first === undefined
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

/** One set as sentences: what to do, then what it would undo. */
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

/** Elements that the set would undo, if any. */
function lossesOf({ words, judgement }: ReportInput, set: ChangeSet): string | undefined {
  const lost = judgement.undone[changeSetId(set)] ?? []
  return lost.length === 0
    ? undefined
    : sayForCount({ words }, 'restitution.ce-qui-changerait.attention', lost.length, {
        elements: enumerate(lost.map((id) => String(ELEMENT_IDS.indexOf(id) + 1))),
      })
}

/** « a ; b ; et c »: gestures have commas of their own. */
const lastWith = (word: 'et' | 'ou', texts: readonly string[]): string =>
  texts.length < 2
    ? texts.join('')
    : [...texts.slice(0, -1), `${word} ${texts.at(-1)}`].join('\u202F; ')
