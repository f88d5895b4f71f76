/**
 * One initiative among several, on one line: where, how far, what lacks, what comes next.
 *
 * It counts nothing of what is there and ranks nobody: what lacks is named in the order of the law, and
 * no line can be sorted by it (`order.ts`).
 */
import {
  groupedMembers,
  isCommitted,
  isUnknownStage,
  lowerFirst,
  readerTrack,
  upperFirst,
  type AuthorityLevel,
  type ElementId,
  type Glance,
  type Place,
  type StageRange,
  type Status,
  type Track,
} from '../../domain'
import { entry } from '../model/entry'
import { inMonths } from '../model/format'
import { say, type ReportInput } from '../model/input'
import { placeNames } from '../model/placeNames'
import { nextStep, type NextStep } from './nextStep'

/** A glance is enough: a whole diagnosis says the same of it. */
export type InitiativeInput = Glance &
  Pick<ReportInput, 'words' | 'dossier' | 'places'> & {
    /** ISO day that freshness is judged against. */
    readonly date: string
  }

export interface Initiative {
  readonly name: string
  readonly track: Track
  /** Of the collectivité that looks at it; absent of what a group says of itself. */
  readonly level?: AuthorityLevel
  readonly authority?: Place
  /** In words; empty where no place is named. */
  readonly territory: string
  readonly places: readonly Place[]
  /** SIREN of every EPCI of its places: where it is found to be beside another. */
  readonly epcis: readonly string[]
  readonly themes: readonly string[]
  readonly stage: string
  readonly stageRange: StageRange
  /** Short names of elements, three at most, in the order of the law. */
  readonly lacking: string
  readonly statuses: readonly { readonly id: ElementId; readonly status: Status }[]
  /** How many points there are to have checked; a group has none of a collectivité’s. */
  readonly checks?: number
  readonly next: NextStep
  /** ISO day; absent where no dossier says when it changed. */
  readonly newsOn?: string
  readonly isStale: boolean
  readonly engagedMembers: number
  readonly rules: string
}

/** More places are counted. */
const PLACES = 2

export function initiativeOf(input: InitiativeInput): Initiative {
  const { dossier, diagnostic, date } = input
  const { profile, project } = dossier
  const isOutside = profile.track === 'collectivite'
  const authority = authorityOf(input)
  const newsOn = lastNews(input)
  return {
    name: project.name?.trim() || say(input, 'restitution.sans-nom'),
    track: readerTrack(dossier),
    ...(isOutside && profile.level !== undefined && { level: profile.level }),
    ...(authority !== undefined && { authority }),
    territory: placeNames(input, PLACES),
    places: dossier.territory.map((place) => ({ type: place.type, code: place.code })),
    epcis: input.places.epcis,
    themes: project.themes ?? [],
    stage: stage(input),
    stageRange: { low: diagnostic.stage.low, high: diagnostic.stage.high },
    lacking: lacking(input),
    statuses: diagnostic.article9.map(({ id, status }) => ({ id, status })),
    // What cannot be ruled out yet is asked at the first meeting: it is no point to have checked.
    ...(isOutside && {
      checks: diagnostic.checks.filter(({ state }) => state !== 'open').length,
    }),
    next: nextStep(input),
    ...(newsOn !== undefined && { newsOn }),
    isStale: newsOn !== undefined && newsOn < inMonths(date, -STALE_AFTER),
    engagedMembers: groupedMembers(dossier.members).filter(isCommitted).length,
    rules: diagnostic.rules,
  }
}

/** One that is in no index has no code to compute with. */
function authorityOf({ dossier: { profile } }: InitiativeInput): Place | undefined {
  const { track, authority } = profile
  if (track !== 'collectivite' || authority === undefined || authority.type === 'autre')
    return undefined
  return { type: authority.type, code: authority.code }
}

/** Months without news after which a line says so. */
const STALE_AFTER = 6

/** The only place that says what news are: the last change of the dossier, or the last file of the group. */
const lastNews = ({ dossier }: InitiativeInput): string | undefined =>
  [dossier.updatedAt?.slice(0, 10), dossier.declared?.on]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)

const TEXTS = 'rapport.portefeuille'

function stage(input: InitiativeInput): string {
  const { stage: range } = input.diagnostic
  const titleOf = (id: StageRange['low']) => lowerFirst(entry(input.words.stages, id).title)
  if (isUnknownStage(range)) return say(input, `${TEXTS}.etape.inconnue`)
  return range.low === range.high
    ? say(input, `${TEXTS}.etape.sure`, { etape: titleOf(range.low) })
    : say(input, `${TEXTS}.etape.entre`, {
        premiere: titleOf(range.low),
        derniere: titleOf(range.high),
      })
}

/** More names are read by nobody, and would make of a line a count. */
const NAMED = 3

function lacking(input: InitiativeInput): string {
  const { article9 } = input.diagnostic
  const those = (...wanted: readonly Status[]) =>
    article9.filter(({ status }) => wanted.includes(status)).map(({ id }) => id)
  const wanting = those('non-reuni', 'a-consolider')
  const unknown = those('a-renseigner')
  if (unknown.length === article9.length) return say(input, `${TEXTS}.manque.tout`)
  if (wanting.length > 0) return upperFirst(named(input, wanting))
  return unknown.length > 0
    ? say(input, `${TEXTS}.manque.a-renseigner`, { liste: named(input, unknown) })
    : say(input, `${TEXTS}.manque.rien`)
}

/** What is cut is said to be there: three names alone would say that nothing else lacks. */
function named(input: InitiativeInput, ids: readonly ElementId[]): string {
  const liste = ids
    .slice(0, NAMED)
    .map((id) => lowerFirst(entry(input.words.elements, id).names.short))
    .join(', ')
  return ids.length > NAMED ? say(input, `${TEXTS}.manque.entre-autres`, { liste }) : liste
}
