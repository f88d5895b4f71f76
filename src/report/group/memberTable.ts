/** Annex: the members as they were declared. */
import { isPoleItself, TRACKS, type Member } from '../../domain'
import { formatDate, formatNumber } from '../model/format'
import { say, sayForTrack, type ReportInput } from '../model/input'
import { entry } from '../model/entry'
import type { Block, Cell } from '../model/model'
import { annexed, paragraph, declareSection } from '../model/section'

export const members = declareSection({
  id: 'annexe-membres',
  tracks: TRACKS,
  make: (input) => {
    const { dossier } = input
    return {
      intro: say(input, 'restitution.sections.annexe-membres.intro', {
        date: formatDate(input.date),
      }),
      blocks: annexed(
        dossier.members.length === 0
          ? paragraph(sayForTrack(input, 'membres.vide'))
          : memberTable(input, dossier.members),
      ),
    }
  },
})

export const memberTable = (input: ReportInput, list: readonly Member[]): Block => ({
  kind: 'table',
  caption: say(input, 'rapport.membres.tableau'),
  columns: [
    { label: say(input, 'rapport.membres.colonnes.nom'), width: 4 },
    { label: say(input, 'rapport.membres.colonnes.famille'), width: 3 },
    { label: say(input, 'rapport.membres.colonnes.engagement'), width: 2 },
    { label: say(input, 'rapport.membres.colonnes.precisions'), width: 4 },
  ],
  rows: list.map((member): readonly Cell[] => [
    member.name,
    entry(input.words.families, member.family).label,
    entry(input.words.commitments, member.commitment ?? 'declare').label,
    details(input, member),
  ]),
})

function details(input: ReportInput, member: Member): string {
  const { words } = input
  const { roles = [], nonEssShare, legalForm, siren, brings, legalPerson } = member
  return [
    ...(isPoleItself(member) ? [say(input, 'membres.structure.dite')] : []),
    ...roles.map((role) => entry(words.roles, role).label),
    ...(legalPerson === false ? [say(input, 'rapport.membres.sans-personnalite')] : []),
    ...(nonEssShare === undefined
      ? []
      : [say(input, 'rapport.membres.part', { n: percent(nonEssShare) })]),
    ...(legalForm === undefined ? [] : [say(input, 'rapport.membres.forme', { texte: legalForm })]),
    ...(siren === undefined ? [] : [say(input, 'rapport.membres.siren', { code: siren })]),
    ...(brings === undefined ? [] : [say(input, 'rapport.membres.apport', { texte: brings })]),
  ].join('\u202F; ')
}

const percent = (share: number): string => formatNumber(Math.round(share * 1000) / 10)
