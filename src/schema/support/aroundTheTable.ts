/** Who may do what beside a collectivité: the powers to have checked, what to ask, who said what. */
import { z } from 'zod'
import { AUTHORITY_LEVELS, type LevelQuote, type Power, type TwoLevels } from '../../domain'
import { day, group, partialDate, present, slug, text } from '../basics/basics'
import {
  asTraced,
  reviewStudy,
  reviewWithin,
  toSource,
  traced,
  tracedOrOwn,
} from '../basics/evidence'
import { CONFIDENCES } from './scheme'
import { placeSchema } from './territory'

const power = group({
  id: slug,
  texte: text,
  confiance: z.enum(['elevee', 'moyenne', 'faible']),
  ...tracedOrOwn,
})
  .superRefine((fact, context) => {
    const whole = asTraced(fact)
    if (whole !== undefined) reviewWithin(24)(whole, context)
    else if (fact.confiance !== 'faible')
      context.addIssue({
        code: 'custom',
        path: ['source'],
        message: 'sans source et ses deux dates, la confiance est « faible »',
      })
  })
  .transform((fact): Power => {
    const whole = asTraced(fact)
    return present<Power>({
      id: fact.id,
      text: fact.texte,
      confidence: CONFIDENCES[fact.confiance],
      source: whole && toSource(whole),
    })
  })

export const powersSchema = group({ competences: z.array(power).min(1) }).transform(
  ({ competences }) => competences,
)

const quote = group({
  id: slug,
  niveau: z.enum(AUTHORITY_LEVELS),
  mots: text,
  auteur: text,
  fonction: text,
  date: partialDate,
  complement: text.optional(),
  ...traced,
})
  .superRefine(reviewStudy)
  .transform((said): LevelQuote & { readonly id: string } =>
    present<LevelQuote & { readonly id: string }>({
      id: said.id,
      level: said.niveau,
      words: said.mots,
      author: said.auteur,
      position: said.fonction,
      date: said.date,
      note: said.complement,
      source: toSource(said),
    }),
  )

/** Who holds two levels: no text that we read lists them, so that the reading is ours, with its day. */
const twoLevels = group({
  'lu-le': day,
  collectivites: z
    .array(
      group({
        id: slug,
        lieux: z.array(placeSchema).min(1),
        niveaux: z.array(z.enum(AUTHORITY_LEVELS)).length(2),
      }),
    )
    .min(1),
}).transform(({ 'lu-le': readOn, collectivites }): readonly TwoLevels[] =>
  collectivites.map(({ lieux, niveaux }) => ({ places: lieux, levels: niveaux, readOn })),
)

export interface AroundTheTable {
  /** What to ask each level, then all of them. */
  readonly asked: Readonly<Record<string, string>>
  readonly quotes: readonly (LevelQuote & { readonly id: string })[]
  readonly twoLevels: readonly TwoLevels[]
}

export const aroundTheTableSchema = group({
  'a-demander': group({
    commune: text,
    intercommunalite: text,
    departement: text,
    region: text,
    tous: text,
  }),
  citations: z.array(quote),
  'deux-niveaux': twoLevels.default([]),
}).transform((file): AroundTheTable => ({
  asked: file['a-demander'],
  quotes: file.citations,
  twoLevels: file['deux-niveaux'],
}))
