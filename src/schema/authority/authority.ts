import { z } from 'zod'
import type { DeclaredIds } from '../reading/declaredIds'
import { group, text } from '../basics/basics'
import { alertSchema } from '../rules/diagnosis'
import { questionSchema } from '../rules/question'
import { textTree } from '../basics/texts'

/** What a collectivité is asked about itself, and what it is told about its place. */
export const authoritySchema = (known: DeclaredIds) =>
  group({
    intro: text,
    'posture-generale': text,
    competences: text,
    'questions-au-porteur': textTree,
    questions: z.array(questionSchema(known)),
    alertes: z.array(alertSchema(known)),
    actes: textTree,
    plan: textTree,
  }).transform(({ questions, alertes, ...texts }) => ({
    questions: questions.map((place) =>
      place({ step: 'votre-collectivite', grid: 'collectivite', track: 'collectivite' }),
    ),
    alerts: alertes,
    texts,
  }))
