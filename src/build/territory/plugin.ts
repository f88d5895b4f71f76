import type { Plugin } from 'vite'
import { buildTerritory, type Territory } from './placesIndex'
import { packCommunes } from '../../territory/packing'

const INDEX = 'virtual:territory'

/** Régions and départements at once; EPCI and communes each as a chunk of their own. */
const PARTS: Readonly<Record<string, (territory: Territory) => unknown>> = {
  [INDEX]: ({ index }) => index,
  [`${INDEX}/epcis`]: ({ epcis }) => epcis,
  [`${INDEX}/communes`]: ({ communes }) => packCommunes(communes),
}

/** Serve the territory index. The source is read once: it does not change while Vite runs. */
export function territory(): Plugin {
  let built: Territory | undefined
  return {
    name: 'territory',
    resolveId: (id) => (Object.hasOwn(PARTS, id) ? `\0${id}` : undefined),
    load(id) {
      const part = id.startsWith(`\0${INDEX}`) ? PARTS[id.slice(1)] : undefined
      if (!part) return undefined
      built ??= buildTerritory()
      return `export default ${JSON.stringify(part(built))}`
    },
  }
}
