import {
  isGroup,
  isOfUnknownFamily,
  isPerson,
  LIMITS,
  MEMBER_ROLES,
  TYPED,
  type Commitment,
  type FamilyId,
  type Finding,
  type Member,
  type MemberRole,
  type PlainTextId,
} from '../domain'
import { looksPersonal } from './personalText'
import type { Draft } from './memberPaste'
import { readSiren, type SirenRead } from './siren'

/** What the form holds while a member is typed: text as it stands, right or wrong. */
export interface MemberFields {
  readonly name: string
  readonly family: FamilyId | ''
  readonly commitment: Commitment | undefined
  readonly legalPerson: boolean
  readonly roles: readonly MemberRole[]
  /** Percentage, as typed. */
  readonly share: string
  readonly legalForm: string
  /** As typed. */
  readonly siren: string
  readonly brings: string
  /** Asked of a collectivité alone. */
  readonly source: Finding
}

export const BLANK: MemberFields = {
  name: '',
  family: '',
  commitment: undefined,
  legalPerson: true,
  roles: [],
  share: '',
  legalForm: '',
  siren: '',
  brings: '',
  source: 'declare',
}

export function fieldsOf(member: Member): MemberFields {
  return {
    name: member.name,
    family: member.family,
    commitment: member.commitment,
    legalPerson: member.legalPerson ?? true,
    roles: member.roles ?? [],
    share: member.nonEssShare === undefined ? '' : String(Math.round(member.nonEssShare * 100)),
    legalForm: member.legalForm ?? '',
    siren: member.siren ?? '',
    brings: member.brings ?? '',
    source: member.source ?? 'declare',
  }
}

/** Only an organisation may or may not be a *personne morale*: nothing to ask for the others. */
export const asksLegalPerson = (family: FamilyId | '') =>
  family !== '' && !isPerson({ family }) && !isOfUnknownFamily({ family })

/** Only a group of enterprises counts by its share. */
export const asksShare = (family: FamilyId | '') => family !== '' && isGroup({ family })

/** A family that is itself one of the three roles has nothing to add about it. */
export const rolesFor = (family: FamilyId | ''): readonly MemberRole[] =>
  family === '' || isPerson({ family }) ? [] : MEMBER_ROLES.filter((role) => role !== family)

export type FieldFault = {
  readonly field: 'name' | 'family' | 'share' | 'form' | 'siren' | 'brings'
} & (
  | { /** The sentence that says it. */ readonly text: PlainTextId }
  /** A limit, with its number. */
  | { readonly text: LimitTextId; readonly n: number }
)

type LimitTextId =
  | `membres.champs.${'name' | 'legalForm' | 'brings'}.erreurs.long`
  | 'membres.champs.name.erreurs.trop'

/** Where a member is written: among how many others, and in the place of which one. */
export interface Listing {
  readonly count: number
  readonly edited?: Member | undefined
}

/** What a file brought, longer than a screen lets one type, may stay as long as it is. */
export function faultsOf(fields: MemberFields, { count, edited }: Listing): readonly FieldFault[] {
  const name = fields.name.trim()
  const too = (
    field: FieldFault['field'],
    text: LimitTextId,
    size: number,
    most: number,
  ): FieldFault | false => size > most && { field, text, n: most }
  const longer = (typed: number, kept = '') => Math.max(typed, kept.length)
  const faults: (FieldFault | false)[] = [
    edited === undefined &&
      too('name', 'membres.champs.name.erreurs.trop', count + 1, LIMITS.members),
    name === '' && { field: 'name', text: 'membres.champs.name.erreurs.vide' },
    too('name', 'membres.champs.name.erreurs.long', name.length, longer(TYPED.name, edited?.name)),
    looksPersonal(name) && { field: 'name', text: 'membres.champs.name.erreurs.personne' },
    fields.family === '' && { field: 'family', text: 'membres.champs.family.erreurs.vide' },
    asksShare(fields.family) &&
      readShare(fields.share) === 'wrong' && {
        field: 'share',
        text: 'membres.champs.nonEssShare.erreurs.format',
      },
    too(
      'form',
      'membres.champs.legalForm.erreurs.long',
      fields.legalForm.trim().length,
      longer(TYPED.legalForm, edited?.legalForm),
    ),
    sirenOf(fields, edited).kind === 'wrong' && {
      field: 'siren',
      text: 'membres.champs.siren.erreurs.format',
    },
    too(
      'brings',
      'membres.champs.brings.erreurs.long',
      fields.brings.trim().length,
      longer(TYPED.brings, edited?.brings),
    ),
  ]
  return faults.filter((fault) => fault !== false)
}

/** What a file brought stays as it is, right or wrong, until it is changed here. */
const sirenOf = ({ siren }: MemberFields, edited: Member | undefined): SirenRead =>
  edited?.siren === siren ? { kind: 'siren', siren } : readSiren(siren)

/** « 60 », « 60 % » or « 62,5 » → a share between 0 and 1. */
export function readShare(typed: string): number | 'blank' | 'wrong' {
  const text = typed.replace(/[\s\u00a0\u202f%]/g, '').replace(',', '.')
  if (text === '') return 'blank'
  if (!/^\d+(?:\.\d+)?$/.test(text)) return 'wrong'
  const percent = Number(text)
  return percent <= 100 ? percent / 100 : 'wrong'
}

/**
 * The member that the fields describe. What the form does not show (place, the pole's own structure) is taken from
 * the member being edited, so that an edit never loses it.
 */
export function draftOf(fields: MemberFields, listing: Listing): Draft | undefined {
  const { edited } = listing
  if (fields.family === '' || faultsOf(fields, listing).length > 0) return undefined
  const share = readShare(fields.share)
  const offered = rolesFor(fields.family)
  const roles = fields.roles.filter((role) => offered.includes(role))
  const legalForm = fields.legalForm.trim()
  const siren = sirenOf(fields, edited)
  const brings = fields.brings.trim()
  return {
    name: fields.name.trim(),
    family: fields.family,
    ...(fields.commitment ? { commitment: fields.commitment } : {}),
    ...(asksLegalPerson(fields.family) && !fields.legalPerson ? { legalPerson: false } : {}),
    ...(roles.length > 0 ? { roles } : {}),
    ...(asksShare(fields.family) && typeof share === 'number' ? { nonEssShare: share } : {}),
    ...(legalForm ? { legalForm } : {}),
    ...(siren.kind === 'siren' ? { siren: siren.siren } : {}),
    ...(brings ? { brings } : {}),
    ...(edited?.place ? { place: edited.place } : {}),
    // Told by the group is what an absent key says.
    ...(fields.source === 'declare' ? {} : { source: fields.source }),
    ...(edited?.isPole ? { isPole: edited.isPole } : {}),
  }
}

/** The next id of the list: ids are never used again while the list holds a later one. */
export function nextMemberId(members: readonly Member[]): string {
  const numbers = members.map(({ id }) => Number(/^m(\d+)$/.exec(id)?.[1] ?? 0))
  return `m${Math.max(0, ...numbers) + 1}`
}
