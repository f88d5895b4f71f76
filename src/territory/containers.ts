/** Places of one dossier that stand inside another of its places. */
import type { Place, ResolvedPlace } from '../domain'

/**
 * Say of each place the smallest of the others that contains it whole. An EPCI across two régions is
 * inside neither of them.
 */
export function withContainers(places: readonly ResolvedPlace[]): readonly ResolvedPlace[] {
  return places.map((place) => {
    const around = NARROWEST_FIRST.flatMap((type) =>
      places.filter((other) => other.type === type && isInside(place, other)),
    )[0]
    return around ? { ...place, within: { type: around.type, code: around.code } } : place
  })
}

const NARROWEST_FIRST = ['commune', 'epci', 'departement', 'region'] as const

function isInside(place: ResolvedPlace, other: ResolvedPlace): boolean {
  if (isSame(place, other)) return false
  switch (other.type) {
    case 'commune':
      return other.code === (place.partOf ?? place.mergedInto)?.code && place.type === 'commune'
    case 'epci':
      return ['commune', 'epci'].includes(place.type) && has(place.epcis, other.code)
    case 'departement':
      return ['commune', 'epci'].includes(place.type) && isOnly(place.departements, other.code)
    case 'region':
      return place.type !== 'region' && isOnly(place.regions, other.code)
  }
}

const isSame = (one: Place, other: Place) => one.type === other.type && one.code === other.code

const has = (codes: readonly string[] | undefined, code: string) => codes?.includes(code) ?? false

const isOnly = (codes: readonly string[] | undefined, code: string) =>
  codes?.length === 1 && codes[0] === code
