/** Why a support is there, and why another is not: one French sentence for each term. */
import {
  enumerate,
  isUnknownStage,
  type Scheme,
  type SupportMatch,
  type SupportRefusal,
  lowerFirst,
  soughtHelp,
  listed,
} from '../../domain'
import { asSentence, sentences } from '../model/format'
import { say, sayForTrack, type ReportInput } from '../model/input'
import { entry } from '../model/entry'
import { levelsOf } from '../model/publisher'
import type { Rich } from '../model/model'

/** What was asked for and is there, softly; then what does not fit, in full ink. */
export function fitOf(input: ReportInput, scheme: Scheme, match: SupportMatch): Rich {
  const unmet = unmetTerms(input, scheme, match)
  const sought = soughtIn(input, scheme, match) ?? ''
  return [
    ...(sought === '' ? [] : [{ text: sought, soft: true as const }]),
    ...(unmet === '' ? [] : [{ text: sought === '' ? unmet : ` ${unmet}` }]),
  ]
}

function unmetTerms(input: ReportInput, scheme: Scheme, { unmet }: SupportMatch): string {
  return sentences(
    ...unmet.map((term) => {
      switch (term) {
        case 'territory':
          return say(input, 'rapport.convient-moins.territoire')
        case 'stage':
          return isUnknownStage(input.diagnostic.stage)
            ? say(input, 'rapport.convient-moins.etape-inconnue', {
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
          return say(input, 'rapport.convient-moins.objet')
      }
    }),
  )
}

const named = ({ words }: ReportInput, ids: readonly string[]): string =>
  listed(ids.map((id) => lowerFirst(entry(words.purposes, id))))

/** « Objet : un accompagnement, de l’aide pour monter le projet. » */
export const purposesOf = (input: ReportInput, { purposes }: Scheme): string | undefined =>
  purposes.length === 0
    ? undefined
    : say(input, 'rapport.convient.objet', { liste: named(input, purposes) })

function soughtIn(
  input: ReportInput,
  scheme: Scheme,
  { matched }: SupportMatch,
): string | undefined {
  const sought = soughtHelp(input.dossier).filter((id) => scheme.purposes.includes(id))
  return matched.includes('purpose')
    ? sayForTrack(input, 'rapport.convient.cherche', { liste: named(input, sought) })
    : undefined
}

/** « l’émergence », « la consolidation »: the ends of what is possible. */
const endsOf = (input: ReportInput) => ({
  premiere: say(input, `rapport.etapes.${input.diagnostic.stage.low}`),
  derniere: say(input, `rapport.etapes.${input.diagnostic.stage.high}`),
})

/** « l’émergence et le développement »: after « prévu pour ». */
const stagesOf = (input: ReportInput, { stages }: Scheme): string =>
  enumerate(stages.map((stage) => say(input, `rapport.etapes.${stage}`)))

/** « en Occitanie et en Nouvelle-Aquitaine » */
export const thereIn = ({ words }: ReportInput, regions: readonly string[]): string =>
  enumerate(regions.map((code) => entry(words.cress, code).inRegion))

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
        case 'level':
          return say(input, 'rapport.ecarte.niveau', { noms: levelsOf(input, scheme) })
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
