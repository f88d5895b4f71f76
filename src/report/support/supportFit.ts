/** Why a support is there, and why another is not: one French sentence for each term. */
import {
  enumerate,
  STAGES,
  type Scheme,
  type StageId,
  type SupportMatch,
  type SupportRefusal,
} from '../../domain'
import { asSentence, lowerFirst, sentences } from '../model/format'
import { stageOf, trackOf, type ReportInput } from '../model/input'
import { entry } from '../model/entry'
import type { Rich } from '../model/model'
import { FIT, REFUSED, STAGE_WITH_ARTICLE, UNFIT } from '../model/supportPhrases'

/** What fits, softly; then what does not, in full ink. */
export function fitOf(input: ReportInput, scheme: Scheme, match: SupportMatch): Rich {
  const met = sentences(
    purposes(input, scheme, match),
    match.matched.includes('track') ? FIT.beneficiaries[scheme.beneficiaries] : undefined,
    stageFit(input, scheme),
    whereFit(input, scheme, match),
  )
  const unmet = unmetTerms(input, scheme, match)
  return [{ text: met, soft: true }, ...(unmet === '' ? [] : [{ text: ` ${unmet}` }])]
}

function unmetTerms(input: ReportInput, scheme: Scheme, { unmet }: SupportMatch): string {
  return sentences(
    ...unmet.map((term) => {
      switch (term) {
        case 'territory':
          return UNFIT.territory
        case 'stage':
          return isForEveryStage(scheme) ? undefined : UNFIT.stage(stagesOf(scheme), trackOf(input))
        case 'track':
          // Said once, by the heading that such supports stand under.
          return undefined
        case 'purpose':
          return UNFIT.purpose
      }
    }),
  )
}

function purposes({ words, dossier }: ReportInput, scheme: Scheme, { matched }: SupportMatch) {
  const named = (ids: readonly string[]) =>
    ids.map((id) => lowerFirst(entry(words.purposes, id))).join(', ')
  const sought = (dossier.project.purposes ?? []).filter((id) => scheme.purposes.includes(id))
  return sentences(
    scheme.purposes.length === 0 ? undefined : FIT.purposes(named(scheme.purposes)),
    matched.includes('purpose') ? FIT.sought(named(sought)) : undefined,
  )
}

function stageFit(input: ReportInput, scheme: Scheme): string | undefined {
  if (isForEveryStage(scheme)) return FIT.everyStage
  return stageOf(input) === null ? undefined : FIT.atStage(stagesOf(scheme), trackOf(input))
}

const isForEveryStage = ({ stages }: Scheme): boolean =>
  stages.length === 0 || stages.length === STAGES.length

const stagesOf = ({ stages }: Scheme): string =>
  enumerate(stages.map((stage) => STAGE_WITH_ARTICLE[stage]))

function whereFit(input: ReportInput, scheme: Scheme, { where }: SupportMatch): string {
  const project = FIT.project[trackOf(input)]
  const { type, codes, label } = scheme.territory
  switch (type) {
    case 'france':
      return FIT.everywhere
    case 'region':
      if (codes.length === 1) return FIT.oneRegion(label, lowerFirst(project))
      return FIT.ofRegions(project, thereIn(input, where), where.length)
    case 'departement':
    case 'epci':
    case 'commune':
      return FIT.place(project, type, namesOf(input, scheme, where))
  }
}

/** « en Occitanie et en Nouvelle-Aquitaine » */
export const thereIn = ({ words }: ReportInput, regions: readonly string[]): string =>
  enumerate(regions.map((code) => entry(words.cress, code).inRegion))

/** The scheme's own label when it has one place; otherwise the names of those where the project is. */
function namesOf({ places }: ReportInput, { territory }: Scheme, where: readonly string[]): string {
  const { type, codes, label } = territory
  if (type === 'france' || codes.length === 1) return label
  return enumerate(where.map((code) => places.names[type][code] ?? code))
}

/** « Réservé à la région Grand Est. Prévu pour l’émergence ; vous êtes à l’étape consolidation. » */
export function refusalOf(
  input: ReportInput,
  scheme: Scheme,
  reasons: SupportRefusal['reasons'],
): string {
  const stage = stageOf(input)
  return sentences(
    ...reasons.map((reason) => {
      switch (reason) {
        case 'closed':
          return scheme.statusNote === undefined ? REFUSED.closed : asSentence(scheme.statusNote)
        case 'call':
          return reasons.includes('closed') ? undefined : REFUSED.call
        case 'territory':
        case 'territory-part':
        case 'no-territory':
          return reservedTo(input, scheme)
        case 'stage':
          return stage === null ? undefined : plannedFor(input, scheme, stage)
        case 'track':
          return REFUSED.track
      }
    }),
  )
}

const plannedFor = (input: ReportInput, scheme: Scheme, stage: StageId): string =>
  REFUSED.stage(
    stagesOf(scheme),
    entry(input.words.stages, stage).title.toLowerCase(),
    trackOf(input),
  )

export function reservedTo({ words }: ReportInput, { territory }: Scheme): string | undefined {
  const { type, codes, label } = territory
  switch (type) {
    case 'france':
      return undefined
    case 'region':
      return codes.length === 1
        ? REFUSED.region(label)
        : REFUSED.regions(enumerate(codes.map((code) => entry(words.cress, code).regionName)))
    case 'departement':
    case 'epci':
    case 'commune':
      return REFUSED.place(type, label)
  }
}
