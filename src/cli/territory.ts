import index from 'virtual:territory'
import type { Place, Places } from '../domain'
import { resolvePlaces } from '../territory/resolve'

/** Resolve a territory; the EPCI are read only for a dossier that names one. */
export async function placesOf(territory: readonly Place[]): Promise<Places> {
  const needsEpcis = territory.some(({ type }) => type === 'epci')
  const epcis = needsEpcis ? (await import('virtual:territory/epcis')).default : {}
  return resolvePlaces(territory, index, epcis)
}
