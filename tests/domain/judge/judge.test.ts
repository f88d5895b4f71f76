/** Statuses from two conditions, and the facts that the statuses themselves become. */
import { describe, expect, it } from 'vitest'
import {
  firing,
  judge,
  statusOf,
  type Condition,
  type Dossier,
  type Status,
  type StageId,
} from '../../../src/domain'
import { dossier } from '../change/changeRules'
import { smallRules } from '../smallRules'

const TRUE: Condition = { kind: 'all', of: [] }
const FALSE: Condition = { kind: 'any', of: [] }
const UNKNOWN: Condition = { kind: 'atLeast', question: 'jamais-dit', value: 1 }
const SILENCE = { answers: {}, facts: {}, conditions: {} }

describe('a status', () => {
  it.each<[Condition, Condition, Status]>([
    [TRUE, FALSE, 'reuni'],
    [TRUE, UNKNOWN, 'reuni'],
    [TRUE, TRUE, 'reuni'],
    [UNKNOWN, TRUE, 'a-renseigner'],
    [UNKNOWN, UNKNOWN, 'a-renseigner'],
    [UNKNOWN, FALSE, 'a-renseigner'],
    [FALSE, TRUE, 'a-consolider'],
    [FALSE, UNKNOWN, 'a-renseigner'],
    [FALSE, FALSE, 'non-reuni'],
  ])('%j, else %j → %s', (metWhen, partlyWhen, status) => {
    expect(statusOf({ metWhen, partlyWhen }, SILENCE)).toBe(status)
  })
})

describe('what fires', () => {
  it('is what is true, in order, and never what is unknown', () => {
    const entries = [
      { id: 'inconnu', when: UNKNOWN },
      { id: 'vrai', when: TRUE },
      { id: 'faux', when: FALSE },
      { id: 'vrai-aussi', when: TRUE },
    ]
    expect(firing(entries, SILENCE)).toEqual(['vrai', 'vrai-aussi'])
  })
})

describe('judge', () => {
  const two = ['a', 'b'].map((id) => ({ id, name: id, family: 'association' as const }))
  const judged = (answers: Dossier['answers'], members: Dossier['members'] = []) =>
    judge(smallRules, dossier(answers, members))

  it('gives each grid its own statuses', () => {
    const { article9, stateCall } = judged({ ecrit: 'en-cours', deja: 'oui' }, two)
    expect(article9).toEqual([
      { id: 'regroupement', status: 'reuni' },
      { id: 'strategie-commune', status: 'a-consolider' },
    ])
    expect(stateCall).toEqual([{ id: 'pas-deja-soutenu', status: 'non-reuni' }])
  })

  it('counts the elements of article 9 alone, status by status', () => {
    const counts = (answers: Dossier['answers'], members?: Dossier['members']) => {
      const { facts } = judged(answers, members).known
      return [
        facts['article-9.reunis'],
        facts['article-9.a-consolider'],
        facts['article-9.non-reunis'],
        facts['article-9.a-renseigner'],
      ].map((fact) => [fact?.min, fact?.max])
    }
    const [none, one, both] = [
      [0, 0],
      [1, 1],
      [2, 2],
    ]
    expect(counts({ deja: 'non' })).toEqual([none, none, none, both])
    expect(counts({ ecrit: 'en-cours' }, two)).toEqual([one, one, none, none])
    expect(counts({ ecrit: 'non' }, two.slice(1))).toEqual([none, none, both, none])
  })

  it('knows the stage declared where the answers leave it possible, else all that they leave', () => {
    const factOf = (stage: StageId) =>
      judge(smallRules, { ...dossier({ but: 1, reseau: 1 }), project: { stage } }).known.facts[
        'etape.retenue'
      ]
    expect(factOf('developpement')).toEqual({ min: 2, max: 2 })
    expect(factOf('consolidation')).toEqual({ min: 1, max: 2 })
    expect(judged({ but: 1, reseau: 1 }).known.facts['etape.retenue']).toEqual({ min: 1, max: 2 })
  })

  it('reads no answer given on the other track', () => {
    const questions = smallRules.questions.map((question) =>
      question.id === 'ecrit' ? { ...question, track: 'collectivite' as const } : question,
    )
    const rules = { ...smallRules, questions }
    const statusFor = (track: 'porteur' | 'collectivite') =>
      judge(rules, dossier({ ecrit: 'oui' }, [], track)).article9[1]?.status
    expect(statusFor('collectivite')).toBe('reuni')
    expect(statusFor('porteur')).toBe('a-renseigner')
  })
})
