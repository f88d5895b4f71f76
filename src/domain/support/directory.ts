/** The known PTCE: who is near a project, and who works on the same themes. */
import type { Places } from '../dossier/places'
import type { Source } from './source'

export const POLE_STATUSES = ['signataire', 'phase-1', 'laureat', 'cite'] as const
/** Signed the charter; chosen in 2021 for advice and no money; funded by a national call; only named a PTCE by a public source. */
export type PoleStatus = (typeof POLE_STATUSES)[number]

/** One national call that chose a pole. Without a source of its own, that of the pole stands. */
export interface PoleAward {
  readonly year: number
  readonly phase?: 1 | 2
  /** Another name, or an amount with its date. */
  readonly note?: string
  readonly source?: { readonly label: string; readonly url?: string; readonly date?: string }
}

/** A known PTCE. Its commune and its département are absent when no source says them. */
export interface Pole {
  readonly id: string
  readonly name: string
  readonly carrier?: string
  readonly commune?: { readonly code: string; readonly name: string }
  readonly departement?: string
  readonly region: string
  /** When it was created. */
  readonly year?: number
  /** Where it works, in the words of its source. */
  readonly territory?: string
  readonly keywords: readonly string[]
  readonly themes: readonly string[]
  /** As its source writes it, never tried. */
  readonly website?: string
  readonly status: PoleStatus
  readonly awards: readonly PoleAward[]
  readonly confidence: 'high' | 'medium' | 'low'
  readonly source: Source
  readonly notes?: string
}

export interface Departement {
  readonly name: string
  readonly region: string
  /** Those it touches by land; none overseas. */
  readonly neighbours: readonly string[]
}

export const TIERS = ['departement', 'voisin', 'region'] as const
/** How near a pole is. No distance: no coordinates are shipped. */
export type Tier = (typeof TIERS)[number]

export interface NearPole {
  readonly id: string
  readonly tier: Tier
}

/** A pole that shares themes with the project: which ones. */
export interface AlikePole {
  readonly id: string
  readonly themes: readonly string[]
}

/**
 * The poles of the territory's départements, then of those that touch them, then of its régions.
 *
 * A neighbour may stand in another région. A région named alone does not stand for its
 * départements: all its poles are then « in the same région ».
 */
export function nearbyPoles(
  poles: readonly Pole[],
  { departements, regions }: Pick<Places, 'departements' | 'regions'>,
  known: Readonly<Record<string, Departement>>,
): readonly NearPole[] {
  // A pole whose département no source says is in neither.
  const here = new Set<string | undefined>(departements)
  const beside = new Set<string | undefined>(
    departements.flatMap((code) => known[code]?.neighbours ?? []),
  )
  const tierOf = ({ departement, region }: Pole): Tier | undefined => {
    if (here.has(departement)) return 'departement'
    if (beside.has(departement)) return 'voisin'
    return regions.includes(region) ? 'region' : undefined
  }
  return TIERS.flatMap((tier) =>
    poles.filter((pole) => tierOf(pole) === tier).map(({ id }) => ({ id, tier })),
  )
}

/** A theme that says nothing of what a project does. */
const OTHER = 'autre-theme'

/** Poles anywhere that share a theme with the project, those that share most first. */
export function alikePoles(
  poles: readonly Pole[],
  themes: readonly string[],
): readonly AlikePole[] {
  const wanted = themes.filter((theme) => theme !== OTHER)
  return poles
    .map(({ id, themes: own }) => ({ id, themes: wanted.filter((theme) => own.includes(theme)) }))
    .filter(({ themes: shared }) => shared.length > 0)
    .sort((a, b) => b.themes.length - a.themes.length)
}

/** Poles by département, and those whose département no source says, by région. */
export interface PoleCounts {
  readonly departements: ReadonlyMap<string, readonly Pole[]>
  readonly regions: ReadonlyMap<string, readonly Pole[]>
}

/** Poles on the map, by département, and beside it those known by their région alone. */
export function countPoles(poles: readonly Pole[]): PoleCounts {
  const departements = new Map<string, readonly Pole[]>()
  const regions = new Map<string, readonly Pole[]>()
  for (const pole of poles) {
    const [group, code]: readonly [Map<string, readonly Pole[]>, string] =
      pole.departement === undefined ? [regions, pole.region] : [departements, pole.departement]
    group.set(code, [...(group.get(code) ?? []), pole])
  }
  return { departements, regions }
}
