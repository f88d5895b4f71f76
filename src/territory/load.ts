/** Read the shipped index, part by part; a part already there is not read again. */
import type { Communes, Gazetteer } from './model'
import { unpackCommunes } from './packing'

export { resolvePlaces } from './resolve'

export interface Needs {
  readonly epcis: boolean
  readonly communes: boolean
}

export async function loadGazetteer(
  needs: Needs,
  before: Gazetteer | undefined,
): Promise<Gazetteer> {
  const [{ default: index }, epcis, communes] = await Promise.all([
    import('virtual:territory'),
    before?.epcis ??
      (needs.epcis ? import('virtual:territory/epcis').then((part) => part.default) : undefined),
    before?.communes ?? (needs.communes ? loadCommunes() : undefined),
  ])
  return { ...index, ...(epcis && { epcis }), ...(communes && { communes }) }
}

/** The very same where nothing is new, so that nothing is resolved again. */
export const withParts = (before: Gazetteer | undefined, loaded: Gazetteer): Gazetteer =>
  before !== undefined && Object.keys(loaded).every((part) => part in before)
    ? before
    : { ...before, ...loaded }

let unpacked: Promise<Communes> | undefined

/** Unpacked once; a request that failed may be made again. */
function loadCommunes(): Promise<Communes> {
  unpacked ??= import('virtual:territory/communes').then(
    ({ default: packed }) => unpackCommunes(packed),
    (error: unknown) => {
      unpacked = undefined
      throw error
    },
  )
  return unpacked
}
