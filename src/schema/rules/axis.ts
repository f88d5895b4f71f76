import { z } from 'zod'
import { AXIS_IDS, type Agreement, type AxisRule, type AxisWords } from '../../domain'
import type { DeclaredIds } from '../reading/declaredIds'
import { group, text } from '../basics/basics'
import { statementSchema, type Question } from './question'

export interface AxisFile {
  readonly rule: AxisRule
  readonly words: AxisWords
  readonly questions: readonly Question[]
  readonly agreements: readonly Agreement[]
}

export function axisSchema(known: DeclaredIds) {
  return group({
    id: z.enum(AXIS_IDS),
    titre: text,
    'titre-collectivite': text,
    'titre-court': text,
    intro: z.array(text).min(1),
    enonces: z.array(statementSchema(known)).min(1),
  }).transform((axis): AxisFile => ({
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
    agreements: axis.enonces.flatMap(({ agreements }) => agreements),
    questions: axis.enonces.map(({ place }, index) =>
      place({
        step: 'demarche',
        grid: 'demarche',
        group: axis.id,
        mark: `${AXIS_IDS.indexOf(axis.id) + 1}.${index + 1}`,
      }),
    ),
  }))
}
