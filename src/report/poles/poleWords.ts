/** A known PTCE in words: the report and the page of the directory say the same. */
import { trustOf, type Pole, type PoleAward, type Source, lowerFirst } from '../../domain'
import { formatDate } from '../model/format'
import { say, sayForCount, type ReportInput } from '../model/input'
import { entry } from '../model/entry'
import { trustMark } from '../model/sourceText'
import type { Run } from '../model/model'

type Fresh = Pick<ReportInput, 'words' | 'date'>
type Worded = Pick<ReportInput, 'words'>

export interface PoleWords {
  /** « Vichy (Allier) », « Gironde », « Bretagne, département non précisé ». */
  readonly place: string
  /** How it is known: the charter, the calls that chose it, each with the source that says so. */
  readonly known: readonly string[]
  readonly website?: Run
  /** Every source that names it, with its date. */
  readonly sources: readonly Run[]
  /** « Ancien », « À confirmer »; nothing for what is recent. */
  readonly mark?: string
}

/** A pole as the report and the directory say it: nothing of it stands without a source. */
export function poleWords(pole: Pole, input: Fresh): PoleWords {
  const { website, source, status, awards } = pole
  return {
    place: placeOf(pole, input),
    known:
      awards.length === 0
        ? [say(input, `annuaire.statuts.${status}`)]
        : distinctions(awards, input),
    ...(website === undefined
      ? {}
      : { website: { text: websiteText(source, input), href: website } }),
    sources: [source, ...awards.flatMap(({ source: own }) => own ?? [])].map(citation),
    ...(trustOf(pole, input.date) === 'recent' ? {} : { mark: trustMark(pole, input) }),
  }
}

/** « Allier (03) ». */
export const departementName = ({ words }: Worded, code: string): string =>
  `${entry(words.departements, code).name} (${code})`

/** « 1 pôle », « 17 pôles ». */
export const countText = (input: Worded, count: number): string =>
  sayForCount(input, 'annuaire.carte.poles', count)

function placeOf({ commune, departement, region }: Pole, input: Worded): string {
  const { words } = input
  if (departement === undefined) {
    const unsaid = say(input, 'annuaire.fiche.sans-departement')
    return `${entry(words.regions, region)}, ${unsaid.toLowerCase()}`
  }
  const { name } = entry(words.departements, departement)
  return commune === undefined ? name : `${commune.name} (${name})`
}

/** Calls were « appels à projets » until 2016, and « AMI » from 2021 on. */
const FIRST_AMI = 2021

/** One story for each call: the two phases of one year are one sentence, in order. */
function distinctions(awards: readonly PoleAward[], input: Worded): readonly string[] {
  const isFirstOf = (award: PoleAward, other: PoleAward) =>
    award.phase === 1 && other.phase === 2 && award.year === other.year
  return awards.flatMap((award) => {
    if (awards.some((other) => isFirstOf(award, other))) return []
    const hasFirst = awards.some((other) => isFirstOf(other, award))
    return [awardText(award, input, hasFirst ? 'deux-phases' : undefined)]
  })
}

function awardText({ year, phase, note }: PoleAward, input: Worded, told?: 'deux-phases'): string {
  const kind =
    told ??
    (phase === undefined ? (year < FIRST_AMI ? 'appel' : 'ami') : (`phase-${phase}` as const))
  const text = say(input, `annuaire.distinctions.${kind}`, { annee: year })
  return note === undefined ? text : `${text} (${lowerFirst(note)})`
}

/** The address was copied, never tried: its date is that of the source. */
const websiteText = ({ date }: Source, input: Worded): string =>
  date === undefined
    ? say(input, 'annuaire.fiche.site-sans-date')
    : say(input, 'annuaire.fiche.site', { date: formatDate(date) })

/** « CRESS Bretagne, rencontre des PTCE, 27 novembre 2025 »; many a label ends with its date. */
export function citation({ label, url, date }: Pick<Source, 'label' | 'url' | 'date'>): Run {
  const written = date === undefined ? undefined : formatDate(date)
  const text = written === undefined || label.includes(written) ? label : `${label}, ${written}`
  return { text, ...(url === undefined ? {} : { href: url }) }
}
