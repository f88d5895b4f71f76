/**
 * Where a scheme applies, against where a project is.
 *
 * A scheme applies by its own perimeter, never by its operator's. A place stands for what is around
 * it (a commune for its région), not for what is inside it (a région does not stand for each of its
 * intercommunalités): then the scheme may fit, and the person is asked to be more precise.
 */
import type { PlaceType } from '../dossier/dossier'
import type { Places, ResolvedPlace } from '../dossier/places'
import type { Scheme } from './supportWords'

type Perimeter = Scheme['territory']

export type Reach =
  /** The whole country. */
  | { readonly kind: 'everywhere' }
  /** The project is there; `whole` is false when a part of it is elsewhere. */
  | { readonly kind: 'here'; readonly codes: readonly string[]; readonly whole: boolean }
  /** Inside a place that was named, with nothing to tell whether the project is there. */
  | { readonly kind: 'inside' }
  | { readonly kind: 'elsewhere' }
  /** No territory is known. */
  | { readonly kind: 'unsaid' }

/** @example reachOf({ type: 'region', codes: ['75', '76'] }, Toulouse) → here, by 76 */
export function reachOf(perimeter: Perimeter, places: Places): Reach {
  const { type } = perimeter
  if (type === 'france') return { kind: 'everywhere' }
  const standing = listOf(places, type)
  const codes = perimeter.codes.filter((code) => standing.includes(code))
  if (codes.length > 0) {
    return { kind: 'here', codes, whole: isWhole(type, perimeter.codes, places) }
  }
  if (places.places.some((place) => surrounds(place, perimeter))) return { kind: 'inside' }
  const isUnsaid = places.regions.length === 0 && places.departements.length === 0
  return { kind: isUnsaid ? 'unsaid' : 'elsewhere' }
}

function listOf(places: Places, type: PlaceType): readonly string[] {
  switch (type) {
    case 'region':
      return places.regions
    case 'departement':
      return places.departements
    case 'epci':
      return places.epcis
    case 'commune':
      return places.communes
  }
}

/**
 * Nothing of the project stands outside. Régions and départements are read from the whole
 * territory; below, place by place, since one commune may be in an EPCI and in an EPT.
 */
function isWhole(type: PlaceType, codes: readonly string[], places: Places): boolean {
  switch (type) {
    case 'region':
    case 'departement':
      return listOf(places, type).every((code) => codes.includes(code))
    case 'epci':
    case 'commune':
      return places.places
        .filter(({ within }) => within === undefined)
        .every((place) => codes.some((one) => isAt(place, one)))
  }
}

/**
 * The place itself, the commune of today it is in, and the intercommunalités around it. Five digits
 * for a commune, nine for an EPCI: one list of codes serves both kinds of perimeter.
 */
const isAt = ({ code, mergedInto, partOf, epcis }: ResolvedPlace, one: string): boolean =>
  [code, mergedInto?.code, partOf?.code, ...(epcis ?? [])].includes(one)

/** A wider place, named by the person, that holds the scheme's perimeter. */
function surrounds({ type, code }: ResolvedPlace, { around }: Perimeter): boolean {
  switch (type) {
    case 'commune':
      return false
    case 'epci':
      return around?.epcis.includes(code) ?? false
    case 'departement':
      return around?.departements.includes(code) ?? false
    case 'region':
      return around?.regions.includes(code) ?? false
  }
}
