/** What each side's word makes of the elements of article 9 that it touches. */
import type { Dossier, Finding, Member, Status } from '../dossier/dossier'
import type { ElementId, Rulebook } from '../rules/rulebook'
import type { BothSides } from '../sources/bothSides'
import { judge } from './judge'

export interface SidesEffect {
  readonly element: ElementId
  /** With the group's word. */
  readonly theirs: Status
  /** With one's own; with nothing known, where nothing is noted. */
  readonly ours: Status
}

/** Elements whose status is not the same with one word and with the other; the order is that of the law. */
export function sidesEffect(
  rules: Rulebook,
  dossier: Dossier,
  line: BothSides,
): readonly SidesEffect[] {
  const theirs = judge(rules, withWord(dossier, line, 'theirs')).article9
  const ours = judge(rules, withWord(dossier, line, 'ours')).article9
  return theirs.flatMap(({ id, status }, index) => {
    const other = ours[index]?.status ?? status
    return other === status ? [] : [{ element: id, theirs: status, ours: other }]
  })
}

type Side = 'theirs' | 'ours'

const withWord = (dossier: Dossier, line: BothSides, side: Side): Dossier =>
  line.kind === 'answer' ? withAnswerOf(dossier, line, side) : withMemberOf(dossier, line, side)

function withAnswerOf(
  dossier: Dossier,
  line: Extract<BothSides, { kind: 'answer' }>,
  side: Side,
): Dossier {
  const { question, [side]: word } = line
  const source: Finding = word === undefined ? 'conteste' : 'declare'
  return {
    ...dossier,
    sources: { ...dossier.sources, [question]: source },
    answers: word === undefined ? dossier.answers : { ...dossier.answers, [question]: word },
  }
}

/** A member that one has not listed is, on one's own side, one to clear up. */
function withMemberOf(
  dossier: Dossier,
  { ours, theirs }: Extract<BothSides, { kind: 'member' }>,
  side: Side,
): Dossier {
  const word = side === 'theirs' ? theirs : (ours ?? theirs)
  const isListed = side === 'theirs' || ours !== undefined
  const id = ours?.id ?? theirs.id
  const spoken: Member = { ...word, id, source: isListed ? 'declare' : 'conteste' }
  return {
    ...dossier,
    members: [...dossier.members.filter((member) => member.id !== id), spoken],
  }
}
