import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoreAxis, type Answer, type AxisRule } from '../../../src/domain'

const axis = (...questions: readonly string[]): AxisRule => ({
  id: 'cooperation',
  statements: questions.map((question) => ({ question, expectedFrom: 'emergence' })),
})
const score = (...answers: readonly (Answer | undefined)[]) => {
  const questions = answers.map((_, index) => `q${index}`)
  const given = Object.fromEntries(
    answers.flatMap((answer, index) => (answer === undefined ? [] : [[`q${index}`, answer]])),
  )
  return scoreAxis(axis(...questions), given)
}

describe('scoreAxis', () => {
  it.each([
    ['nothing answered', [undefined, undefined], { score: null, low: 0, high: 100, coverage: 0 }],
    ['all answered', [2, 1, 3], { score: 67, low: 67, high: 67, coverage: 1 }],
    ['one missing', [2, 3, undefined], { score: 83, low: 56, high: 89, coverage: 2 / 3 }],
    [
      'don’t know counts as missing',
      [2, 3, 'ne-sait-pas'],
      { score: 83, low: 56, high: 89, coverage: 2 / 3 },
    ],
    [
      'not applicable leaves both terms',
      [2, 'sans-objet', 3],
      { score: 83, low: 83, high: 83, coverage: 1 },
    ],
    [
      'all not applicable',
      ['sans-objet', 'sans-objet'],
      { score: null, low: null, high: null, coverage: null },
    ],
    ['a zero is an answer', [0, 0], { score: 0, low: 0, high: 0, coverage: 1 }],
  ])('%s', (_, answers, expected) => {
    expect(score(...answers)).toEqual({ id: 'cooperation', ...expected })
  })

  const answer = fc.constantFrom<Answer | undefined>(
    0,
    1,
    2,
    3,
    'ne-sait-pas',
    'sans-objet',
    undefined,
  )

  it('always lies within its interval', () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 6 }), (answers) => {
        const result = score(...answers)
        if (result.score === null) return
        expect(result.low).toBeLessThanOrEqual(result.score)
        expect(result.high).toBeGreaterThanOrEqual(result.score)
      }),
    )
  })

  it.each<[string, Answer, number]>([
    ['« sans objet » in a list leaves both terms', ['sans-objet'], 100],
    ['another list counts as missing', ['oui'], 50],
    ['« sans objet » among others counts as missing', ['sans-objet', 'oui'], 50],
  ])('%s', (_, value, low) => {
    const axis = {
      id: 'economie',
      statements: [
        { question: 'a', expectedFrom: 'emergence' },
        { question: 'b', expectedFrom: 'emergence' },
      ],
    } as const
    expect(scoreAxis(axis, { a: 3, b: value }).low).toBe(low)
  })

  it('only narrows the interval when one more statement gets a level', () => {
    fc.assert(
      fc.property(
        fc.array(answer, { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        fc.integer({ min: 0, max: 3 }),
        (answers, position, level) => {
          const index = position % answers.length
          fc.pre(answers[index] === undefined || answers[index] === 'ne-sait-pas')
          const before = score(...answers)
          const after = score(...answers.with(index, level))
          expect(after.low).toBeGreaterThanOrEqual(before.low ?? 0)
          expect(after.high).toBeLessThanOrEqual(before.high ?? 100)
        },
      ),
    )
  })
})
