import { describe, expect, it } from 'vitest'
import type { Condition } from '../../../src/domain'
import type { DeclaredIds } from '../../../src/schema/reading/declaredIds'
import { conditionSchema } from '../../../src/schema/basics/condition'

const EVERY = { has: () => true, values: () => [] }
const option = (id: string) => ({ id, quiet: false, line: undefined })
const question = (id: string, kind: string, ...options: string[]) =>
  [id, { id, kind, usage: 'regle', options: options.map(option), file: 'a', line: 1 }] as const

const questions = new Map([
  question('statut', 'choix-unique', 'oui', 'non', 'ne-sait-pas'),
  question('moyens', 'choix-multiple', 'locaux', 'outils'),
  question('annees', 'nombre', 'ne-sait-pas'),
])
const known: DeclaredIds = {
  questions,
  declared: [],
  questionIds: new Set(questions.keys()),
  conditions: new Set(['cooperation']),
  evidence: EVERY,
  actors: EVERY,
  resources: EVERY,
  variables: EVERY,
  checks: EVERY,
  articles: EVERY,
}
const schema = conditionSchema(known)

describe('a condition', () => {
  it.each<[unknown, Condition]>([
    [
      { question: 'statut', parmi: ['oui'] },
      { kind: 'among', question: 'statut', options: ['oui'], count: 1 },
    ],
    [
      { question: 'moyens', parmi: ['locaux', 'outils'], 'au-moins': 2 },
      { kind: 'among', question: 'moyens', options: ['locaux', 'outils'], count: 2 },
    ],
    [
      { question: 'annees', 'au-moins': 2 },
      { kind: 'atLeast', question: 'annees', value: 2 },
    ],
    [
      { fait: 'membres.ess', 'au-moins': 1 },
      { kind: 'fact', fact: 'membres.ess', value: 1 },
    ],
    [{ condition: 'cooperation' }, { kind: 'named', id: 'cooperation' }],
    [
      { non: { condition: 'cooperation' } },
      { kind: 'not', of: { kind: 'named', id: 'cooperation' } },
    ],
    [
      { toutes: [{ condition: 'cooperation' }, { question: 'annees', 'au-moins': 1 }] },
      {
        kind: 'all',
        of: [
          { kind: 'named', id: 'cooperation' },
          { kind: 'atLeast', question: 'annees', value: 1 },
        ],
      },
    ],
    [
      { 'au-moins-une': [{ condition: 'cooperation' }] },
      { kind: 'any', of: [{ kind: 'named', id: 'cooperation' }] },
    ],
  ])('written %j is read', (written, expected) => {
    expect(schema.parse(written)).toEqual(expected)
  })

  it.each<[unknown, string, readonly PropertyKey[]]>([
    [undefined, 'clé manquante', []],
    ['oui', 'condition attendue', []],
    [{ question: 'statut', egal: 'oui' }, 'condition attendue', []],
    [{ toutes: [] }, 'liste de conditions attendue', ['toutes']],
    [{ toutes: [{ et: 1 }] }, 'condition attendue', ['toutes', 0]],
    [{ non: {} }, 'condition attendue', ['non']],
    [{ question: 'statut', parmi: [] }, 'liste de réponses attendue', ['parmi']],
    [{ question: 'statut', parmi: ['bof'] }, 'réponse inconnue « bof » à « statut »', ['parmi', 0]],
    [{ question: 'statut', parmi: ['ne-sait-pas'] }, 'vaut inconnu', ['parmi', 0]],
    [{ question: 'forme', parmi: ['oui'] }, 'question inconnue « forme »', ['question']],
    [{ question: 'annees', parmi: ['deux'] }, 'est un nombre', ['parmi']],
    [{ question: 'statut', 'au-moins': 1 }, 'n’est pas un nombre', ['au-moins']],
    [{ question: 'annees', 'au-moins': 0 }, 'nombre entier supérieur à zéro', ['au-moins']],
    [{ fait: 'membres.amis', 'au-moins': 1 }, 'fait inconnu « membres.amis »', ['fait']],
    [{ condition: 'amitie' }, 'condition nommée inconnue « amitie »', ['condition']],
  ])('written %j is refused where it is wrong', (written, message, path) => {
    const result = schema.safeParse(written)
    expect(result.success).toBe(false)
    expect(result.error?.issues).toHaveLength(1)
    expect(result.error?.issues[0]?.message).toContain(message)
    expect(result.error?.issues[0]?.path).toEqual(path)
  })
})
