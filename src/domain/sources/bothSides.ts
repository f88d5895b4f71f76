/**
 * What the group declares beside what the collectivité notes: a difference is shown, never settled.
 */
import type { Answer, Dossier, Member, QuestionId } from '../dossier/dossier'
import { applicableQuestions } from '../rules/questions'
import type { QuestionRule, Rulebook } from '../rules/rulebook'
import { findingOf, isKnown, pairMembers } from './heard'
import { isOwn } from './observed'

/**
 * How the two stand. `apart`: two answers. `unclear`: to be cleared up together. `theirs`: the group
 * alone says something. `agreed`: the same, be it confirmed or not.
 */
export const SIDES = ['apart', 'unclear', 'theirs', 'agreed'] as const
export type Sides = (typeof SIDES)[number]

export type BothSides = { readonly sides: Sides } & (
  | {
      readonly kind: 'answer'
      readonly question: QuestionId
      readonly theirs: Answer
      readonly ours?: Answer
    }
  | { readonly kind: 'member'; readonly theirs: Member; readonly ours?: Member }
)

/**
 * What the group said, line by line: what differs first, then what only it says, then what agrees; of
 * each, what the law asks, then the members, then the rest.
 */
export function bothSides(rules: Rulebook, dossier: Dossier): readonly BothSides[] {
  const { declared, profile } = dossier
  if (declared === undefined || profile.track !== 'collectivite') return []
  // A question may follow the answer that only the group gives, or that is to be cleared up.
  const answers = { ...declared.answers, ...dossier.answers }
  const asked = applicableQuestions(rules, { profile, answers }).filter((one) => !isOwn(one))
  const ofLaw = ({ grid }: QuestionRule) => grid === 'article-9'
  const toldBy = (questions: readonly QuestionRule[]) =>
    questions.flatMap((question) => answerSides(dossier, declared.answers, question))
  const lines = [
    ...toldBy(asked.filter(ofLaw)),
    ...pairMembers(dossier.members, declared.members).flatMap(memberSides),
    ...toldBy(asked.filter((question) => !ofLaw(question))),
  ]
  return SIDES.flatMap((sides) => lines.filter((line) => line.sides === sides))
}

function answerSides(
  dossier: Dossier,
  answers: Dossier['answers'],
  { id }: QuestionRule,
): readonly BothSides[] {
  const theirs = answers[id]
  if (theirs === undefined || !isKnown({ answers }, id)) return []
  const ours = isKnown(dossier, id) ? dossier.answers[id] : undefined
  return [
    {
      kind: 'answer',
      question: id,
      theirs,
      ...(ours === undefined ? {} : { ours }),
      sides: answerStand(dossier, id, theirs, ours),
    },
  ]
}

function answerStand(
  dossier: Dossier,
  id: QuestionId,
  theirs: Answer,
  ours: Answer | undefined,
): Sides {
  if (findingOf(dossier, id) === 'conteste') return 'unclear'
  if (ours === undefined) return 'theirs'
  return isSameAnswer(ours, theirs) ? 'agreed' : 'apart'
}

/** The options of several are in no order. */
const isSameAnswer = (one: Answer, other: Answer): boolean =>
  JSON.stringify([one].flat().toSorted()) === JSON.stringify([other].flat().toSorted())

function memberSides({
  ours,
  theirs,
}: ReturnType<typeof pairMembers>[number]): readonly BothSides[] {
  if (theirs === undefined) return []
  if (ours === undefined) return [{ kind: 'member', theirs, sides: 'theirs' }]
  const sides =
    ours.source === 'conteste' ? 'unclear' : isSameMember(ours, theirs) ? 'agreed' : 'apart'
  return [{ kind: 'member', theirs, ours, sides }]
}

/** What a rule counts of a member: its name may be written two ways. */
const COUNTED = ['family', 'commitment', 'legalPerson', 'nonEssShare', 'isPole'] as const

const isSameMember = (one: Member, other: Member): boolean =>
  COUNTED.every((key) => countedValue(one, key) === countedValue(other, key)) &&
  [...(one.roles ?? [])].sort().join() === [...(other.roles ?? [])].sort().join()

/** An absent commitment is `declare` (`Member.commitment`). */
const countedValue = (member: Member, key: (typeof COUNTED)[number]) =>
  key === 'commitment' ? (member.commitment ?? 'declare') : member[key]
