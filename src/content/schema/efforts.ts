/** What each proposed change costs, from 1 to 3: it orders the proposals and judges nothing. */
import { z } from 'zod'
import { EFFORTS, FAMILIES, type EffortWords } from '../../domain'
import type { Known } from '../known'
import { reference, text } from './basics'

const effort = z.literal(EFFORTS)

export const effortsSchema = (known: Known) =>
  z
    .strictObject({
      preciser: effort,
      engager: effort,
      accueillir: z.array(
        z.strictObject({
          familles: z
            .array(z.enum(FAMILIES).exclude(['ne-sait-pas', 'groupement-entreprises']))
            .min(1),
          membre: text,
          effort,
        }),
      ),
      reponses: z.record(reference(known.questionIds, 'question'), effort),
      passe: z.array(reference(known.questionIds, 'question')),
    })
    .transform(({ preciser, engager, accueillir, reponses, passe }) => ({
      past: passe,
      efforts: {
        settle: preciser,
        commit: engager,
        join: accueillir.map(({ familles, membre, effort: cost }) => ({
          families: familles,
          label: membre,
          effort: cost,
        })),
        answers: reponses,
      } satisfies EffortWords,
    }))
