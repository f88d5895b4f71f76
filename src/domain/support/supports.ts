/** Which supports fit a territory, a stage and an applicant; and why the others do not. */
import type { AuthorityLevel, Dossier } from '../dossier/dossier'
import { isWithin, stagesWithin, type StageRange } from '../judge/stage'
import { isStale } from './freshness'
import { isForLevels } from './authorityLevels'
import { soughtHelp } from './soughtHelp'
import { reachOf, type Reach } from './perimeter'
import type { Places } from '../dossier/places'
import type { Scheme, SchemeRelevance } from './supportWords'

export type SupportTerm = 'territory' | 'stage' | 'track' | 'purpose'

export interface SupportMatch {
  readonly id: string
  readonly matched: readonly SupportTerm[]
  /**
   * What does not fit, or is not known, without ruling it out: a part of the territory is elsewhere,
   * it is not for every stage left possible, it is for the group and not for the collectivité, other help is sought.
   */
  readonly unmet: readonly SupportTerm[]
  /** Codes of its perimeter where the project is; empty when it covers the whole country. */
  readonly where: readonly string[]
  readonly toVerify: boolean
}

/** A scheme that does not fit, with the reasons in the order they were met. */
export interface SupportRefusal {
  readonly id: string
  readonly reasons: readonly (
    | 'closed'
    /** Told in the history of national calls. */
    | 'call'
    | 'territory'
    /** It covers a part of the place that was named: the person may be more precise. */
    | 'territory-part'
    | 'no-territory'
    | 'stage'
    | 'track'
    /** For collectivités, of another level. */
    | 'level'
  )[]
}

/** Only these are ever recommended: examples stand by the levers, alerts by their region. */
const RECOMMENDED: readonly SchemeRelevance[] = ['dedie', 'connexe', 'indirect']

type Asked = Pick<Dossier, 'profile' | 'project' | 'answers'>

/** Who asks, with the levels that it holds where it is a collectivité. */
interface Asker extends Asked {
  readonly levels?: readonly AuthorityLevel[]
}

export interface SupportMatching {
  readonly supports: readonly SupportMatch[]
  readonly refused: readonly SupportRefusal[]
}

/**
 * Match every scheme: dedicated ones first, local before national, and in each what is overdue or
 * poorly known after the rest.
 *
 * Without a territory only national schemes fit; for its stage, a scheme is set aside only when the
 * answers exclude all of those it is for, and the stage declared sorts and excludes nothing. On the
 * collectivité track the initiative's supports count too: it may tell the group about them. A
 * national call is told as history, never recommended: no call is proven open.
 */
export function matchSupports(
  schemes: readonly Scheme[],
  dossier: Asker,
  places: Places,
  stage: StageRange,
  date: string,
): SupportMatching {
  const judged = schemes
    .filter(({ relevance }) => RECOMMENDED.includes(relevance))
    .map((scheme) => {
      const reach = reachOf(scheme.territory, places)
      return { scheme, reach, reasons: refusals(scheme, reach, dossier, stage) }
    })
  return {
    supports: judged
      .filter(({ reasons }) => reasons.length === 0)
      .map(({ scheme, reach }) => ({
        rank: rank(scheme, dossier, date),
        match: matchOf(scheme, reach, dossier, stage, date),
      }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ match }) => match),
    refused: judged
      .filter(({ reasons }) => reasons.length > 0)
      .map(({ scheme, reasons }) => ({ id: scheme.id, reasons })),
  }
}

/** Of a place smaller than France: shown apart, so that it does not hide behind a national one. */
export const isLocal = ({ territory }: Pick<Scheme, 'territory'>): boolean =>
  territory.type !== 'france'

function refusals(
  scheme: Scheme,
  reach: Reach,
  { profile, levels = [] }: Asker,
  stage: StageRange,
): SupportRefusal['reasons'] {
  return [
    ...(scheme.status === 'closed' ? (['closed'] as const) : []),
    ...(scheme.call === undefined ? [] : (['call'] as const)),
    ...territoryRefusal(reach),
    ...(isForStage(scheme, stage) ? [] : (['stage'] as const)),
    ...(scheme.beneficiaries === 'collectivite' && profile.track !== 'collectivite'
      ? (['track'] as const)
      : []),
    ...(scheme.beneficiaries === 'collectivite' && !isForLevels(scheme, levels)
      ? (['level'] as const)
      : []),
  ]
}

function territoryRefusal({ kind }: Reach): SupportRefusal['reasons'] {
  switch (kind) {
    case 'everywhere':
    case 'here':
      return []
    case 'inside':
      return ['territory-part']
    case 'elsewhere':
      return ['territory']
    case 'unsaid':
      return ['no-territory']
  }
}

function matchOf(
  scheme: Scheme,
  reach: Reach,
  dossier: Asker,
  stage: StageRange,
  date: string,
): SupportMatch {
  const isForTrack = isFor(scheme, dossier)
  const asked = soughtHelp(dossier)
  const fitsPurpose = serves(scheme, dossier)
  return {
    id: scheme.id,
    matched: [
      'territory',
      ...(scheme.stages.length > 0 && isForWhole(scheme, stage) ? (['stage'] as const) : []),
      ...(isForTrack ? (['track'] as const) : []),
      ...(fitsPurpose ? (['purpose'] as const) : []),
    ],
    unmet: [
      ...(reach.kind === 'here' && !reach.whole ? (['territory'] as const) : []),
      ...(isForWhole(scheme, stage) ? [] : (['stage'] as const)),
      ...(isForTrack || dossier.profile.track === undefined ? [] : (['track'] as const)),
      ...(asked.length === 0 || scheme.purposes.length === 0 || fitsPurpose
        ? []
        : (['purpose'] as const)),
    ],
    where: reach.kind === 'here' ? reach.codes : [],
    // What a local pack says was checked by its publisher alone.
    toVerify:
      scheme.status !== 'permanent' ||
      scheme.confidence !== 'high' ||
      scheme.pack !== undefined ||
      isStale(scheme, date),
  }
}

/** Set aside only when none of its stages is left possible. */
const isForStage = ({ stages }: Scheme, range: StageRange): boolean =>
  stages.length === 0 || stages.some((stage) => isWithin(stage, range))

/** Whatever the stage turns out to be, it is for it. */
const isForWhole = ({ stages }: Scheme, range: StageRange): boolean =>
  stages.length === 0 || stagesWithin(range).every((stage) => stages.includes(stage))

const isFor = (scheme: Scheme, { profile, levels = [] }: Asker): boolean =>
  profile.track === 'collectivite'
    ? isForCollectivite(scheme, levels)
    : scheme.beneficiaries === 'both' || scheme.beneficiaries === profile.track

/** A collectivité of these levels may ask for it; else it may tell the group of it. */
export const isForCollectivite = (
  scheme: Pick<Scheme, 'beneficiaries' | 'forLevels'>,
  levels: readonly AuthorityLevel[],
): boolean => scheme.beneficiaries !== 'porteur' && isForLevels(scheme, levels)

/** For the stage that the person says, or for all. */
export const isForDeclared = (
  { stages }: Pick<Scheme, 'stages'>,
  { project: { stage } }: Pick<Asked, 'project'>,
): boolean => stage === undefined || stages.length === 0 || stages.includes(stage)

const serves = ({ purposes }: Scheme, dossier: Asked): boolean =>
  soughtHelp(dossier).some((purpose) => purposes.includes(purpose))

/** Lower comes first: each drawback weighs more than all that follow it, which only break its ties. */
const rank = (scheme: Scheme, dossier: Asked, date: string): number =>
  [
    !isForDeclared(scheme, dossier),
    scheme.relevance !== 'dedie',
    !isLocal(scheme),
    isStale(scheme, date),
    scheme.confidence === 'low',
    !serves(scheme, dossier),
    scheme.relevance !== 'connexe',
  ].reduce((total, drawback) => 2 * total + Number(drawback), 0)
