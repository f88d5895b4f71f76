/** Who stands in several counts of one list: said by name, so that a reader who adds them up finds their sum. */
import { shortList } from './answerText'
import { membersOf } from '../members/countedMembers'
import type { Dossier } from '../dossier/dossier'
import type { FactId } from '../rules/factIds'
import { quoteFrench, textForCount } from '../words/text'
import type { Words } from '../words/words'

/** « École du bois » compte pour plusieurs éléments; absent when each member counts once at most. */
export function countedTwiceText(
  facts: readonly FactId[],
  { members }: Pick<Dossier, 'members'>,
  words: Pick<Words, 'texts'>,
): string | undefined {
  const counts = facts.map((fact) => new Set(membersOf(fact, members).sure))
  const names = members
    .filter((member) => counts.filter((counted) => counted.has(member)).length > 1)
    .map(({ name }) => quoteFrench(name))
  return names.length === 0
    ? undefined
    : textForCount(words, 'membres.direct.plusieurs-fois', names.length, {
        noms: shortList(names, words),
      })
}
