/** Newcomers in words: who they would be, and what bringing them in asks. */
import type { Change } from '../change/change'
import type { Dossier, FamilyId, Member } from '../dossier/dossier'
import { isListOpen } from '../members/facts'
import { isCommitted, isEss, isOfEssFamily, legalPersonOf } from '../members/members'
import { groupedMembers } from '../members/pole'
import { countInWords, either, enumerate, textOf } from '../words/text'
import type { NewcomerWords, Words } from '../words/words'

type Join = Change<'join'>

/**
 * Every newcomer of a set in one text.
 *
 * @param dossier once the other changes of the set are made: it tells who is one more of a kind
 */
export function joinsText(joins: readonly Join[], words: Words, dossier: Dossier): string {
  const groups = new Map<string, Join[]>()
  for (const join of joins) {
    const key = join.anyOf.join(' ')
    groups.set(key, [...(groups.get(key) ?? []), join])
  }
  const wanted = [...groups.values()].map((same) => ({
    families: same[0]?.anyOf ?? [],
    count: same.length,
  }))
  const [only] = wanted
  const gesture =
    only && joins.length === 1 ? togetherWords(only.families, words)?.gesture : undefined
  if (gesture !== undefined) return gesture
  const membres = enumerate(
    wanted.map(({ families, count }) => newcomersText(families, count, words, dossier)),
  )
  const verb = mayBeIncomplete(dossier) ? 'ajouter' : 'faire-entrer'
  return textOf(words, `restitution.ce-qui-changerait.${verb}`, { membres })
}

/** « une structure de l’ESS », « une autre entreprise », « deux structures de l’ESS ». */
export function newcomersText(
  families: readonly FamilyId[],
  count: number,
  words: Words,
  { members }: Pick<Dossier, 'members'>,
): string {
  const alike = groupedMembers(members).filter((member) => families.includes(member.family))
  const isThere = alike.some(counts)
  const hasSoleTrader = alike.some((member) => legalPersonOf(member) === 'false')
  const kinds = wordsFor(families, words)
  if (count > 1) {
    return `${countInWords(count, words)} ${either(kinds.map(({ several }) => several))}`
  }
  return either(
    kinds.map(({ one, another, asLegalPerson }) => {
      if (hasSoleTrader && asLegalPerson !== undefined) return asLegalPerson
      return isThere ? another : one
    }),
  )
}

/** « une structure de l’ESS »: whatever may be there already. */
export const oneOf = (families: readonly FamilyId[], words: Words): string =>
  either(wordsFor(families, words).map(({ one }) => one))

/** An association that is not declared is not yet one of the ESS. */
const counts = (member: Member): boolean =>
  isCommitted(member) && (!isOfEssFamily(member) || isEss(member) === 'true')

/** Someone may be there already, and not in the list yet. */
const mayBeIncomplete = (dossier: Dossier) =>
  groupedMembers(dossier.members).length === 0 || isListOpen(dossier)

/** One label for a known set of families, else one for each kind it holds. */
function wordsFor(families: readonly FamilyId[], words: Words): readonly NewcomerWords[] {
  const together = togetherWords(families, words)
  return together === undefined
    ? words.efforts.join.filter((kind) => kind.families.some((family) => families.includes(family)))
    : [together]
}

const togetherWords = (families: readonly FamilyId[], { efforts }: Words) =>
  efforts.together.find(
    (kind) =>
      kind.families.length === families.length &&
      kind.families.every((family) => families.includes(family)),
  )
