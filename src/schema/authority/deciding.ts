/** What a collectivité reads before it decides: four options, and what its services have to check. */
import { z } from 'zod'
import type { CheckRule, CheckWords, DecisionPart, DecisionRule, DecisionWords } from '../../domain'
import type { DeclaredIds } from '../reading/declaredIds'
import { group, present, slug, text } from '../basics/basics'
import { conditionSchema } from '../basics/condition'
import { evidenceSchema, freshness, reviewWithin, toCitation, toSource } from '../basics/evidence'

export interface Decision {
  readonly rule: DecisionRule
  readonly words: DecisionWords
}

/** A sentence stands once, whatever the options it opens: each part names its own. */
export const decidingSchema = (known: DeclaredIds) =>
  group({
    phrases: z.record(slug, text),
    options: z
      .array(
        group({
          id: slug,
          titre: text,
          engage: text,
          'n-engage-pas': text,
          'ouverte-si': z
            .array(
              group({
                phrase: slug,
                si: conditionSchema(known),
                'a-savoir': z.literal(true).optional(),
              }),
            )
            .min(1)
            .optional(),
          'en-avant-si': z.array(group({ si: conditionSchema(known), raison: text })).min(1),
        }),
      )
      .min(1),
  })
    .superRefine(({ phrases, options }, context) => {
      const said = options.flatMap((option, index) =>
        (option['ouverte-si'] ?? []).map(({ phrase }, rank) => ({
          phrase,
          path: ['options', index, 'ouverte-si', rank, 'phrase'],
        })),
      )
      for (const { phrase, path } of said)
        if (!Object.hasOwn(phrases, phrase))
          context.addIssue({ code: 'custom', path, message: `phrase « ${phrase} » non définie` })
      for (const id of Object.keys(phrases))
        if (said.every(({ phrase }) => phrase !== id))
          context.addIssue({
            code: 'custom',
            path: ['phrases', id],
            message: `aucune option ne dit la phrase « ${id} »`,
          })
    })
    .transform(({ phrases, options }) => ({
      phrases,
      options: options.map((option): Decision => ({
        rule: {
          id: option.id,
          openWhen: (option['ouverte-si'] ?? []).map((part) =>
            present<DecisionPart>({
              id: part.phrase,
              when: part.si,
              isToLearn: part['a-savoir'],
            }),
          ),
          firstWhen: option['en-avant-si'].map(({ si }) => si),
        },
        words: {
          title: option.titre,
          commits: option.engage,
          doesNotCommit: option['n-engage-pas'],
          firstBecause: option['en-avant-si'].map(({ raison }) => raison),
        },
      })),
    }))

export interface Check {
  readonly rule: CheckRule
  readonly words: CheckWords
}

const heard = group({ ...evidenceSchema.shape, confiance: z.enum(['vue', 'secondaire']) })

export const checkSchema = (known: DeclaredIds) =>
  group({
    id: slug,
    titre: text,
    si: conditionSchema(known),
    'en-bref': group({ si: conditionSchema(known), texte: text }).optional(),
    autrement: group({
      si: conditionSchema(known),
      titre: text,
      questions: z.array(text).min(1),
    }).optional(),
    pourquoi: text,
    questions: z.array(text).min(1),
    'non-tranche': text.optional(),
    verifient: text,
    source: heard,
    'autres-sources': z.array(heard).min(1).optional(),
    ...freshness,
  })
    .superRefine(reviewWithin(24))
    .transform((card): Check => ({
      rule: present<CheckRule>({
        id: card.id,
        when: card.si,
        brieflyWhen: card['en-bref']?.si,
        otherwiseWhen: card.autrement?.si,
      }),
      words: present<CheckWords>({
        title: card.titre,
        why: card.pourquoi,
        questions: card.questions,
        briefly: card['en-bref']?.texte,
        otherwise: card.autrement && {
          title: card.autrement.titre,
          questions: card.autrement.questions,
        },
        unsettled: card['non-tranche'],
        checkedBy: card.verifient,
        source: toSource(card),
        reading: card.source.confiance,
        others: (card['autres-sources'] ?? []).map((other) => ({
          ...toCitation(other),
          reading: other.confiance,
        })),
      }),
    }))
