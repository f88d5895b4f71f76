import { z } from 'zod'
import type { CalendarRow } from '../../domain'
import type { DeclaredIds } from '../reading/declaredIds'
import { group, present, text } from '../basics/basics'
import { alertSchema } from '../rules/diagnosis'
import { questionSchema } from '../rules/question'
import { textTree } from '../basics/texts'

/** Weeks before the council, or after it, and what is done then, by whom. */
const calendarRow = group({
  de: z.int(),
  a: z.int().optional(),
  nous: text,
  groupe: text.optional(),
  autres: text.optional(),
})
  .refine(({ de, a }) => a === undefined || a > de, {
    error: '« a » vient après « de »',
    path: ['a'],
  })
  .transform(({ de, a, nous, groupe, autres }) =>
    present<CalendarRow>({ from: de, to: a, us: nous, group: groupe, others: autres }),
  )

/** What a collectivité is asked about itself, and what it is told about its place. */
export const authoritySchema = (known: DeclaredIds) =>
  group({
    intro: text,
    'posture-generale': text,
    competences: text,
    'questions-au-porteur': textTree,
    questions: z.array(questionSchema(known)),
    alertes: z.array(alertSchema(known)),
    plan: textTree,
    calendrier: z.array(calendarRow),
  }).transform(({ questions, alertes, calendrier, ...texts }) => ({
    questions: questions.map((place) =>
      place({ step: 'votre-collectivite', grid: 'collectivite', track: 'collectivite' }),
    ),
    alerts: alertes,
    calendar: calendrier,
    texts,
  }))
