/** Who is in the group: a square a member, by what the law looks for and by how far each has said yes. */
import {
  hasRole,
  isPoleItself,
  standingOf,
  TRACKS,
  type FamilyId,
  type Member,
  type TextUnder,
} from '../../domain'
import { say, sayForCount, sayForTrack, type ReportInput } from '../model/input'
import type { Block, Engagement, PicturedMember } from '../model/model'
import { complete, declareSection, essential, onPaper, paragraph } from '../model/section'
import { memberTable } from './memberTable'

/** Beyond, names are no longer read at a glance: squares and counts say it. */
const NAMED = 12
/** Beyond, a square stands for five. */
const ONE_BY_ONE = 200

export const group = declareSection({
  id: 'groupe',
  tracks: TRACKS,
  make: (input) => {
    const { members } = input.dossier
    return {
      intro: null,
      blocks:
        members.length === 0
          ? essential(paragraph(sayForTrack(input, 'membres.vide')), picture(input))
          : [...essential(picture(input)), ...onPaper(complete(memberTable(input, members)))],
    }
  },
})

/** Who else could be in it: filled by hand, in a meeting. */
export const toMeet = declareSection({
  id: 'a-rencontrer',
  tracks: ['porteur'],
  make: (input) => ({
    blocks: onPaper(
      complete({
        kind: 'table',
        caption: say(input, 'rapport.groupe.a-rencontrer.tableau'),
        columns: [
          { label: say(input, 'rapport.groupe.a-rencontrer.nom'), width: 4 },
          { label: say(input, 'rapport.groupe.a-rencontrer.role'), width: 5 },
          { label: say(input, 'rapport.groupe.a-rencontrer.qui'), width: 3 },
          { label: say(input, 'rapport.groupe.a-rencontrer.pour-le'), width: 2 },
        ],
        rows: Array.from({ length: TO_MEET }, () => ['', '', '', '']),
        isForm: true,
      }),
    ),
  }),
})

/** Lines enough for a meeting. */
const TO_MEET = 5

type Kind = TextUnder<'rapport.groupe.familles.'>

/** In the order of the law. */
const KINDS = [
  'ess',
  'entreprises',
  'collectivites',
  'formation-recherche',
  'autres',
  'inconnu',
  'structure',
] as const satisfies readonly Kind[]

const COLLECTIVITES: readonly FamilyId[] = ['collectivite', 'groupement-collectivites']
const RESEARCH: readonly FamilyId[] = [
  'centre-recherche',
  'enseignement-superieur',
  'organisme-formation',
]

/** One who counts twice stands twice: an association that trains is of the ESS, and trains. */
function kindsOf(member: Member): readonly (typeof KINDS)[number][] {
  if (isPoleItself(member)) return ['structure']
  const standing = standingOf(member)
  const isOfEss = standing === 'ess' || standing === 'ess-declaree'
  const own = isOfEss
    ? 'ess'
    : standing === 'entreprises'
      ? 'entreprises'
      : COLLECTIVITES.includes(member.family)
        ? 'collectivites'
        : RESEARCH.includes(member.family)
          ? 'formation-recherche'
          : standing === 'partenaires'
            ? 'autres'
            : 'inconnu'
  return hasRole(member) && own !== 'formation-recherche' ? [own, 'formation-recherche'] : [own]
}

const ENGAGEMENTS = ['ecrit', 'oral', 'pressenti'] as const satisfies readonly Engagement[]

function engagementOf({ commitment = 'declare' }: Member): Engagement {
  if (commitment === 'pressenti') return 'pressenti'
  return commitment === 'declare' ? 'oral' : 'ecrit'
}

function squares(input: ReportInput, count: number): Partial<Extract<Block, { kind: 'members' }>> {
  if (count <= NAMED) return {}
  return count <= ONE_BY_ONE
    ? { square: 1 }
    : { square: 5, squareNote: say(input, 'rapport.groupe.carre-de-cinq') }
}

function picture(input: ReportInput): Block {
  const { members } = input.dossier
  const seen = new Set<string>()
  const families = KINDS.flatMap((kind) => {
    const some = ENGAGEMENTS.flatMap((engagement) =>
      members.filter(
        (member) => engagementOf(member) === engagement && kindsOf(member).includes(kind),
      ),
    )
    if (some.length === 0) return []
    return [
      {
        label: say(input, `rapport.groupe.familles.${kind}`),
        count: sayForCount(input, 'rapport.groupe.compte', some.length),
        members: some.map((member): PicturedMember => {
          const isAgain = seen.has(member.id)
          seen.add(member.id)
          return {
            name: member.name,
            engagement: engagementOf(member),
            ...(isAgain ? { again: say(input, 'rapport.groupe.deja-cite') } : {}),
          }
        }),
      },
    ]
  })
  const drawn = ENGAGEMENTS.filter((one) => members.some((member) => engagementOf(member) === one))
  return {
    kind: 'members',
    families,
    key: drawn.map((engagement) => ({
      engagement,
      label: say(input, `rapport.groupe.engagements.${engagement}`),
    })),
    ...squares(input, members.length),
    edit: { step: 'membres', label: say(input, 'rapport.criteres.modifier-les-membres') },
  }
}
