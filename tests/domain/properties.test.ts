/** What must hold of every dossier, whatever the rules say: proved on random ones, with the real rules. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applicableQuestions,
  diagnose,
  evaluate,
  isAnswered,
  judge,
  leavesOf,
  NO_PLACES,
  progress,
  putQuestions,
  readAnswer,
  scoreAxis,
  type Answers,
  type Condition,
  type Dossier,
  type Known,
  type Status,
} from '../../src/domain'
import { answerTo, dossiers, memberLists } from './arbitraries'
import { content } from './realContent'
import { dossierWith } from './dossierWith'

const { rules } = content
const DATE = '2026-11-23'
const statuses = (dossier: Dossier): readonly Status[] => {
  const { article9, stateCall } = judge(rules, dossier)
  return [...article9, ...stateCall].map(({ status }) => status)
}

/** A dossier, one of its questions without a readable answer, and an answer to it. */
const oneMoreAnswer = dossiers(rules).chain((dossier) => {
  const open = applicableQuestions(rules, dossier).filter(
    (question) => readAnswer(dossier.answers, question.id).kind === 'unknown',
  )
  fc.pre(open.length > 0)
  return fc
    .constantFrom(...open)
    .chain((question) => fc.tuple(fc.constant(dossier), fc.constant(question), answerTo(question)))
})

describe('answering', () => {
  it('never changes a verdict already decided', () => {
    fc.assert(
      fc.property(oneMoreAnswer, ([dossier, question, answer]) => {
        const before = statuses(dossier)
        const after = statuses({
          ...dossier,
          answers: { ...dossier.answers, [question.id]: answer },
        })
        before.forEach((status, index) => {
          if (status !== 'a-renseigner') expect(after[index]).toBe(status)
        })
      }),
      { numRuns: 500 },
    )
  })

  it('never moves a condition that is already true or false', () => {
    const leaf: fc.Arbitrary<Condition> = fc.oneof(
      fc.record({
        kind: fc.constant('among' as const),
        question: fc.constantFrom('a', 'b', 'c'),
        options: fc.subarray(['x', 'y', 'z'], { minLength: 1 }),
        count: fc.integer({ min: 1, max: 2 }),
      }),
      fc.record({
        kind: fc.constant('atLeast' as const),
        question: fc.constantFrom('d', 'e'),
        value: fc.integer({ min: 0, max: 3 }),
      }),
    )
    const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
      condition: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.record({
          kind: fc.constantFrom('all' as const, 'any' as const),
          of: fc.array(tie('condition'), { maxLength: 3 }),
        }),
        fc.record({ kind: fc.constant('not' as const), of: tie('condition') }),
      ),
    }))
    const option = fc.constantFrom('x', 'y', 'z', 'ne-sait-pas', 'sans-objet')
    const answers: fc.Arbitrary<Answers> = fc.record(
      {
        a: option,
        b: option,
        c: fc.subarray(['x', 'y', 'z'], { minLength: 1 }),
        d: fc.nat(3),
        e: fc.nat(3),
      },
      { requiredKeys: [] },
    )
    const known = (given: Answers): Known => ({ answers: given, facts: {}, conditions: {} })
    fc.assert(
      fc.property(condition, answers, answers, (tree, some, more) => {
        // What is readable in `some` stays; `more` only fills what was not.
        const readable = Object.fromEntries(
          Object.entries(some).filter(([id]) => readAnswer(some, id).kind !== 'unknown'),
        )
        const before = evaluate(tree, known(some))
        const after = evaluate(tree, known({ ...more, ...readable }))
        if (before !== 'unknown') expect(after).toBe(before)
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps every axis within the interval it had', () => {
    fc.assert(
      fc.property(oneMoreAnswer, ([dossier, question, answer]) => {
        fc.pre(typeof answer === 'number')
        const answers = { ...dossier.answers, [question.id]: answer }
        for (const axis of rules.axes) {
          // « sans objet » leaves both terms: from there a level is another axis, not one more answer.
          if (dossier.answers[question.id] === 'sans-objet') continue
          const before = scoreAxis(axis, dossier.answers)
          const { score } = scoreAxis(axis, answers)
          if (score === null) continue
          expect(score).toBeGreaterThanOrEqual(0)
          expect(scoreAxis(axis, answers).low).toBeGreaterThanOrEqual(before.low ?? 0)
          expect(scoreAxis(axis, answers).high).toBeLessThanOrEqual(before.high ?? 100)
        }
      }),
    )
  })

  it('gives the same diagnostic in whatever order the answers came', () => {
    fc.assert(
      fc.property(dossiers(rules), (dossier) => {
        const reversed = Object.fromEntries(Object.entries(dossier.answers).reverse())
        expect(
          diagnose(content, { ...dossier, answers: reversed }, NO_PLACES, DATE).diagnostic,
        ).toEqual(diagnose(content, dossier, NO_PLACES, DATE).diagnostic)
      }),
      { numRuns: 50 },
    )
  })
})

describe('members', () => {
  it('give the same statuses in whatever order they stand', () => {
    fc.assert(
      fc.property(dossiers(rules), (dossier) => {
        expect(statuses({ ...dossier, members: [...dossier.members].reverse() })).toEqual(
          statuses(dossier),
        )
      }),
    )
  })

  it('never make an element met by being only approached', () => {
    fc.assert(
      fc.property(dossiers(rules), memberLists(), (dossier, members) => {
        fc.pre(members.length > 0)
        const approached = members.map((member) => ({
          ...member,
          commitment: 'pressenti' as const,
        }))
        const computed = rules.elements
          .filter(({ reads }) => reads === 'members')
          .map(({ id }) => id)
        const { article9 } = judge(rules, { ...dossier, members: approached })
        const met = article9.filter(({ id, status }) => computed.includes(id) && status === 'reuni')
        expect(met).toEqual([])
      }),
    )
  })
})

describe('the diagnostic', () => {
  it('explains every status, and says what is missing by id', () => {
    const ids = new Set([...rules.questions.map(({ id }) => id), 'membres'])
    fc.assert(
      fc.property(dossiers(rules), (dossier) => {
        const { article9, stateCall } = diagnose(content, dossier, NO_PLACES, DATE).diagnostic
        for (const { status, because, missing } of [...article9, ...stateCall]) {
          expect(because.length).toBeGreaterThan(0)
          expect(because.join(' ')).not.toMatch(/[{}]|undefined/)
          if (status === 'reuni') expect(missing).toEqual([])
          else expect(missing.length).toBeGreaterThan(0)
          expect(missing.filter((id) => !ids.has(id) && !id.startsWith('role:'))).toEqual([])
        }
      }),
      { numRuns: 200 },
    )
  })

  it('numbers its actions from 1, each once', () => {
    fc.assert(
      fc.property(dossiers(rules), (dossier) => {
        const { actions } = diagnose(content, dossier, NO_PLACES, DATE).diagnostic
        expect(actions.map(({ priority }) => priority)).toEqual(
          actions.map((_, index) => index + 1),
        )
        expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length)
      }),
      { numRuns: 100 },
    )
  })

  it('never fires an alert on silence', () => {
    const empty: Dossier = dossierWith()
    const { alerts, remarks, stage, actions } = diagnose(content, empty, NO_PLACES, DATE).diagnostic
    expect({ alerts, remarks, reached: stage.reached, actions }).toEqual({
      alerts: [],
      remarks: [],
      reached: null,
      actions: [],
    })
  })
})

describe('the other track', () => {
  it('changes nothing by the answers it left', () => {
    const ofAuthority = rules.questions.filter(({ track }) => track === 'collectivite')
    expect(ofAuthority.length).toBeGreaterThan(10)
    fc.assert(
      fc.property(
        dossiers(rules),
        fc.tuple(...ofAuthority.map((question) => answerTo(question))),
        (dossier, given) => {
          const porteur: Dossier = { ...dossier, profile: { track: 'porteur' } }
          const left = Object.fromEntries(
            ofAuthority.map(({ id }, index) => [id, given[index] ?? '']),
          )
          const kept = Object.fromEntries(
            Object.entries(dossier.answers).filter(
              ([id]) => !ofAuthority.some((one) => one.id === id),
            ),
          )
          const without = diagnose(
            content,
            { ...porteur, answers: kept },
            NO_PLACES,
            DATE,
          ).diagnostic
          const along = diagnose(
            content,
            { ...porteur, answers: { ...kept, ...left } },
            NO_PLACES,
            DATE,
          ).diagnostic
          expect(along).toEqual(without)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('asks a porteur none of the questions put to a collectivité', () => {
    const asked = applicableQuestions(rules, { profile: { track: 'porteur' }, answers: {} })
    expect(asked.filter(({ grid }) => grid === 'collectivite')).toEqual([])
  })
})

describe('progress', () => {
  it('grows by one with each expected answer, and leaves no minute at the end', () => {
    fc.assert(
      fc.property(oneMoreAnswer, ([dossier, question, answer]) => {
        // An answer that opens another question adds it to what is expected.
        const isFollowed = rules.questions.some(({ askedWhen, putWhen }) =>
          [askedWhen, putWhen]
            .flatMap((when) => (when ? leavesOf(when, rules) : []))
            .some((leaf) => leaf.kind !== 'fact' && leaf.question === question.id),
        )
        const isExpected = putQuestions(rules, dossier).some(({ id }) => id === question.id)
        fc.pre(!question.optional && !isFollowed && isExpected && !isAnswered(dossier, question))
        const before = progress(rules, dossier)
        const after = progress(rules, {
          ...dossier,
          answers: { ...dossier.answers, [question.id]: answer },
        })
        expect(after.answered).toBe(before.answered + 1)
        expect(after.minutes).toBeLessThanOrEqual(before.minutes)
      }),
      { numRuns: 100 },
    )
  })
})
