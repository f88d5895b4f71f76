/** Members of whom something is still to be found out, by name: whoever reads knows whom to ask about. */
import {
  groupedMembers,
  isOfUnknownFamily,
  isOfUnknownShare,
  MEMBERS,
  quoteFrench,
  shortList,
  type Member,
} from '../../domain'
import { say, sayForCount, type ReportInput } from '../model/input'

/** Names as they stand in a sentence, between French quotes. */
export const namesOf = (members: readonly Member[]): readonly string[] =>
  members.map(({ name }) => quoteFrench(name))

/** Sentences: « Il reste à savoir ce qu’est « Le Hangar ». » None when no element waits for the list. */
export function membersToSettle(input: ReportInput): readonly string[] {
  const { words, dossier, diagnostic } = input
  const waits = diagnostic.article9.some(
    ({ status, missing }) => status === 'a-renseigner' && missing.includes(MEMBERS),
  )
  if (!waits) return []
  const named = (members: readonly Member[]) => ({ noms: shortList(namesOf(members), words) })
  const unclear = groupedMembers(dossier.members).filter(isOfUnknownFamily)
  const unshared = groupedMembers(dossier.members).filter(isOfUnknownShare)
  return [
    ...(unclear.length === 0
      ? []
      : [sayForCount(input, `${TEXTS}.famille-inconnue`, unclear.length, named(unclear))]),
    ...(unshared.length === 0 ? [] : [say(input, `${TEXTS}.part-inconnue`, named(unshared))]),
  ]
}

const TEXTS = 'restitution.synthese.complements'
