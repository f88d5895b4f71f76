import { describe, expect, it } from 'vitest'
import { toLearn } from '../../../src/report/plan/toLearn'
import { tell } from '../../../src/report/model/section'
import { blockOf } from '../blocks'
import { content, inputFor, made } from '../content'

describe('toLearn', () => {
  const input = inputFor({ members: [{ id: 'a', name: 'A', family: 'association' }] })
  const useful = input.diagnostic.usefulQuestions

  it('asks what is useful, the most useful first, each with its way back', () => {
    const { items } = blockOf(made(toLearn, input), 'asks')
    expect(useful.length).toBeGreaterThan(1)
    expect(items.map(({ edit }) => edit.question)).toEqual(useful.map(({ id }) => id))
    for (const { text, edit } of items) {
      const rule = content.rules.questions.find(({ id }) => id === edit.question)
      expect(edit.step).toBe(rule?.step)
      expect(text).toBe(content.words.questions[edit.question ?? '']?.label)
    }
  })

  it('counts them', () => {
    const some = (count: number) =>
      made(toLearn, inputFor({}, { diagnostic: { usefulQuestions: useful.slice(0, count) } })).intro
    expect(some(1)).toBe('Une question attend une réponse\u00A0:')
    expect(some(2)).toBe('2\u00A0questions attendent une réponse. La plus utile\u00A0:')
  })

  it('is absent when no answer would say more', () => {
    expect(tell(toLearn, inputFor({}, { diagnostic: { usefulQuestions: [] } }))).toEqual([])
  })
})
