import type { Place, Places } from '../domain'
import { loadGazetteer } from '../territory/load'
import type { Gazetteer } from '../territory/model'
import { needsOf, resolvePlaces } from '../territory/resolve'

let gazetteer: Gazetteer | undefined

/** Resolve a territory; EPCI and communes are read once, and only for a dossier that names some. */
export async function placesOf(territory: readonly Place[]): Promise<Places> {
  gazetteer = await loadGazetteer(needsOf(territory), gazetteer)
  return resolvePlaces(territory, gazetteer)
}
