/** The headings of a délibération and of a convention: `rules/rubriques.yaml`. */
import { z } from 'zod'
import { ACT_FACTS, ACT_IDS, type ActHeading, type ActLine, type ActWords } from '../../domain'
import type { DeclaredIds } from '../reading/declaredIds'
import { group, present, reference, slug, text } from '../basics/basics'

const HOLE = '{valeur}'
const LENGTHS = { bref: 'short', complet: 'whole' } as const

const lineSchema = (known: DeclaredIds) =>
  group({
    phrase: text.optional(),
    question: reference(known.questionIds, 'question').optional(),
    lit: z.enum(ACT_FACTS).optional(),
    carte: reference(known.checks, 'carte').optional(),
    seulement: z.enum(['bref', 'complet']).optional(),
  })
    .refine(
      ({ phrase, carte }) => (phrase === undefined) !== (carte === undefined),
      'une ligne est une « phrase » ou une « carte »',
    )
    .refine(({ phrase = '', question, lit }) => {
      const holes = phrase.split(HOLE).length - 1
      return holes === [question, lit].filter((one) => one !== undefined).length && holes <= 1
    }, '« {valeur} » va avec « question » ou avec « lit », une fois')
    .transform(({ phrase, question, lit, carte, seulement }): ActLine => {
      const only = seulement === undefined ? {} : { only: LENGTHS[seulement] }
      if (phrase === undefined) return { check: carte ?? '', ...only }
      if (question !== undefined)
        return { text: phrase, reads: { kind: 'question', question }, ...only }
      return present<ActLine>({
        text: phrase,
        reads: lit === undefined ? undefined : { kind: 'fact', fact: lit },
        ...only,
      })
    })

const headingSchema = (known: DeclaredIds) =>
  group({ id: slug, titre: text, lignes: z.array(lineSchema(known)).min(1) }).transform(
    ({ id, titre, lignes }): ActHeading => ({ id, title: titre, lines: lignes }),
  )

export const actsSchema = (known: DeclaredIds) =>
  z
    .array(
      group({
        id: z.enum(ACT_IDS),
        titre: text,
        rubriques: z.array(headingSchema(known)).min(1),
      })
        .refine(
          ({ rubriques }) => new Set(rubriques.map(({ id }) => id)).size === rubriques.length,
          'une rubrique est écrite deux fois',
        )
        .transform(({ id, titre, rubriques }): ActWords => ({
          id,
          title: titre,
          headings: rubriques,
        })),
    )
    .refine(
      (acts) =>
        acts.length === ACT_IDS.length && ACT_IDS.every((id) => acts.some((act) => act.id === id)),
      'la délibération et la convention sont attendues, une fois chacune',
    )
