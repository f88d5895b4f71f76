/**
 * What an organisation picked in the register fills in the form. A name is replaced; what a person
 * said otherwise (a family, a legal form) stands. Everything stays to be changed.
 */
import { nameKey, type FamilyId, type LegalFormWords } from '../domain'
import type { MemberFields } from '../roster/memberDraft'
import type { Company } from './company'

/** The fields that the register may fill, in the order of the form. */
export const FILLED = ['name', 'family', 'legalPerson', 'legalForm', 'siren'] as const
export type Filled = (typeof FILLED)[number]
export type Filling = Readonly<Partial<Pick<MemberFields, Filled>>>

/** What is to be said of the family, beside the fields that were filled. */
export type FamilyAdvice =
  /** Filled, or as the person said. */
  | { readonly kind: 'none' }
  /** The category does not decide. */
  | { readonly kind: 'open' }
  /** A company that the register does not say to be of the ESS, which proves nothing. */
  | { readonly kind: 'ess-unknown' }
  /** Of the ESS, as a coopérative or as a company. */
  | { readonly kind: 'ess-open' }
  /** The person said another, which stands. */
  | { readonly kind: 'kept'; readonly told: FamilyId }

export interface Picked {
  readonly filling: Filling
  readonly advice: FamilyAdvice
}

/** @param form what the rules say of its category; nothing where they do not know it */
export function pick(
  company: Company,
  form: LegalFormWords | undefined,
  fields: MemberFields,
): Picked {
  const told = form?.family ?? (company.isEss ? form?.familyIfEss : undefined)
  const isFree = fields.family === '' || fields.family === 'ne-sait-pas'
  const takesFamily = told !== undefined && isFree
  const isOfTold = told !== undefined && (isFree || fields.family === told)
  const filling: Filling = {
    ...nameOf(company, form, fields),
    ...(takesFamily && { family: told }),
    ...(isOfTold && form?.legalPerson === false && { legalPerson: false }),
    ...(fields.legalForm.trim() === '' && form && { legalForm: form.label }),
    siren: company.siren,
  }
  return { filling, advice: adviceOn(company, form, { told, isFree, family: fields.family }) }
}

/** The same name keeps the letters it was typed with; the name of a person is not taken. */
function nameOf(
  { name }: Company,
  form: LegalFormWords | undefined,
  fields: MemberFields,
): Filling {
  if (name === undefined || form?.isNamedAfterPerson) return {}
  return nameKey(name) === nameKey(fields.name) ? {} : { name }
}

function adviceOn(
  company: Company,
  form: LegalFormWords | undefined,
  {
    told,
    isFree,
    family,
  }: { readonly told?: FamilyId | undefined; readonly isFree: boolean; readonly family: string },
): FamilyAdvice {
  if (told !== undefined)
    return isFree || family === told ? { kind: 'none' } : { kind: 'kept', told }
  if (!isFree) return { kind: 'none' }
  const isCompany = form?.familyIfEss !== undefined || form?.mayBeCooperative === true
  if (!isCompany) return { kind: 'open' }
  return { kind: company.isEss ? 'ess-open' : 'ess-unknown' }
}

/** The fields before they were filled, less what was changed by hand since: another pick starts anew. */
export function unfilled(
  fields: MemberFields,
  before: MemberFields,
  filling: Filling,
): MemberFields {
  const back = FILLED.filter((key) => filling[key] !== undefined && fields[key] === filling[key])
  return { ...fields, ...Object.fromEntries(back.map((key) => [key, before[key]])) }
}
