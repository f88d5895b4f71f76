/** Why a support is there, and why another is not: one French sentence for each term. */
import {
  enumerate,
  isUnknownStage,
  STAGES,
  type Scheme,
  type SupportMatch,
  type SupportRefusal,
  lowerFirst,
  listed,
} from '../../domain'
import { asSentence, sentences } from '../model/format'
import { say, sayForTrack, type ReportInput } from '../model/input'
import { entry } from '../model/entry'
import type { Rich } from '../model/model'

/** What fits, softly; then what does not, in full ink. */
export function fitOf(input: ReportInput, scheme: Scheme, match: SupportMatch): Rich {
  const met = sentences(
    purposes(input, scheme, match),
    match.matched.includes('track')
      ? say(input, `rapport.convient.pour.${scheme.beneficiaries}`)
      : undefined,
    stageFit(input, scheme, match),
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
          return say(input, 'rapport.convient-moins.territoire')
        case 'stage':
          return isUnknownStage(input.diagnostic.stage)
            ? sayForTrack(input, 'rapport.convient-moins.etape-inconnue', {
                noms: stagesOf(input, scheme),
              })
            : sayForTrack(input, 'rapport.convient-moins.etape', {
                noms: stagesOf(input, scheme),
                ...endsOf(input),
              })
        case 'track':
          // Said once, by the heading that such supports stand under.
          return undefined
        case 'purpose':
          return say(input, 'rapport.convient-moins.objet', {
            liste: enumerate(
              (input.dossier.project.purposes ?? []).map((id) =>
                lowerFirst(entry(input.words.purposes, id)),
              ),
            ),
          })
      }
    }),
  )
}

function purposes(input: ReportInput, scheme: Scheme, { matched }: SupportMatch) {
  const { words, dossier } = input
  const named = (ids: readonly string[]) =>
    listed(ids.map((id) => lowerFirst(entry(words.purposes, id))))
  const sought = (dossier.project.purposes ?? []).filter((id) => scheme.purposes.includes(id))
  return sentences(
    scheme.purposes.length === 0
      ? undefined
      : say(input, 'rapport.convient.objet', { liste: named(scheme.purposes) }),
    matched.includes('purpose')
      ? say(input, 'rapport.convient.cherche', { liste: named(sought) })
      : undefined,
  )
}

function stageFit(
  input: ReportInput,
  scheme: Scheme,
  { matched }: SupportMatch,
): string | undefined {
  if (isForEveryStage(scheme)) return say(input, 'rapport.convient.toute-etape')
  return matched.includes('stage')
    ? sayForTrack(input, 'rapport.convient.etape', { noms: stagesOf(input, scheme) })
    : undefined
}

/** « l’émergence », « la consolidation »: the ends of what is possible. */
const endsOf = (input: ReportInput) => ({
  premiere: say(input, `rapport.etapes.${input.diagnostic.stage.low}`),
  derniere: say(input, `rapport.etapes.${input.diagnostic.stage.high}`),
})

const isForEveryStage = ({ stages }: Scheme): boolean =>
  stages.length === 0 || stages.length === STAGES.length

/** « l’émergence et le développement »: after « prévu pour ». */
const stagesOf = (input: ReportInput, { stages }: Scheme): string =>
  enumerate(stages.map((stage) => say(input, `rapport.etapes.${stage}`)))

/** « l’une de ses régions », « deux de ses régions ». */
const HOW_MANY: Readonly<Record<number, 'une' | 'deux' | 'trois'>> = {
  1: 'une',
  2: 'deux',
  3: 'trois',
}

function whereFit(input: ReportInput, scheme: Scheme, { where }: SupportMatch): string {
  const { type, codes, label } = scheme.territory
  switch (type) {
    case 'france':
      return say(input, 'rapport.convient.partout')
    case 'region':
      if (codes.length === 1)
        return sayForTrack(input, 'rapport.convient.une-region', { nom: label })
      return sayForTrack(
        input,
        `rapport.convient.regions.${HOW_MANY[where.length] ?? 'plusieurs'}`,
        {
          noms: thereIn(input, where),
        },
      )
    case 'departement':
    case 'epci':
    case 'commune':
      return sayForTrack(input, `rapport.convient.lieu.${type}`, {
        nom: namesOf(input, scheme, where),
      })
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
  return sentences(
    ...reasons.map((reason) => {
      switch (reason) {
        case 'closed':
          return scheme.statusNote === undefined
            ? say(input, 'rapport.ecarte.clos')
            : asSentence(scheme.statusNote)
        case 'call':
          return reasons.includes('closed') ? undefined : say(input, 'rapport.ecarte.appel')
        case 'territory':
        case 'territory-part':
        case 'no-territory':
          return reservedTo(input, scheme)
        case 'stage':
          return plannedFor(input, scheme)
        case 'track':
          return say(input, 'rapport.ecarte.collectivite')
      }
    }),
  )
}

function plannedFor(input: ReportInput, scheme: Scheme): string {
  const { low, high } = input.diagnostic.stage
  const noms = stagesOf(input, scheme)
  return low === high
    ? sayForTrack(input, 'rapport.ecarte.etape', {
        noms,
        etape: entry(input.words.stages, low).title.toLowerCase(),
      })
    : sayForTrack(input, 'rapport.ecarte.etapes', { noms, ...endsOf(input) })
}

/** The place a support is for; undefined for the whole of France. */
export function reservedTo(input: ReportInput, { territory }: Scheme): string | undefined {
  const { words } = input
  const { type, codes, label } = territory
  switch (type) {
    case 'france':
      return undefined
    case 'region':
      return codes.length === 1
        ? say(input, 'rapport.ecarte.region', { nom: label })
        : say(input, 'rapport.ecarte.regions', {
            noms: enumerate(codes.map((code) => entry(words.cress, code).regionName)),
          })
    case 'departement':
    case 'epci':
    case 'commune':
      return say(input, `rapport.ecarte.lieu.${type}`, { nom: label })
  }
}
