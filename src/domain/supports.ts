/** Which supports fit a territory, a stage and an applicant; and why the others do not. */
import type { SupportMatch, SupportRefusal } from './diagnostic'
import type { Dossier, StageId } from './dossier'
import { isStale } from './freshness'
import type { Places } from './places'
import type { Scheme, SchemeRelevance } from './words'

/** Only these are ever recommended: examples stand by the levers, alerts by their region. */
const RECOMMENDED: readonly SchemeRelevance[] = ['dedie', 'connexe', 'indirect']

export interface SupportMatching {
  readonly supports: readonly SupportMatch[]
  readonly refused: readonly SupportRefusal[]
}

/**
 * Match every scheme: dedicated ones first, then what is local, then what is fresh.
 *
 * A scheme applies by its own perimeter. Without a territory only national schemes fit; without a
 * stage every stage does. On the collectivité track the initiative's supports count too: it may
 * tell the group about them.
 */
export function matchSupports(
  schemes: readonly Scheme[],
  dossier: Pick<Dossier, 'profile' | 'project'>,
  places: Places,
  stage: StageId | null,
  date: string,
): SupportMatching {
  const candidates = schemes.filter((scheme) => RECOMMENDED.includes(scheme.relevance))
  const judged = candidates.map((scheme) => ({
    scheme,
    reasons: refusals(scheme, dossier, places, stage),
  }))
  const fitting = judged.filter(({ reasons }) => reasons.length === 0).map(({ scheme }) => scheme)
  return {
    supports: fitting
      .map((scheme) => ({ scheme, match: matchOf(scheme, dossier, stage, date) }))
      .sort((a, b) => rank(a.scheme, a.match, date) - rank(b.scheme, b.match, date))
      .map(({ match }) => match),
    refused: judged
      .filter(({ reasons }) => reasons.length > 0)
      .map(({ scheme, reasons }) => ({ id: scheme.id, reasons })),
  }
}

function refusals(
  scheme: Scheme,
  { profile }: Pick<Dossier, 'profile'>,
  places: Places,
  stage: StageId | null,
): SupportRefusal['reasons'] {
  const isLocal = scheme.territory.type !== 'france'
  const isHere = !isLocal || appliesTo(scheme, places)
  return [
    ...(scheme.status === 'closed' ? (['closed'] as const) : []),
    ...(isHere ? [] : ([hasNone(places) ? 'no-territory' : 'territory'] as const)),
    ...(stage === null || scheme.stages.length === 0 || scheme.stages.includes(stage)
      ? []
      : (['stage'] as const)),
    ...(scheme.beneficiaries === 'collectivite' && profile.track !== 'collectivite'
      ? (['track'] as const)
      : []),
  ]
}

function matchOf(
  scheme: Scheme,
  { profile, project }: Pick<Dossier, 'profile' | 'project'>,
  stage: StageId | null,
  date: string,
): SupportMatch {
  const isForTrack = scheme.beneficiaries === 'both' || scheme.beneficiaries === profile.track
  const fitsPurpose = (project.purposes ?? []).some((purpose) => scheme.purposes.includes(purpose))
  return {
    id: scheme.id,
    matched: [
      'territory',
      ...(stage !== null && scheme.stages.includes(stage) ? (['stage'] as const) : []),
      ...(isForTrack ? (['track'] as const) : []),
      ...(fitsPurpose ? (['purpose'] as const) : []),
    ],
    // What a local pack says was checked by its publisher alone.
    toVerify:
      scheme.status !== 'permanent' ||
      scheme.confidence !== 'high' ||
      scheme.pack !== undefined ||
      isStale(scheme, date),
  }
}

function appliesTo({ territory }: Scheme, places: Places): boolean {
  const has = (codes: readonly string[]) => territory.codes.some((code) => codes.includes(code))
  switch (territory.type) {
    case 'france':
      return true
    case 'region':
      return has(places.regions)
    case 'departement':
      return has(places.departements)
    case 'epci':
      return has(places.epcis)
    case 'commune':
      return has(places.communes)
    case 'autre':
      return has([...places.regions, ...places.departements])
  }
}

const hasNone = (places: Places) => places.regions.length === 0 && places.departements.length === 0

/** Lower comes first. Freshness breaks ties within a kind: a stale fact stands after the rest. */
function rank(scheme: Scheme, match: SupportMatch, date: string): number {
  const kind = RECOMMENDED.indexOf(scheme.relevance) * 100
  const local = scheme.territory.type === 'france' ? 20 : 0
  const purpose = match.matched.includes('purpose') ? 0 : 10
  const stale = isStale(scheme, date) ? 40 : 0
  return kind + local + purpose + stale
}
