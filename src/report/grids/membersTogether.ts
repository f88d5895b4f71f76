/** Elements that each ask for members: how few serve all of them, since one counts for several. */
import {
  applyChanges,
  changesFor,
  enumerate,
  evaluate,
  judge,
  type ChangeSet,
  type Condition,
} from '../../domain'
import { changesText } from './changes'
import { say, type ReportInput } from '../model/input'
import { byId, entry } from '../model/entry'

/** Told when adding up what each element asks would ask for more than is needed. */
export function membersTogether(input: ReportInput): string | undefined {
  const { rules, diagnostic } = input
  const wanting = rules.elements.flatMap((criterion, index) => {
    const { status, proposals } = entry(byId(diagnostic.article9), criterion.id)
    const [easiest] = proposals
    return criterion.reads === 'members' && status !== 'reuni' && easiest !== undefined
      ? [{ metWhen: criterion.metWhen, ordinal: String(index + 1), asked: easiest.length }]
      : []
  })
  if (wanting.length < 2) return undefined
  const set = setForAll(
    wanting.map(({ metWhen }) => metWhen),
    input,
  )
  const added = wanting.reduce((sum, { asked }) => sum + asked, 0)
  if (set === undefined || set.length >= added) return undefined
  return say(input, 'restitution.ce-qui-changerait.ensemble', {
    elements: enumerate(wanting.map(({ ordinal }) => ordinal)),
    changements: changesText(input, set),
  })
}

/**
 * The smallest set for all of them. What is enough for all but one and serves it too is told first:
 * fewer conditions leave more kinds of members to choose from.
 */
function setForAll(
  conditions: readonly Condition[],
  { rules, words, dossier }: ReportInput,
): ChangeSet | undefined {
  const { known } = judge(rules, dossier)
  const easiest = (of: readonly Condition[]) =>
    changesFor({ kind: 'all', of }, known, rules, dossier, words.efforts)[0]
  for (const left of conditions) {
    const set = easiest(conditions.filter((one) => one !== left))
    const after = set && judge(rules, applyChanges(dossier, set)).known
    if (after !== undefined && evaluate(left, after) === 'true') return set
  }
  return easiest(conditions)
}
