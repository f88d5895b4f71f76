/** How much an answer settles, on rules small enough to count by hand. */
import { describe, expect, it } from 'vitest'
import {
  judge,
  usefulQuestions,
  type Condition,
  type Dossier,
  type Rulebook,
} from '../../../src/domain'
import { all, among, any, atLeast, changeRules, dossier, not } from '../change/changeRules'

/** Two elements; the State condition reads `passe`. */
const rulesWith = (met: Condition, partly: Condition, other: Condition = all()): Rulebook => ({
  ...changeRules,
  elements: [
    {
      id: 'regroupement',
      reads: 'answers',
      metWhen: met,
      partlyWhen: partly,
      questions: [],
    },
    {
      id: 'strategie-commune',
      reads: 'answers',
      metWhen: other,
      partlyWhen: any(),
      questions: [],
    },
  ],
  stateConditions: [
    {
      id: 'pas-deja-soutenu',
      reads: 'answers',
      metWhen: among('passe', ['non']),
      partlyWhen: any(),
      questions: [],
    },
  ],
  stages: [{ id: 'gestation', conditions: [] }],
})

const useful = (rules: Rulebook, answers: Dossier['answers'] = {}, readsStateCall = false) =>
  usefulQuestions(rules, judge(rules, dossier(answers)), readsStateCall)

const WRITTEN = among('ecrit', ['oui'])
const CLEAR = atLeast('but', 2)

describe('the weight of a question', () => {
  it.each<[string, Condition, number]>([
    ['an option settles alone, whichever it is', WRITTEN, 1],
    ['any set of options settles', among('moyens', ['locaux']), 1],
    ['any number settles', atLeast('annees', 3), 1],
    ['any level settles', CLEAR, 1],
    ['a contrary settles as much', not(WRITTEN), 1],
  ])('%s', (_, met, weight) => {
    const [first, ...rest] = useful(rulesWith(met, any()))
    expect(first).toMatchObject({ weight, bears: ['regroupement'] })
    expect(rest).toEqual([])
  })

  it('is the share of the answers that settle, « je ne sais pas » left out', () => {
    // « oui » leaves the level to be known; « en-cours » and « non » settle. Levels 0 and 1 settle.
    expect(useful(rulesWith(all(WRITTEN, CLEAR), any()))).toEqual([
      { id: 'ecrit', weight: 2 / 3, bears: ['regroupement'] },
      { id: 'but', weight: 1 / 2, bears: ['regroupement'] },
    ])
  })

  it('looks at a number just below and just at what the rule names', () => {
    const rules = rulesWith(all(atLeast('annees', 3), atLeast('salaries', 5), WRITTEN), any())
    const weights = useful(rules, { ecrit: 'oui' }).map(({ id, weight }) => [id, weight])
    expect(weights).toEqual([
      ['annees', 1 / 2],
      ['salaries', 1 / 2],
    ])
  })

  it('adds up over the elements it bears on', () => {
    expect(useful(rulesWith(WRITTEN, any(), all(WRITTEN, CLEAR)))).toEqual([
      { id: 'ecrit', weight: 1 + 2 / 3, bears: ['regroupement', 'strategie-commune'] },
      { id: 'but', weight: 1 / 2, bears: ['strategie-commune'] },
    ])
  })

  it('follows what would make the element partly met once it cannot be met', () => {
    const rules = rulesWith(all(WRITTEN, CLEAR), atLeast('annees', 3))
    expect(useful(rules, { ecrit: 'non' })).toEqual([
      { id: 'annees', weight: 1, bears: ['regroupement'] },
    ])
  })
})

describe('a question left out', () => {
  it('is one that was answered, or whose element is settled', () => {
    const rules = rulesWith(all(WRITTEN, CLEAR), any())
    expect(useful(rules, { ecrit: 'oui' }).map(({ id }) => id)).toEqual(['but'])
    expect(useful(rules, { ecrit: 'non' })).toEqual([])
  })

  it('is one of the State call, until that step is opened', () => {
    const rules = rulesWith(WRITTEN, any())
    expect(useful(rules).map(({ id }) => id)).toEqual(['ecrit'])
    expect(useful(rules, {}, true)).toEqual([
      { id: 'ecrit', weight: 1, bears: ['regroupement'] },
      { id: 'passe', weight: 1, bears: ['pas-deja-soutenu'] },
    ])
  })
})

describe('the next stage', () => {
  const rules: Rulebook = {
    ...rulesWith(all(), any()),
    axes: [
      {
        id: 'projet-commun',
        statements: [
          { question: 'but', expectedFrom: 'emergence' },
          { question: 'annees', expectedFrom: 'emergence' },
        ],
      },
    ],
    stages: [
      { id: 'gestation', conditions: [] },
      {
        id: 'emergence',
        conditions: [
          { question: 'but', value: 1 },
          { question: 'annees', value: 1 },
        ],
      },
    ],
  }

  it('shares one status between the questions it waits for', () => {
    expect(useful(rules)).toEqual([
      { id: 'annees', weight: 1 / 2, bears: ['emergence'] },
      { id: 'but', weight: 1 / 2, bears: ['emergence'] },
    ])
    expect(useful(rules, { but: 2 })).toEqual([{ id: 'annees', weight: 1, bears: ['emergence'] }])
  })

  it('asks nothing while a known level already keeps it away', () => {
    expect(useful(rules, { but: 0 })).toEqual([])
  })

  it('adds to what a question settles of the elements', () => {
    const elements = rulesWith(all(WRITTEN, CLEAR), any()).elements
    const both: Rulebook = { ...rules, elements }
    expect(useful(both).map(({ id, weight, bears }) => [id, weight, bears.length])).toEqual([
      ['but', 1, 2],
      ['ecrit', 2 / 3, 1],
      ['annees', 1 / 2, 1],
    ])
  })
})
