/** What a remark says of a dossier. */
import type { Dossier } from '../dossier/dossier'
import { likelyPole } from './likelyPole'
import { quoteFrench, textOf } from '../words/text'
import type { Words } from '../words/words'

/** The remark that asks whether the list holds the pole's own structure. */
const ASKS_POLE = 'pole-dans-la-liste'

/** Its sentence, with the line that it is likely to be about. */
export function remarkText(
  id: string,
  words: Words,
  dossier: Pick<Dossier, 'members' | 'project'>,
): string {
  const text = words.remarks[id] ?? ''
  const likely = id === ASKS_POLE ? likelyPole(dossier) : undefined
  return likely === undefined
    ? text
    : `${text} ${textOf(words, 'membres.structure.probable', { nom: quoteFrench(likely.name) })}`
}
