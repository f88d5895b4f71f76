/** Which line of the list is likely to be the pole's own structure: a name to ask about, never a fact. */
import { isPerson, legalPersonOf } from '../members/members'
import { familyTraits } from '../members/families'
import type { Dossier, Member } from '../dossier/dossier'
import { plainWords } from '../members/plainWords'

/** Words that a pole's structure calls itself by. */
const TELLING: readonly string[] = ['pole', 'ptce']

/** Shorter words are articles: they tell nobody apart. */
const TELLING_LENGTH = 4

/**
 * The one line that bears the project's name, else the one that says « pôle »; undefined when none
 * does, or several do: a wrong name would be worse than none.
 */
export function likelyPole({
  members,
  project,
}: Pick<Dossier, 'members' | 'project'>): Member | undefined {
  const candidates = members.filter(couldBeStructure)
  const wanted = plainWords(project.name ?? '').filter(
    (word) => word.length >= TELLING_LENGTH && !TELLING.includes(word),
  )
  const bearsName = ({ name }: Member) => {
    const words = plainWords(name)
    return wanted.length > 0 && wanted.every((word) => words.includes(word))
  }
  const saysPole = ({ name }: Member) => plainWords(name).some((word) => TELLING.includes(word))
  return only(candidates.filter(bearsName)) ?? only(candidates.filter(saysPole))
}

const only = (members: readonly Member[]): Member | undefined =>
  members.length === 1 ? members[0] : undefined

/** A private structure: neither a person nor a public partner. */
const couldBeStructure = (member: Member): boolean =>
  !isPerson(member) &&
  legalPersonOf(member) !== 'false' &&
  familyTraits(member.family).group !== 'partenaires'
