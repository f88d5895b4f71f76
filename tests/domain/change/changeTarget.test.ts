/** Which of those who would do as well: what is tried and kept is what was picked. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyChanges,
  changesFor,
  evaluate,
  judge,
  picksOf,
  combineChanges,
  pickChanges,
  type Answer,
  type Change,
  type ChangeSet,
} from '../../../src/domain'
import { dossiers } from '../arbitraries'
import { content } from '../realContent'

const { rules, words } = content

const commit = (member: string, ...anyOf: readonly string[]): Change => ({
  kind: 'commit',
  member,
  anyOf,
  effort: 1,
})
const answer = (to: Answer, ...anyOf: readonly string[]): Change => ({
  kind: 'answer',
  question: 'moyens-partages',
  to,
  anyOf,
  settles: false,
  effort: 2,
})
const join: Change = {
  kind: 'join',
  family: 'association',
  anyOf: ['association', 'cooperative'],
  effort: 2,
}

/** The set once each choice, in order, has taken the option given. */
function picking(set: ChangeSet, ...wished: readonly string[]): ChangeSet {
  const picks = new Map<string, string>()
  wished.forEach((option, index) => picks.set(picksOf(set, picks)[index]?.key ?? '', option))
  return pickChanges(set, picks)
}

it.each<[string, Change, string, Partial<Change>]>([
  ['who agrees', commit('m1', 'm1', 'm2'), 'm2', { kind: 'commit', member: 'm2' }],
  ['who joins', join, 'cooperative', { kind: 'join', family: 'cooperative' }],
  [
    'what a member is',
    {
      kind: 'identify',
      member: 'm1',
      family: 'association',
      anyOf: ['association', 'mutuelle'],
      effort: 1,
    },
    'mutuelle',
    { kind: 'identify', family: 'mutuelle' },
  ],
  [
    'which association is declared',
    { kind: 'declare', member: 'm1', anyOf: ['m1', 'm3'], effort: 2 },
    'm3',
    { kind: 'declare', member: 'm3' },
  ],
  ['an answer', answer('oui', 'oui', 'oui-oral'), 'oui-oral', { to: 'oui-oral' }],
  [
    'an option beside those kept',
    answer(['locaux', 'achats'], 'achats', 'outils'),
    'outils',
    { to: ['locaux', 'outils'] },
  ],
])('picks %s', (_, change, wished, picked) => {
  expect(picking([change], wished)).toEqual([expect.objectContaining(picked)])
})

describe('nothing is asked', () => {
  it.each<[string, Change]>([
    ['of a single member', commit('m1', 'm1')],
    ['of a number', answer(2)],
    [
      'where several options are to tick',
      answer(['locaux', 'achats'], 'locaux', 'achats', 'outils'),
    ],
  ])('%s', (_, change) => {
    expect(picksOf([change], new Map())).toEqual([])
    expect(pickChanges([change], new Map())).toEqual([change])
  })
})

it('is what stood for the others as long as nothing is picked', () => {
  expect(pickChanges([commit('m1', 'm1', 'm2'), join], new Map())).toEqual([
    commit('m1', 'm1', 'm2'),
    join,
  ])
})

it('lets one member agree once', () => {
  const two = [commit('m1', 'm1', 'm2', 'm3'), commit('m2', 'm1', 'm2', 'm3')]
  const [first, second] = picksOf(two, new Map())
  expect(first?.options).toEqual(['m1', 'm3'])
  expect(second?.options).toEqual(['m2', 'm3'])
  const members = picking(two, 'm3').map((change) =>
    change.kind === 'commit' ? change.member : '',
  )
  expect(members).toEqual(['m3', 'm2'])
})

it('keeps what was picked when another set is tried before it', () => {
  const agreement = commit('m1', 'm1', 'm2')
  const picks = new Map([[picksOf([agreement], new Map())[0]?.key ?? '', 'm2']])
  expect(pickChanges([join, commit('m3', 'm3'), agreement], picks)).toEqual([
    join,
    commit('m3', 'm3'),
    { ...agreement, member: 'm2' },
  ])
})

it('tells two newcomers of one family apart, who may be alike', () => {
  expect(picking([join, join], 'cooperative', 'cooperative')).toEqual([
    { ...join, family: 'cooperative' },
    { ...join, family: 'cooperative' },
  ])
  expect(picking([join, join], 'association', 'cooperative')).toEqual([
    join,
    { ...join, family: 'cooperative' },
  ])
})

it('lets one member be declared and agree', () => {
  const declare: Change = { kind: 'declare', member: 'm1', anyOf: ['m1', 'm2'], effort: 2 }
  expect(
    picksOf([declare, commit('m1', 'm1', 'm2')], new Map()).map(({ options }) => options),
  ).toEqual([
    ['m1', 'm2'],
    ['m1', 'm2'],
  ])
  const two: Change = { ...declare, member: 'm2' }
  expect(picksOf([declare, two], new Map())).toEqual([])
})

it('asks nothing of a share', () => {
  const share: Change = { kind: 'share', member: 'm1', nonEssShare: 0.51, effort: 1 }
  expect(picksOf([share], new Map())).toEqual([])
  expect(pickChanges([share], new Map())).toEqual([share])
})

it('forgets a pick that would no longer do', () => {
  const wide = [commit('m1', 'm1', 'm2')]
  const picks = new Map([[picksOf(wide, new Map())[0]?.key ?? '', 'm2']])
  expect(pickChanges([commit('m1', 'm1')], picks)).toEqual([commit('m1', 'm1')])
})

it('leaves, of two sets tried together, only who would do for both', () => {
  const both = combineChanges([[commit('m1', 'm1', 'm2', 'm3')], [commit('m1', 'm1', 'm3')]], [])
  expect(both).toEqual([commit('m1', 'm1', 'm3')])
})

it('gives the status whatever is picked', () => {
  const criteria = [...rules.elements, ...rules.stateConditions]
  fc.assert(
    fc.property(
      dossiers(rules),
      fc.constantFrom(...criteria),
      fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
      (dossier, { metWhen }, wishes) => {
        const { known } = judge(rules, dossier)
        for (const set of changesFor(metWhen, known, rules, dossier, words.efforts)) {
          const options = picksOf(set, new Map()).map(
            (choice, index) => choice.options[(wishes[index] ?? 0) % choice.options.length] ?? '',
          )
          const picked = picking(set, ...options)
          const after = judge(rules, applyChanges(dossier, picked)).known
          expect(evaluate(metWhen, after)).toBe('true')
        }
      },
    ),
    { numRuns: 200 },
  )
})
