/** Members of whom something is still to be found out, by name: whoever reads knows whom to ask about. */
import {
  isOfUnknownFamily,
  isOfUnknownShare,
  MEMBERS,
  quoteFrench,
  shortList,
  type Member,
} from '../../domain'
import { say, type ReportInput } from '../model/input'

export const namesOf = (members: readonly Member[]): readonly string[] =>
  members.map(({ name }) => quoteFrench(name))

/** Sentences: « Il reste à savoir ce qu’est « Le Hangar ». » None when no element waits for the list. */
export function membersToSettle(input: ReportInput): readonly string[] {
  const { words, dossier, diagnostic } = input
  const waits = diagnostic.article9.some(
    ({ status, missing }) => status === 'a-renseigner' && missing.includes(MEMBERS),
  )
  if (!waits) return []
  const unclear = dossier.members.filter(isOfUnknownFamily)
  const tell = (
    id: 'famille-inconnue' | 'familles-inconnues' | 'part-inconnue',
    members: readonly Member[],
  ): readonly string[] =>
    members.length === 0
      ? []
      : [
          say(input, `restitution.synthese.complements.${id}`, {
            noms: shortList(namesOf(members), words),
          }),
        ]
  return [
    ...tell(unclear.length > 1 ? 'familles-inconnues' : 'famille-inconnue', unclear),
    ...tell('part-inconnue', dossier.members.filter(isOfUnknownShare)),
  ]
}
