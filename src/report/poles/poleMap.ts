/** The map of some poles, and the same in words. */
import { countPoles, type Pole } from '../../domain'
import { say, type ReportInput } from '../model/input'
import { entry } from '../model/entry'
import { franceMap } from './franceMap'
import type { Block, MapMarker } from '../model/model'
import { countText, departementName } from './poleWords'

type Worded = Pick<ReportInput, 'words'>

export interface PoleMap {
  readonly title: string
  /** Départements of the project, outlined. */
  readonly here: readonly string[]
  readonly key: readonly string[]
  /** How the poles of a département are marked, and where they are told. */
  readonly mark: (departement: string) => Pick<MapMarker, 'kind' | 'ref'>
}

/** Poles known by their région alone are told beside the map: a dot would invent where they are. */
export function poleMap(
  poles: readonly Pole[],
  { title, here, key, mark }: PoleMap,
  input: Worded,
): Extract<Block, { kind: 'map' }> {
  const { departements } = countPoles(poles)
  const codes = [...departements.keys()].sort()
  const markers = codes.map((code) => {
    const count = departements.get(code)?.length ?? 0
    const label = `${departementName(input, code)}\u00A0: ${countText(input, count)}`
    return { code, count, label, ...mark(code) }
  })
  return {
    kind: 'map',
    title,
    alt: mapText(
      poles,
      markers.map(({ label }) => label),
      input,
    ),
    map: franceMap(markers, here, {
      crown: say(input, 'annuaire.carte.cercle-de-paris'),
      nameOf: (code) => entry(input.words.departements, code).name,
    }),
    key,
  }
}

function mapText(poles: readonly Pole[], labels: readonly string[], input: Worded): string {
  if (poles.length === 0) return say(input, 'annuaire.carte.vide')
  const beside = byRegionAlone(poles, input)
  return [
    ...(labels.length === 0
      ? []
      : [say(input, 'annuaire.carte.equivalent', { liste: labels.join('\u202F; ') })]),
    ...(beside === undefined ? [] : [beside]),
  ].join(' ')
}

/** « Connus par leur région seulement : Bretagne, 5 pôles. » */
export function byRegionAlone(poles: readonly Pole[], input: Worded): string | undefined {
  const { regions } = countPoles(poles)
  if (regions.size === 0) return undefined
  const liste = [...regions]
    .map(([code, own]) => `${entry(input.words.regions, code)}, ${countText(input, own.length)}`)
    .sort((a, b) => a.localeCompare(b, 'fr'))
    .join('\u202F; ')
  return say(input, 'annuaire.carte.par-region', { liste })
}
