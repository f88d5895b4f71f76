/** What must hold of the range of stages on every dossier and both tracks, with the real rules. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applicableQuestions,
  diagnose,
  isUnknownStage,
  isWithin,
  judge,
  levelBounds,
  NO_PLACES,
  readAnswer,
  readNumber,
  stageRank,
  TRACKS,
  type Dossier,
  type Level,
  type QuestionRule,
} from '../../../src/domain'
import { answerTo, dossiers } from '../arbitraries'
import { dossierWith } from '../dossierWith'
import { content } from '../realContent'

const { rules, words } = content
const DATE = '2026-11-28'
const rangeOf = (dossier: Dossier) => judge(rules, dossier).stage
const ranks = (dossier: Dossier) => {
  const { low, high } = rangeOf(dossier)
  return [stageRank(low), stageRank(high)] as const
}
const withAnswer = (dossier: Dossier, question: string, answer: Dossier['answers'][string]) => ({
  ...dossier,
  answers: { ...dossier.answers, [question]: answer },
})

/** A dossier, and one of its open questions. */
const openQuestion = (
  isKept: (question: QuestionRule) => boolean = () => true,
): fc.Arbitrary<[Dossier, QuestionRule]> =>
  dossiers(rules).chain((dossier) => {
    const open = applicableQuestions(rules, dossier).filter(
      (question) => isKept(question) && readAnswer(dossier.answers, question.id).kind === 'unknown',
    )
    return open.length === 0
      ? openQuestion(isKept)
      : fc.tuple(fc.constant(dossier), fc.constantFrom(...open))
  })

const asked = rules.stages.flatMap(({ conditions }) => conditions)
const highestAsked = (question: string): Level | undefined =>
  asked
    .filter((one) => one.question === question)
    .map(({ value }) => value)
    .sort()
    .at(-1)

describe('the range of stages', () => {
  it('is narrowed by what is learnt, and never moved, save by an answer that contradicts the rest', () => {
    const learnt = openQuestion().chain(([dossier, question]) =>
      fc.tuple(fc.constant(dossier), fc.constant(question), answerTo(question)),
    )
    fc.assert(
      fc.property(learnt, ([dossier, question, answer]) => {
        if (question.kind === 'niveau' && typeof answer === 'number') {
          const { min, max } = levelBounds(question.id, rules, judge(rules, dossier).known)
          fc.pre(min <= answer && answer <= max)
        }
        const [low, high] = ranks(dossier)
        const [after, afterHigh] = ranks(withAnswer(dossier, question.id, answer))
        expect(after).toBeGreaterThanOrEqual(low)
        expect(afterHigh).toBeLessThanOrEqual(high)
      }),
      { numRuns: 1000 },
    )
  })

  it('has no bound that a better answer lowers', () => {
    const lowered = (dossier: Dossier) =>
      Object.keys(dossier.answers).filter((id) => {
        const level = readNumber(dossier.answers, id)
        return highestAsked(id) !== undefined && level !== undefined && level < 3
      })
    const raised = dossiers(rules)
      .filter((dossier) => lowered(dossier).length > 0)
      .chain((dossier) => fc.tuple(fc.constant(dossier), fc.constantFrom(...lowered(dossier))))
    fc.assert(
      fc.property(raised, ([dossier, question]) => {
        const level = readNumber(dossier.answers, question) ?? 0
        const [low, high] = ranks(dossier)
        const [after, afterHigh] = ranks(withAnswer(dossier, question, level + 1))
        expect(after).toBeGreaterThanOrEqual(low)
        expect(afterHigh).toBeGreaterThanOrEqual(high)
      }),
      { numRuns: 500 },
    )
  })

  it('never makes a support or a lever too early for an unknown turned into its best level', () => {
    fc.assert(
      fc.property(
        openQuestion(({ id }) => highestAsked(id) !== undefined),
        ([dossier, { id }]) => {
          const diagnosed = (one: Dossier) => diagnose(content, one, NO_PLACES, DATE).diagnostic
          const before = diagnosed(dossier)
          const after = diagnosed(withAnswer(dossier, id, highestAsked(id) ?? 3))
          const { low } = after.stage
          const kept = new Set(after.supports.map((one) => one.id))
          for (const lost of before.supports.filter((one) => !kept.has(one.id))) {
            const stages = words.schemes.find((one) => one.id === lost.id)?.stages ?? []
            expect(stages.every((stage) => stageRank(stage) < stageRank(low))).toBe(true)
          }
          for (const { id: lever, upTo } of after.levers) {
            const former = before.levers.find((one) => one.id === lever)
            if (upTo === 0) expect([lever, former?.upTo]).toEqual([lever, 0])
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  it('sets a support aside for its stage only when every one of its stages is excluded', () => {
    fc.assert(
      fc.property(dossiers(rules), (dossier) => {
        const { refused, stage } = diagnose(content, dossier, NO_PLACES, DATE).diagnostic
        for (const { id, reasons } of refused.filter((one) => one.reasons.includes('stage'))) {
          const stages = words.schemes.find((one) => one.id === id)?.stages ?? []
          expect([id, stages.filter((one) => isWithin(one, stage)), reasons.length > 0]).toEqual([
            id,
            [],
            true,
          ])
        }
      }),
      { numRuns: 200 },
    )
  })

  it.each(TRACKS)('excludes nothing of an empty dossier: %s', (track) => {
    const { stage, refused } = diagnose(
      content,
      dossierWith({ profile: track === 'porteur' ? { track } : { track, level: 'commune' } }),
      NO_PLACES,
      DATE,
    ).diagnostic
    expect(isUnknownStage(stage)).toBe(true)
    expect(refused.filter(({ reasons }) => reasons.includes('stage'))).toEqual([])
  })

  it('moves no support and no lever when varied resources alone are known, at their best', () => {
    const empty = dossierWith()
    const told = (dossier: Dossier) => {
      const { supports, levers } = diagnose(content, dossier, NO_PLACES, DATE).diagnostic
      return { supports, levers }
    }
    expect(told(withAnswer(empty, 'ressources-variees', 3))).toEqual(told(empty))
  })

  it('moves no mean, no coverage and no count of answers for what article 9 establishes', () => {
    const proved = {
      'strategie-ecrite': 'oui',
      'strategie-partagee': 'tous',
      'perimetre-choisi': 'accord-ecrit',
    }
    const of = (answers: Dossier['answers']) =>
      diagnose(content, dossierWith({ answers }), NO_PLACES, DATE).diagnostic.axes
    expect(of(proved)).toEqual(of({}))
  })
})
