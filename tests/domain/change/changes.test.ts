/**
 * The smallest sets of changes, against the definition: a set that is applied gives the status,
 * none of its parts does, and no smaller set tried by hand does either.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyChanges,
  changesFor,
  changeTexts,
  FAMILIES,
  judge,
  leavesOf,
  totalEffort,
  type Change,
  type ChangeSet,
  type Criterion,
  type Dossier,
  type FamilyId,
} from '../../../src/domain'
import { dossiers, memberLists } from '../arbitraries'
import { everyAnswer } from '../everyAnswer'
import { content } from '../realContent'

const { rules, words } = content
const CRITERIA: readonly Criterion[] = [...rules.elements, ...rules.stateConditions]

const setsOf = (criterion: Criterion, dossier: Dossier): readonly ChangeSet[] =>
  changesFor(criterion.metWhen, judge(rules, dossier).known, rules, dossier, words.efforts)

const isMet = ({ id }: Criterion, dossier: Dossier): boolean => {
  const { article9, stateCall } = judge(rules, dossier)
  return [...article9, ...stateCall].some(
    (verdict) => verdict.id === id && verdict.status === 'reuni',
  )
}

const parts = (set: ChangeSet): readonly ChangeSet[] =>
  set.map((_, left) => set.filter((__, index) => index !== left))

describe('on random dossiers', () => {
  it.each(CRITERIA.map((criterion) => [criterion.id, criterion] as const))(
    '%s: a proposed set makes it « réuni », and no part of it does',
    (_, criterion) => {
      fc.assert(
        fc.property(dossiers(rules), (dossier) => {
          const sets = setsOf(criterion, dossier)
          expect(sets.length).toBeLessThanOrEqual(3)
          if (isMet(criterion, dossier)) expect(sets).toEqual([])
          const costs = sets.map((set) => 100 * set.length + totalEffort(set))
          expect(costs).toEqual([...costs].sort((a, b) => a - b))
          for (const set of sets) {
            expect(changeTexts(set, words, dossier).join()).toMatch(/^\p{Ll}[^{}]+$/u)
            expect(isMet(criterion, applyChanges(dossier, set))).toBe(true)
            for (const part of parts(set)) {
              expect(isMet(criterion, applyChanges(dossier, part))).toBe(false)
            }
          }
        }),
        { numRuns: 60 },
      )
    },
  )
})

/** Every single change there is: any answer to what the rule reads, any member. */
function everyChange(criterion: Criterion, dossier: Dossier): readonly Change[] {
  const questions = new Set(
    leavesOf(criterion.metWhen, rules).flatMap((leaf) =>
      leaf.kind === 'fact' ? [] : [leaf.question],
    ),
  )
  const answers = rules.questions
    .filter(({ id }) => questions.has(id))
    .filter(({ track }) => track === undefined || track === dossier.profile.track)
    .flatMap((question) =>
      everyAnswer(question).map((to): Change => ({
        kind: 'answer',
        question: question.id,
        to,
        anyOf: [],
        settles: false,
        effort: 1,
      })),
    )
  if (questions.size > 0) return answers
  const families = FAMILIES.filter((family) => family !== 'ne-sait-pas')
  return [
    ...families.map((family): Change => ({ kind: 'join', family, anyOf: [family], effort: 1 })),
    ...dossier.members.flatMap(({ id: member }): readonly Change[] => [
      { kind: 'commit', member, anyOf: [member], effort: 1 },
      ...families.map((family): Change => ({
        kind: 'identify',
        member,
        family,
        anyOf: [family],
        effort: 1,
      })),
      { kind: 'declare', member, anyOf: [member], effort: 1 },
      { kind: 'share', member, nonEssShare: 0.2, effort: 1 },
      { kind: 'share', member, nonEssShare: 0.8, effort: 1 },
    ]),
  ]
}

/** Questions that tell the past are not acted on: a set may be wanting for them alone. */
const isOfThePast = (criterion: Criterion) =>
  leavesOf(criterion.metWhen, rules).some(
    (leaf) => leaf.kind !== 'fact' && words.efforts.answers[leaf.question] === undefined,
  )

function smallerSets(changes: readonly Change[], size: number): readonly ChangeSet[] {
  if (size <= 0) return [[]]
  const smaller = smallerSets(changes, size - 1)
  return [
    ...smaller,
    ...smaller
      .filter((set) => set.length === size - 1)
      .flatMap((set) =>
        changes
          .slice(set.length === 0 ? 0 : changes.indexOf(set[set.length - 1] as Change))
          .map((change) => [...set, change]),
      ),
  ]
}

describe('by trying everything on small dossiers', () => {
  it.each(CRITERIA.map((criterion) => [criterion.id, criterion] as const))(
    '%s: nothing smaller than the first set is enough',
    (_, criterion) => {
      const small = fc
        .tuple(dossiers(rules), memberLists(3))
        .map(([dossier, members]) => ({ ...dossier, members }))
      fc.assert(
        fc.property(small, (dossier) => {
          const [first] = setsOf(criterion, dossier)
          if (first === undefined) {
            expect(isMet(criterion, dossier) || isOfThePast(criterion)).toBe(true)
            return
          }
          const tried = smallerSets(everyChange(criterion, dossier), Math.min(first.length - 1, 2))
          const enough = tried.filter((set) => isMet(criterion, applyChanges(dossier, set)))
          expect(enough).toEqual([])
        }),
        { numRuns: 15 },
      )
    },
  )
})

describe('every element that counts members, together', () => {
  const counting = rules.elements.filter(({ reads }) => reads === 'members')
  const together: Criterion['metWhen'] = {
    kind: 'all',
    of: counting.map(({ metWhen }) => metWhen),
  }
  const holdsAll = (dossier: Dossier) => counting.every((criterion) => isMet(criterion, dossier))
  const REPRESENTATIVES: readonly FamilyId[] = [
    'association',
    'entreprise',
    'collectivite',
    'personne-physique',
  ]
  const simple = (changes: readonly Change[]) =>
    changes.filter(
      (change) =>
        (change.kind !== 'join' && change.kind !== 'identify') ||
        REPRESENTATIVES.includes(change.family),
    )

  it('needs five members of an empty list, since one counts for several', () => {
    fc.assert(
      fc.property(dossiers(rules), (dossier) => {
        const empty = { ...dossier, members: [] }
        const [set] = changesFor(together, judge(rules, empty).known, rules, empty, words.efforts)
        expect(set).toHaveLength(5)
      }),
      { numRuns: 5 },
    )
  })

  it('needs no fewer than the first set, on small lists', { timeout: 60_000 }, () => {
    const small = fc
      .tuple(dossiers(rules), memberLists(2))
      .map(([dossier, members]) => ({ ...dossier, answers: {}, members }))
    fc.assert(
      fc.property(small, (dossier) => {
        const { known } = judge(rules, dossier)
        const [first] = changesFor(together, known, rules, dossier, words.efforts)
        expect(first).toBeDefined()
        if (first === undefined) return
        expect(holdsAll(applyChanges(dossier, first))).toBe(true)
        const [criterion] = counting
        const single = simple(criterion ? everyChange(criterion, dossier) : [])
        const smaller = smallerSets(single, Math.min(3, first.length - 1))
        expect(smaller.filter((set) => holdsAll(applyChanges(dossier, set)))).toEqual([])
      }),
      { numRuns: 10 },
    )
  })
})
