/** For a collectivité: which questions of the first meeting are still to put to the group. */
import { DONT_KNOW, type Dossier, type QuestionId } from '../dossier/dossier'
import { isObserved, isSeen } from '../sources/observed'
import { isListOpen } from '../members/facts'
import { isOfUnknownFamily, isOfUnknownShare } from '../members/members'
import { groupedMembers } from '../members/pole'
import { applicableQuestions, isAnswered } from '../rules/questions'
import type { Rulebook } from '../rules/rulebook'

/** What decides that a question of the meeting is put, or is not any more. */
export interface MeetingRule {
  readonly id: string
  /** Questions of the dossier: one without an answer is enough to keep it. */
  readonly keptBy: readonly QuestionId[]
  /** All that its answer will fill, what keeps it included. */
  readonly covers: readonly QuestionId[]
  /** It also stays while the list of members is not sure. */
  readonly readsMembers?: true
  /** It also stays until a document was seen for something it covers. */
  readonly isUntilSeen?: true
}

/** One left to put. */
export interface LeftToPut {
  readonly id: string
  /** The group has answered all of it: it is left to be seen. */
  readonly isHeard: boolean
}

/**
 * The questions left to put, in the order of the rules, which a meeting follows.
 *
 * What the group said is not enough for one to go: the collectivité has seen it for itself. A document
 * that is ticked was seen. What the collectivité says of itself needs nobody else.
 *
 * @example a dossier that says nothing: all of them, none heard
 */
export function meetingQuestions(
  rules: Rulebook,
  dossier: Dossier,
  questions: readonly MeetingRule[],
): readonly LeftToPut[] {
  if (dossier.profile.track !== 'collectivite') return []
  const asked = new Map(applicableQuestions(rules, dossier).map((rule) => [rule.id, rule]))
  const isUnsaid = (id: QuestionId) => asked.has(id) && !isSaid(dossier, id)
  const isUnseen = (id: QuestionId) => {
    const rule = asked.get(id)
    return rule !== undefined && !(isSaid(dossier, id) && isObserved(dossier, rule))
  }
  return questions.flatMap(({ id, keptBy, covers, readsMembers, isUntilSeen }) => {
    const isUnsure = readsMembers === true && !isListSure(dossier)
    const isLeft =
      keptBy.some(isUnseen) ||
      isUnsure ||
      (isUntilSeen === true && !covers.some((one) => isSeen(dossier, one)))
    const asks = keptBy.some((one) => asked.has(one)) ? keptBy : covers
    const isHeard = asks.some((one) => asked.has(one)) && !asks.some(isUnsaid) && !isUnsure
    return isLeft ? [{ id, isHeard }] : []
  })
}

/** « Sans objet » says something; « je ne sais pas » is what the meeting is for. */
const isSaid = (dossier: Dossier, id: QuestionId): boolean =>
  isAnswered(dossier, { id }) && ![dossier.answers[id]].flat().includes(DONT_KNOW)

/** Somebody is in it, everyone is, and what each of them is is known. */
function isListSure(dossier: Dossier): boolean {
  const members = groupedMembers(dossier.members)
  return (
    members.length > 0 &&
    !isListOpen(dossier) &&
    !members.some((member) => isOfUnknownFamily(member) || isOfUnknownShare(member))
  )
}
