/** Territories as they are: codes resolved against the whole index, as the app does. */
import type { Place, Places } from '../../src/domain'
import { buildTerritory } from '../../src/build/territory/placesIndex'
import { resolvePlaces } from '../../src/territory/resolve'

const { index, epcis, communes } = buildTerritory()

export const gazetteer = { ...index, epcis, communes }

/** @example placesAt('region 76', 'commune 19031') */
export const placesAt = (...places: readonly string[]): Places =>
  resolvePlaces(places.map(placeOf), gazetteer)

function placeOf(place: string): Place {
  const [type, code = ''] = place.split(' ')
  switch (type) {
    case 'commune':
    case 'epci':
    case 'departement':
    case 'region':
      return { type, code }
    default:
      throw new Error(`No such kind of place: ${place}`)
  }
}
