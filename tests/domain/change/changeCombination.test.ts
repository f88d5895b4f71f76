/** Several sets of changes in one draft. */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import {
  applyChanges,
  areCompatible,
  changesFor,
  combineChanges,
  evaluate,
  judge,
  type Change,
  type ChangeSet,
  type FamilyId,
} from '../../../src/domain'
import { dossiers } from '../arbitraries'
import { content } from '../realContent'

const { rules, words } = content
const { questions } = rules

const answer = (question: string, to: Extract<Change, { kind: 'answer' }>['to']): Change => ({
  kind: 'answer',
  question,
  to,
  anyOf: [],
  settles: false,
  effort: 1,
})
const join = (family: 'entreprise' | 'association'): Change => ({
  kind: 'join',
  family,
  anyOf: [family],
  effort: 1,
})
const identify = (family: 'entreprise' | 'association'): Change => ({
  kind: 'identify',
  member: 'm1',
  family,
  anyOf: [family],
  effort: 1,
})
const share = (nonEssShare: number, member = 'm1'): Change => ({
  kind: 'share',
  member,
  nonEssShare,
  effort: 1,
})
const commit = (member: string): Change => ({ kind: 'commit', member, anyOf: [member], effort: 1 })

describe('two sets', () => {
  it.each<[string, ChangeSet, ChangeSet, boolean]>([
    [
      'of other answers',
      [answer('strategie-ecrite', 'oui')],
      [answer('territoire-clair', 2)],
      true,
    ],
    [
      'of one answer said two ways',
      [answer('strategie-ecrite', 'oui')],
      [answer('strategie-ecrite', 'non')],
      false,
    ],
    [
      'of an option that stands alone, and of another',
      [answer('facon-de-faire-nouvelle', ['aucune'])],
      [answer('facon-de-faire-nouvelle', ['forme-entreprise'])],
      false,
    ],
    ['of one family found out', [identify('entreprise')], [identify('entreprise')], true],
    ['of two families of one member', [identify('entreprise')], [identify('association')], false],
    ['of two shares of one group', [share(0.5)], [share(0.51)], false],
    ['of one share of one group', [share(0.51)], [share(0.51)], true],
    ['of the shares of two groups', [share(0.5)], [share(0.51, 'm2')], true],
    [
      'of one option to choose',
      [answer('strategie-ecrite', 'oui')],
      [answer('strategie-ecrite', 'oui')],
      true,
    ],
    [
      'of two levels of one statement',
      [answer('territoire-clair', 2)],
      [answer('territoire-clair', 3)],
      true,
    ],
    [
      'of an option that stands alone, twice',
      [answer('facon-de-faire-nouvelle', ['aucune'])],
      [answer('facon-de-faire-nouvelle', ['aucune'])],
      true,
    ],
    [
      'of the agreement of one member, and of a newcomer',
      [commit('m1')],
      [join('entreprise')],
      true,
    ],
    [
      'of the agreement of one member and its family',
      [commit('m1')],
      [identify('entreprise')],
      true,
    ],
    ['of the agreement of one member', [commit('m1')], [commit('m1')], true],
    ['of two newcomers of two families', [join('entreprise')], [join('association')], true],
    [
      'of which one change alone disagrees',
      [answer('territoire-clair', 2), answer('strategie-ecrite', 'oui')],
      [answer('strategie-ecrite', 'non'), join('entreprise')],
      false,
    ],
    [
      'of an answer to a question nobody knows',
      [answer('inconnue', ['a'])],
      [answer('inconnue', ['b'])],
      true,
    ],
    ['of a number and of options', [answer('inconnue', 2)], [answer('inconnue', ['b'])], false],
    ['of one option and of options', [answer('inconnue', 'b')], [answer('inconnue', ['b'])], false],
    ['of one option and of a number', [answer('inconnue', 'b')], [answer('inconnue', 2)], false],
  ])('%s are compatible or not', (_, one, other, expected) => {
    expect(areCompatible(one, other, questions)).toBe(expected)
    expect(areCompatible(other, one, questions)).toBe(expected)
  })

  it.each<[string, ChangeSet, ChangeSet, ChangeSet]>([
    [
      'one newcomer serves both',
      [join('entreprise')],
      [join('entreprise'), join('association')],
      [join('entreprise'), join('association')],
    ],
    [
      'two newcomers of a set are two',
      [join('entreprise')],
      [join('entreprise'), join('entreprise')],
      [join('entreprise'), join('entreprise')],
    ],
    [
      'options add up',
      [answer('moyens-partages', ['locaux'])],
      [answer('moyens-partages', ['personnel'])],
      [answer('moyens-partages', ['locaux', 'personnel'])],
    ],
    [
      'a newcomer of another family is one more',
      [join('entreprise')],
      [join('association')],
      [join('entreprise'), join('association')],
    ],
    [
      'a newcomer and an agreement are two changes',
      [commit('m1')],
      [join('entreprise')],
      [commit('m1'), join('entreprise')],
    ],
    ['one agreement serves both', [commit('m1')], [commit('m1')], [commit('m1')]],
    [
      'the agreements of two members are two changes',
      [commit('m1')],
      [commit('m2')],
      [commit('m1'), commit('m2')],
    ],
    [
      'a member says yes, and its family is found out',
      [commit('m1')],
      [identify('entreprise')],
      [commit('m1'), identify('entreprise')],
    ],
    [
      'two answers are two changes',
      [answer('strategie-ecrite', 'oui')],
      [answer('territoire-clair', 2)],
      [answer('strategie-ecrite', 'oui'), answer('territoire-clair', 2)],
    ],
    [
      'what cannot be said twice is as the last set says',
      [answer('strategie-ecrite', 'oui')],
      [answer('strategie-ecrite', 'non')],
      [answer('strategie-ecrite', 'non')],
    ],
    [
      'the higher level is reached',
      [answer('territoire-clair', 3)],
      [answer('territoire-clair', 2)],
      [answer('territoire-clair', 3)],
    ],
  ])('%s', (_, one, other, both) => {
    expect(combineChanges([one, other], questions)).toEqual(both)
  })
})

describe('what would do as well does for both', () => {
  const agreeing = (...anyOf: readonly string[]): Change => ({
    kind: 'commit',
    member: 'm1',
    anyOf,
    effort: 1,
  })
  const declaring = (...anyOf: readonly string[]): Change => ({
    kind: 'declare',
    member: 'm1',
    anyOf,
    effort: 2,
  })
  const joining = (...anyOf: readonly FamilyId[]): Change => ({
    kind: 'join',
    family: 'mutuelle',
    anyOf,
    effort: 2,
  })
  const found = (...anyOf: readonly FamilyId[]): Change => ({
    kind: 'identify',
    member: 'm1',
    family: 'mutuelle',
    anyOf,
    effort: 1,
  })
  const saying = (...anyOf: readonly string[]): Change => ({
    kind: 'answer',
    question: 'strategie-partagee',
    to: 'tous',
    anyOf,
    settles: false,
    effort: 2,
  })

  it.each<[string, Change, Change, Change]>([
    ['members who may agree', agreeing('m1', 'm2'), agreeing('m3', 'm1'), agreeing('m1')],
    [
      'associations to declare',
      declaring('m1', 'm2'),
      declaring('m2', 'm1'),
      declaring('m1', 'm2'),
    ],
    [
      'families that may join',
      joining('mutuelle', 'fondation'),
      joining('mutuelle', 'association'),
      joining('mutuelle'),
    ],
    [
      'families found out',
      found('mutuelle', 'fondation', 'association'),
      found('fondation', 'mutuelle'),
      found('mutuelle', 'fondation'),
    ],
    ['options', saying('tous', 'partie'), saying('tous'), saying('tous')],
  ])('%s', (_, one, other, both) => {
    expect(combineChanges([[one], [other]], questions)).toEqual([both])
  })
})

it('gives each status that each set was proposed for', () => {
  const criteria = [...rules.elements, ...rules.stateConditions]
  fc.assert(
    fc.property(
      dossiers(rules),
      fc.constantFrom(...criteria),
      fc.constantFrom(...criteria),
      (dossier, one, other) => {
        const { known } = judge(rules, dossier)
        const firstOf = ({ metWhen }: typeof one) =>
          changesFor(metWhen, known, rules, dossier, words.efforts)[0]
        const sets = [firstOf(one), firstOf(other)].flatMap((set) => (set ? [set] : []))
        const [a, b] = sets
        if (a === undefined || b === undefined || !areCompatible(a, b, questions)) return
        const after = judge(rules, applyChanges(dossier, combineChanges(sets, questions))).known
        expect([one, other].map(({ metWhen }) => evaluate(metWhen, after))).toEqual([
          'true',
          'true',
        ])
      },
    ),
    { numRuns: 100 },
  )
})
