/** The territories of a pack, held against the index of places. */
import type { Place, Places } from '../domain'
import type { Pack } from './model'

/** What the index can be asked about. */
export const placesIn = ({ schemes }: Pack): readonly Place[] =>
  schemes.flatMap(({ territory: { type, codes } }): readonly Place[] => {
    switch (type) {
      case 'commune':
      case 'epci':
      case 'departement':
      case 'region':
        return codes.map((code) => ({ type, code }))
      case 'france':
        return []
    }
  })

/** A code that no dossier of today resolves to is kept, and said: its scheme would match nobody. */
export function placeNotices({ unknown, places }: Places): readonly string[] {
  const notices = [
    ...unknown.map(
      ({ code }) =>
        `Le code de territoire ${code} n’est pas connu de cet outil\u00A0: vérifiez-le.`,
    ),
    ...places.flatMap(({ code, mergedInto }) =>
      mergedInto === undefined
        ? []
        : [
            `La commune ${code} fait partie de ${mergedInto.name}\u00A0: écrivez son code, ${mergedInto.code}.`,
          ],
    ),
  ]
  return [...new Set(notices)]
}
