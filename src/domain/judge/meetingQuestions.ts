/** For a collectivité: which questions of the first meeting are still to put to the group. */
import { DONT_KNOW, type Dossier, type QuestionId } from '../dossier/dossier'
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

/**
 * Ids of the questions left to put, in the order of the rules, which a meeting follows.
 *
 * An answer is enough for one to go: nothing tells yet what the group declared from what was
 * observed. The key `sources` of a dossier will, and only what was observed will then count. A
 * document that is ticked was seen, and is all that stands for it today.
 *
 * @example a dossier that says nothing: all of them
 */
export function meetingQuestions(
  rules: Rulebook,
  dossier: Dossier,
  questions: readonly MeetingRule[],
): readonly string[] {
  if (dossier.profile.track !== 'collectivite') return []
  const asked = new Set(applicableQuestions(rules, dossier).map(({ id }) => id))
  const isOpen = (id: QuestionId) => asked.has(id) && !isSaid(dossier, id)
  const isSeen = (id: QuestionId) => (dossier.evidence[id] ?? []).length > 0
  return questions
    .filter(
      ({ keptBy, covers, readsMembers, isUntilSeen }) =>
        keptBy.some(isOpen) ||
        (readsMembers === true && !isListSure(dossier)) ||
        (isUntilSeen === true && !covers.some(isSeen)),
    )
    .map(({ id }) => id)
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
