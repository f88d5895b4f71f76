/** What the register answered, read by its documented shape: any other is no answer at all. */
import * as v from 'valibot'
import type { Companies, Company } from './company'

/** As many as one list lets a person look at. */
export const MOST = 10

const short = v.nullish(v.pipe(v.string(), v.maxLength(1000)))

/** Only what is read; the rest is left where it is, names of people first. */
const companySchema = v.object({
  siren: v.pipe(v.string(), v.regex(/^\d{9}$/)),
  nom_complet: short,
  nom_raison_sociale: short,
  nature_juridique: short,
  statut_diffusion: short,
  etat_administratif: short,
  siege: v.nullish(v.object({ libelle_commune: short })),
  complements: v.nullish(v.object({ est_ess: v.nullish(v.boolean()) })),
})

const answerSchema = v.object({
  results: v.array(v.unknown()),
  total_results: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

/** `undefined` for what the documentation does not describe. */
export function companiesOf(answer: unknown): Companies | undefined {
  const read = v.safeParse(answerSchema, answer)
  if (!read.success) return undefined
  const companies = v.safeParse(v.array(companySchema), read.output.results.slice(0, MOST))
  if (!companies.success) return undefined
  return { companies: companies.output.map(companyOf), total: read.output.total_results }
}

function companyOf(told: v.InferOutput<typeof companySchema>): Company {
  const name = shown(told.nom_raison_sociale) ?? shown(told.nom_complet)
  const town = shown(told.siege?.libelle_commune)
  const category = /^\d{4}$/.exec(told.nature_juridique ?? '')?.[0]
  return {
    siren: told.siren,
    ...(name !== undefined && { name }),
    ...(category !== undefined && { category }),
    ...(town !== undefined && { town }),
    isClosed: told.etat_administratif === 'C',
    isWithheld: told.statut_diffusion === 'P',
    ...(told.complements?.est_ess === true && { isEss: true }),
  }
}

/** What stands in the place of what may not be shown. */
const MASK = /\[NON-DIFFUSIBLE\]/

/** On one line, without the signs that are not seen and may turn a line over. */
function shown(text: string | null | undefined): string | undefined {
  const clean = (text ?? '')
    .normalize('NFC')
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
  return clean === '' || MASK.test(clean) ? undefined : clean
}
