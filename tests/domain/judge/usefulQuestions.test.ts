/** Of what is unanswered, what settles the most comes first. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyChanges,
  judge,
  usefulQuestions,
  type Answer,
  type Dossier,
} from '../../../src/domain'
import { dossiers } from '../arbitraries'
import { everyAnswer } from '../everyAnswer'
import { content } from '../realContent'
import { dossierWith } from '../dossierWith'

const { rules } = content

const empty: Dossier = dossierWith()
const idsFor = (answers: Dossier['answers']) =>
  usefulQuestions(rules, judge(rules, { ...empty, answers }), true).map(({ id }) => id)

const answered = (dossier: Dossier, question: string, to: Answer) =>
  applyChanges(dossier, [{ kind: 'answer', question, to, anyOf: [], settles: true, effort: 1 }])

const statuses = (dossier: Dossier) => {
  const { article9, stateCall, stage } = judge(rules, dossier)
  return JSON.stringify([article9, stateCall, stage.reached, stage.held])
}

describe('what is asked next', () => {
  it('an answer that settles alone comes before one that needs another', () => {
    const ids = idsFor({})
    expect(ids.indexOf('soutien-deja-recu')).toBeLessThan(ids.indexOf('besoin-mal-couvert'))
  })

  it('a question whose criterion is settled is not asked', () => {
    expect(idsFor({})).toContain('nouveaute-technique')
    expect(idsFor({ 'besoin-mal-couvert': 'oui', 'moyens-partages': ['locaux'] })).not.toContain(
      'nouveaute-technique',
    )
  })

  it('the last answer missing comes before one of two', () => {
    const ids = idsFor({ 'strategie-ecrite': 'oui' })
    expect(ids.indexOf('strategie-partagee')).toBeLessThan(ids.indexOf('activite-economique'))
  })

  it('nobody is sent to a State call they did not open', () => {
    const asked = usefulQuestions(rules, judge(rules, empty), false).map(({ id }) => id)
    expect(asked).not.toContain('soutien-deja-recu')
    expect(asked).toContain('besoin-mal-couvert')
  })

  it('never asks again what was answered', () => {
    fc.assert(
      fc.property(dossiers(rules), (dossier) => {
        const asked = usefulQuestions(rules, judge(rules, dossier), true)
        for (const { id } of asked) {
          const answer = dossier.answers[id]
          const kept = rules.questions.find((question) => question.id === id)?.track
          const isOther = kept !== undefined && kept !== dossier.profile.track
          expect(isOther || answer === undefined || isReserved(answer)).toBe(true)
        }
      }),
      { numRuns: 80 },
    )
  })

  it('every question that alone changes a status is there', () => {
    fc.assert(
      fc.property(dossiers(rules), (dossier) => {
        const asked = new Set(
          usefulQuestions(rules, judge(rules, dossier), true).map(({ id }) => id),
        )
        const before = statuses(dossier)
        const open = rules.questions.filter(
          ({ id, grid, kind, track }) =>
            (grid === 'article-9' || grid === 'appel-a-projets') &&
            kind !== 'niveau' &&
            (track === undefined || track === dossier.profile.track) &&
            dossier.answers[id] === undefined,
        )
        for (const question of open) {
          const moves = everyAnswer(question).some(
            (to) => statuses(answered(dossier, question.id, to)) !== before,
          )
          if (moves) expect(asked).toContain(question.id)
        }
      }),
      { numRuns: 25 },
    )
  })
})

const isReserved = (answer: Answer) =>
  ['ne-sait-pas', 'sans-objet'].includes(Array.isArray(answer) ? String(answer[0]) : String(answer))
