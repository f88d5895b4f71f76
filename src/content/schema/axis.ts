import { z } from 'zod'
import { AXIS_IDS, type AxisRule, type AxisWords } from '../../domain'
import type { Known } from '../known'
import { text } from './basics'
import { statementSchema, type Question } from './question'

export interface AxisFile {
  readonly rule: AxisRule
  readonly words: AxisWords
  readonly questions: readonly Question[]
}

/** How sure we are of the principle an axis stands for: in the doctrine, and in the charter we could not read. */
const confidence = z.strictObject({ doctrine: text, charte: text.nullable() })

export function axisSchema(known: Known) {
  return z
    .strictObject({
      id: z.enum(AXIS_IDS),
      titre: text,
      'titre-collectivite': text,
      'titre-court': text,
      intro: z.array(text).min(1),
      principe: text.nullable(),
      confiance: confidence,
      enonces: z.array(statementSchema(known)).min(1),
    })
    .transform((axis): AxisFile => ({
      rule: {
        id: axis.id,
        statements: axis.enonces.map(({ id, expectedFrom }) => ({ question: id, expectedFrom })),
      },
      words: {
        title: axis.titre,
        authorityTitle: axis['titre-collectivite'],
        short: axis['titre-court'],
        intro: axis.intro,
      },
      questions: axis.enonces.map(({ place }) =>
        place({ step: 'demarche', grid: 'demarche', group: axis.id }),
      ),
    }))
}
