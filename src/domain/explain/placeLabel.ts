/** A place in words, as it is read away from the map. */
import { printable } from './keptAside'
import type { PlaceNames, ResolvedPlace, UnknownPlace } from '../dossier/places'
import { textOf } from '../words/text'
import type { Words } from '../words/words'

/** A commune is told from its homonyms: « Saint-Denis (Seine-Saint-Denis, 93) ». */
export function placeLabel(
  { type, name, departements = [], partOf }: ResolvedPlace,
  names: PlaceNames,
): string | undefined {
  const [code = ''] = departements
  const departement = names.departement[code]
  if (type !== 'commune' || !name || !departement || partOf) return name
  return `${name} (${departement}, ${code})`
}

/** What is said of a code that the index does not know, wherever it is told. */
export const unknownPlaceText = (
  { code, nearest }: UnknownPlace,
  words: Pick<Words, 'texts'>,
): string =>
  nearest === undefined
    ? textOf(words, 'territoire.erreurs.inconnu', { code: printable(code) })
    : textOf(words, 'territoire.erreurs.inconnu-proche', {
        code: printable(code),
        option: nearest,
      })
