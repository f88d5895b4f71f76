import index from 'virtual:territory'
import type { Place, Places } from '../domain'
import type { Communes } from '../territory/model'
import { unpackCommunes } from '../territory/packing'
import { needsOf, resolvePlaces } from '../territory/resolve'

/** Resolve a territory; EPCI and communes are read only for a dossier that names some. */
export async function placesOf(territory: readonly Place[]): Promise<Places> {
  const needs = needsOf(territory)
  return resolvePlaces(territory, {
    ...index,
    ...(needs.epcis && { epcis: (await import('virtual:territory/epcis')).default }),
    ...(needs.communes && { communes: await allCommunes() }),
  })
}

let communes: Promise<Communes> | undefined

/** Unpacked once, however many dossiers name one. */
function allCommunes(): Promise<Communes> {
  communes ??= import('virtual:territory/communes').then(({ default: packed }) =>
    unpackCommunes(packed),
  )
  return communes
}
