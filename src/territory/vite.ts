import type { Plugin } from 'vite'
import { buildTerritory } from './build'

const INDEX = 'virtual:territory'
const EPCIS = 'virtual:territory/epcis'

/** Serve the territory index: régions and départements at once, EPCI as a chunk of their own. */
export function territory(): Plugin {
  return {
    name: 'territory',
    resolveId: (id) => (id === INDEX || id === EPCIS ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${INDEX}`) return `export default ${JSON.stringify(buildTerritory().index)}`
      if (id === `\0${EPCIS}`) return `export default ${JSON.stringify(buildTerritory().epcis)}`
      return undefined
    },
  }
}
