/** `rules/affirmations.yaml`: the facts that our own sentences state, with where each is said. */
import { z } from 'zod'
import type { Statement } from '../../domain'
import { group, slug, text } from '../basics/basics'
import { reviewStudy, reviewWithin, toSource, traced } from '../basics/evidence'

export interface StatementEntry extends Statement {
  readonly id: string
  /** Words of ours that state the fact, by file of `rules/`. */
  readonly saidIn: readonly { readonly file: string; readonly words: string }[]
}

const statementSchema = group({
  id: slug,
  fait: text,
  nature: z.enum(['actualite', 'publication']),
  'dit-dans': z.array(group({ fichier: text, mots: text })).min(1),
  ...traced,
})
  .superRefine((statement, context) => {
    switch (statement.nature) {
      case 'actualite':
        return reviewWithin(12)(statement, context)
      case 'publication':
        return reviewStudy(statement, context)
    }
  })
  .transform((statement): StatementEntry => ({
    id: statement.id,
    fact: statement.fait,
    source: toSource(statement),
    saidAs: [...new Set(statement['dit-dans'].map(({ mots }) => mots))],
    saidIn: statement['dit-dans'].map(({ fichier, mots }) => ({
      file: `rules/${fichier}`,
      words: mots,
    })),
  }))

export const statementsSchema = z.array(statementSchema)
