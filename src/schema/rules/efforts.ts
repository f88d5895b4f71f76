/** What each proposed change costs, from 1 to 3, and how it is told: it judges nothing. */
import { z } from 'zod'
import {
  DONT_KNOW,
  EFFORTS,
  FAMILIES,
  isReserved,
  NEWCOMER_FAMILIES,
  type EffortWords,
} from '../../domain'
import type { DeclaredIds } from '../reading/declaredIds'
import { group, present, reference, slug, text } from '../basics/basics'

const effort = z.literal(EFFORTS)

const newcomers = {
  familles: z
    .array(
      z
        .enum(FAMILIES)
        .refine(
          (family) => NEWCOMER_FAMILIES.includes(family),
          'cette famille ne peut pas être accueillie',
        ),
    )
    .min(1),
  membre: text,
  autre: text,
  plusieurs: text,
  morale: text.optional(),
}

interface FrenchNewcomers {
  readonly familles: EffortWords['together'][number]['families']
  readonly membre: string
  readonly autre: string
  readonly plusieurs: string
  readonly morale?: string | undefined
}

const newcomerWords = ({ familles, membre, autre, plusieurs, morale }: FrenchNewcomers) =>
  present({
    families: familles,
    one: membre,
    another: autre,
    several: plusieurs,
    asLegalPerson: morale,
  })

/** What starts from silence costs what finding out does, and says no other effort. */
const isSilence = (depuis: readonly string[] | undefined) => depuis?.every(isReserved) ?? false

const way = group({
  depuis: z.array(slug).min(1).optional(),
  vers: z.array(slug).min(1).optional(),
  geste: text,
  effort: effort.optional(),
})
  .refine(({ depuis, effort: cost }) => isSilence(depuis) === (cost === undefined), {
    error: 'un effort est attendu, sauf depuis « ne-sait-pas » ou « sans-objet »',
  })
  .transform(({ depuis, vers, geste, effort: cost }) =>
    present({ from: depuis, to: vers, gesture: geste, effort: cost }),
  )

/** Someone may stand anywhere: silence and any answer must each find a way. */
const ways = z
  .array(way)
  .refine((list) => list.some(({ from, to }) => from?.includes(DONT_KNOW) && to === undefined), {
    error: 'une ligne « depuis: [ne-sait-pas] », sans « vers », est attendue',
  })
  .refine((list) => list.at(-1)?.from === undefined && list.at(-1)?.to === undefined, {
    error: 'la dernière ligne vaut pour toutes les réponses : sans « depuis » ni « vers »',
  })

/** A level says by itself what to do. */
const level = effort.transform((cost) => [{ effort: cost }])

export const effortsSchema = (known: DeclaredIds) =>
  group({
    preciser: effort,
    engager: effort,
    declarer: effort,
    accueillir: z.array(group({ ...newcomers, effort })),
    ensembles: z.array(group({ ...newcomers, geste: text.optional() })),
    reponses: z.record(reference(known.questionIds, 'question'), z.union([level, ways])),
    passe: z.record(reference(known.questionIds, 'question'), text),
  }).transform(
    ({ preciser, engager, declarer, accueillir, ensembles, reponses, passe }): EffortWords => ({
      settle: preciser,
      commit: engager,
      declare: declarer,
      join: accueillir.map((kind) => ({ ...newcomerWords(kind), effort: kind.effort })),
      together: ensembles.map((kind) => present({ ...newcomerWords(kind), gesture: kind.geste })),
      answers: reponses,
      past: passe,
    }),
  )
