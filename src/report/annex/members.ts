/** Annex: the members as they were declared. */
import type { Member } from '../../domain'
import { formatDate, formatNumber } from '../model/format'
import { say, sayForTrack, type ReportInput } from '../model/input'
import { entry } from '../model/entry'
import type { Block, Cell, Section } from '../model/model'
import { MEMBERS } from '../model/sectionPhrases'
import { paragraph, section } from '../model/section'

export function members(input: ReportInput): Section {
  const { dossier } = input
  return section(input, 'annexe-membres', {
    place: 'annex',
    intro: say(input, 'restitution.sections.annexe-membres.intro', {
      date: formatDate(input.date),
    }),
    blocks:
      dossier.members.length === 0
        ? [paragraph(sayForTrack(input, 'membres.vide'))]
        : [table(input, dossier.members)],
  })
}

const table = (input: ReportInput, list: readonly Member[]): Block => ({
  kind: 'table',
  caption: MEMBERS.caption,
  columns: [
    { label: MEMBERS.columns.name, width: 4 },
    { label: MEMBERS.columns.family, width: 3 },
    { label: MEMBERS.columns.commitment, width: 2 },
    { label: MEMBERS.columns.details, width: 4 },
  ],
  rows: list.map((member): readonly Cell[] => [
    member.name,
    entry(input.words.families, member.family).label,
    entry(input.words.commitments, member.commitment ?? 'declare').label,
    details(input, member),
  ]),
})

function details({ words }: ReportInput, member: Member): string {
  const { roles = [], nonEssShare, legalForm, siren, brings, legalPerson } = member
  return [
    ...roles.map((role) => entry(words.roles, role).label),
    ...(legalPerson === false ? [MEMBERS.notLegalPerson] : []),
    ...(nonEssShare === undefined ? [] : [MEMBERS.share(percent(nonEssShare))]),
    ...(legalForm === undefined ? [] : [MEMBERS.form(legalForm)]),
    ...(siren === undefined ? [] : [MEMBERS.siren(siren)]),
    ...(brings === undefined ? [] : [MEMBERS.brings(brings)]),
  ].join('\u202F; ')
}

const percent = (share: number): string => formatNumber(Math.round(share * 1000) / 10)
