/** The name of a place, as it is read away from the map. */
import type { PlaceNames, ResolvedPlace } from './places'

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
