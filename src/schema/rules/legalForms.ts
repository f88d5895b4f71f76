/** What the legal category of an organisation says of its family: a table, by Insee code (ADR 37). */
import { z } from 'zod'
import { FAMILIES, type LegalFormWords } from '../../domain'
import { group, present, text } from '../basics/basics'
import { reviewStudy, traced } from '../basics/evidence'

const code = z.string().regex(/^\d{4}$/, 'code attendu : quatre chiffres, entre guillemets')

const formSchema = group({
  famille: z.enum(FAMILIES).optional(),
  'famille-si-ess': z.enum(FAMILIES).optional(),
  'peut-etre-cooperative': z.literal(true).optional(),
  'personne-morale': z.literal(false).optional(),
  'nom-de-personne': z.literal(true).optional(),
  codes: z.record(code, text),
})

export const legalFormsSchema = group({ ...traced, formes: z.array(formSchema) })
  .superRefine(reviewStudy)
  .superRefine(({ formes }, context) => {
    const codes = formes.flatMap((form) => Object.keys(form.codes))
    for (const twice of codes.filter((one, index) => codes.indexOf(one) !== index))
      context.addIssue({ code: 'custom', message: `« ${twice} » est écrit deux fois` })
  })
  .transform(({ formes }): Readonly<Record<string, LegalFormWords>> =>
    Object.fromEntries(
      formes.flatMap((form) =>
        Object.entries(form.codes).map(([code, label]) => [
          code,
          present<LegalFormWords>({
            label,
            family: form.famille,
            familyIfEss: form['famille-si-ess'],
            mayBeCooperative: form['peut-etre-cooperative'],
            legalPerson: form['personne-morale'],
            isNamedAfterPerson: form['nom-de-personne'],
          }),
        ]),
      ),
    ),
  )
