/** Where a scheme applies, and the codes that are allowed to say so. */
import { z } from 'zod'
import { PLACE_TYPES, type Place, type Scheme } from '../../domain'
import { group, text } from '../basics/basics'
import { shown } from '../basics/shown'

/** The eighteen regions that have a CRESS or stand in for one; 05 does not exist. */
export const REGION_CODES = [
  ...['01', '02', '03', '04', '06', '11', '24', '27', '28'],
  ...['32', '44', '52', '53', '75', '76', '84', '93', '94'],
] as const

/** 01 to 95, Corsica in two, the five overseas départements and the overseas collectivités. */
const DEPARTEMENT_CODES: ReadonlySet<string> = new Set([
  ...Array.from({ length: 95 }, (_, index) => String(index + 1).padStart(2, '0')).filter(
    (code) => code !== '20',
  ),
  ...['2A', '2B', '971', '972', '973', '974', '976'],
  ...['975', '977', '978', '986', '987', '988'],
])

const isRegion = (code: string): boolean => REGION_CODES.some((region) => region === code)
const isDepartement = (code: string): boolean => DEPARTEMENT_CODES.has(code)

/** YAML reads 01 as the number 1: a code stands between quotes. */
const quotedCode = z.custom<string>(
  (value) => typeof value === 'string',
  'code attendu, entre guillemets',
)

export const regionCode = quotedCode.refine(isRegion, {
  error: ({ input }) => `région inconnue « ${shown(input)} »`,
})

export const departementCode = quotedCode.refine(isDepartement, {
  error: ({ input }) => `département inconnu « ${shown(input)} »`,
})

const TYPES = ['france', ...PLACE_TYPES] as const
type TerritoryType = (typeof TYPES)[number]

/** What a narrow perimeter lies in, so that who names a whole région is asked to be more precise. */
const aroundSchema = group({
  intercommunalites: codesOf('epci'),
  departements: codesOf('departement'),
  regions: codesOf('region'),
})
  .partial()
  .transform(({ intercommunalites = [], departements = [], regions = [] }) => ({
    epcis: intercommunalites,
    departements,
    regions,
  }))

export const territorySchema = group({
  type: z.enum(TYPES),
  codes: z.array(quotedCode).optional(),
  dans: aroundSchema.optional(),
  libelle: text,
})
  .superRefine(({ type, codes = [], dans }, context) => {
    if (dans !== undefined && (type === 'france' || type === 'region')) {
      context.addIssue({
        code: 'custom',
        path: ['dans'],
        message: 'seul un territoire plus petit qu’une région est dans un autre',
      })
    }
    if (type === 'france' && codes.length > 0) {
      context.addIssue({
        code: 'custom',
        path: ['codes'],
        message: 'la France entière n’a pas de code',
      })
    }
    if (type !== 'france' && codes.length === 0) {
      context.addIssue({ code: 'custom', path: ['codes'], message: 'au moins un code attendu' })
    }
    codes.forEach((code, index) => {
      const message = codeProblem(type, code)
      if (message !== undefined)
        context.addIssue({ code: 'custom', path: ['codes', index], message })
    })
  })
  .transform(({ type, codes = [], dans, libelle }): Scheme['territory'] => ({
    type,
    codes,
    label: libelle,
    ...(dans === undefined ? {} : { around: dans }),
  }))

/** A place of the index, named alone. */
export const placeSchema = group({ type: z.enum(PLACE_TYPES), code: quotedCode })
  .superRefine(({ type, code }, context) => {
    const message = codeProblem(type, code)
    if (message !== undefined) context.addIssue({ code: 'custom', path: ['code'], message })
  })
  .transform((place): Place => place)

function codeProblem(type: TerritoryType, code: string): string | undefined {
  switch (type) {
    case 'france':
      return undefined
    case 'region':
      return isRegion(code) ? undefined : `région inconnue « ${code} »`
    case 'departement':
      return isDepartement(code) ? undefined : `département inconnu « ${code} »`
    case 'epci':
      return isSiren(code) ? undefined : `SIREN de l’intercommunalité attendu, pas « ${code} »`
    case 'commune':
      return isCommune(code) ? undefined : `code INSEE de la commune attendu, pas « ${code} »`
  }
}

function codesOf(type: TerritoryType) {
  return z.array(
    quotedCode.superRefine((code, context) => {
      const message = codeProblem(type, code)
      if (message !== undefined) context.addIssue({ code: 'custom', message })
    }),
  )
}

/** Five characters that begin with a département: 03310, 2A004, 97411. */
export const isCommune = (code: string): boolean =>
  /^\d[\dAB]\d{3}$/.test(code) &&
  (isDepartement(code.slice(0, 2)) || isDepartement(code.slice(0, 3)))

/** Nine digits whose Luhn sum is a multiple of ten: one mistyped digit never passes. */
function isSiren(code: string): boolean {
  if (!/^\d{9}$/.test(code)) return false
  const sum = [...code].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}
