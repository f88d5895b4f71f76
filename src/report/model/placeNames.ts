import { enumerate } from '../../domain'
import { placeName, say, type ReportInput } from './input'

type Placed = Pick<ReportInput, 'words' | 'places'>

/** The name of each place, in the order of the dossier. */
export const placeLabels = (input: Placed): readonly string[] =>
  input.places.places.map((place) => placeName(input, place))

/** « Vichy (Allier, 03), CA Vichy Communauté et 3 autres »: the first places by name, the others counted. */
export function placeNames(input: Placed, most: number): string {
  const names = placeLabels(input)
  const left = names.length - most
  // One more name is no longer than what would count it.
  return left > 1
    ? enumerate([...names.slice(0, most), say(input, 'rapport.collectivites.autres', { n: left })])
    : enumerate(names)
}
