/** Which sets are kept, and in what order, on rules small enough to tell them all by hand. */
import { describe, expect, it } from 'vitest'
import type { Condition, Dossier, EffortRules, Member } from '../../../src/domain'
import {
  all,
  among,
  any,
  atLeast,
  dossier,
  EFFORTS,
  fact,
  not,
  setsFor,
  waysTo,
} from './changeRules'

const WRITTEN = among('ecrit', ['oui'])
const SHARED = among('moyens', ['locaux'])
const LONG = atLeast('annees', 3)
const CLEAR = atLeast('but', 2)
const NOTHING: Dossier['answers'] = { ecrit: 'non', moyens: ['aucun'], annees: 1, but: 0 }

const TO_WRITE = 'ecrit → oui'
const TO_SHARE = 'moyens → locaux'
const TO_LAST = 'annees → 3'
const TO_CLEAR = 'but → 2'

describe('the sets proposed', () => {
  it.each<[string, Condition, Dossier['answers'], readonly (readonly string[])[]]>([
    ['none when the rule holds already', WRITTEN, { ecrit: 'oui' }, []],
    ['none when one of two ways holds', any(WRITTEN, SHARED), { ...NOTHING, ecrit: 'oui' }, []],
    [
      'one change for each thing that falls short',
      all(WRITTEN, LONG),
      NOTHING,
      [[TO_WRITE, TO_LAST]],
    ],
    [
      'nothing for what holds already',
      all(WRITTEN, LONG, SHARED),
      { ...NOTHING, annees: 5 },
      [[TO_WRITE, TO_SHARE]],
    ],
    [
      'none when one part is out of reach',
      all(WRITTEN, among('passe', ['oui'])),
      { passe: 'non' },
      [],
    ],
    [
      'the other way when one is out of reach',
      any(all(WRITTEN, among('passe', ['oui'])), SHARED),
      { ...NOTHING, passe: 'non' },
      [[TO_SHARE]],
    ],
    ['each way of an « any »', any(WRITTEN, SHARED), NOTHING, [[TO_WRITE], [TO_SHARE]]],
    [
      'the fewest changes first, whatever the effort',
      any(all(WRITTEN, SHARED), LONG),
      NOTHING,
      [[TO_LAST], [TO_WRITE, TO_SHARE]],
    ],
    ['as many, the least effort first', any(LONG, WRITTEN), NOTHING, [[TO_WRITE], [TO_LAST]]],
    [
      'three at most, the easiest',
      any(LONG, WRITTEN, SHARED, CLEAR),
      NOTHING,
      [[TO_WRITE], [TO_SHARE], [TO_CLEAR]],
    ],
    [
      'never one that holds all of another',
      any(
        all(among('ecrit', ['oui', 'en-cours']), not(among('ecrit', ['en-cours'])), SHARED),
        WRITTEN,
      ),
      NOTHING,
      [[TO_WRITE]],
    ],
    [
      'the same one once, when two ways lead to it',
      any(among('annees', []), among('ecrit', ['oui', 'jamais']), WRITTEN),
      NOTHING,
      [[TO_WRITE]],
    ],
    [
      'the contrary of an « any »: all the contraries',
      not(any(among('ecrit', ['non']), among('moyens', ['aucun']))),
      { ecrit: 'non', moyens: ['locaux'] },
      [['ecrit → en-cours']],
    ],
    [
      'the contrary of an « all »: any of the contraries',
      not(all(among('ecrit', ['non']), not(CLEAR))),
      NOTHING,
      [['ecrit → en-cours'], [TO_CLEAR]],
    ],
    [
      'every combination of ways',
      all(any(WRITTEN, SHARED), any(WRITTEN, LONG)),
      NOTHING,
      [[TO_WRITE], [TO_SHARE, TO_LAST]],
    ],
  ])('%s', (_, condition, answers, expected) => {
    expect(waysTo(condition, dossier(answers))).toEqual(expected)
  })

  it('follow a condition by its name, and its contrary', () => {
    const named = { kind: 'named', id: 'strategie' } as const
    expect(waysTo(named, dossier({ annees: 5 }))).toEqual([['annees → 2']])
    expect(waysTo(not(named), dossier({ annees: 1 }))).toEqual([[TO_LAST]])
  })
})

describe('members and answers together', () => {
  it('put who joins before what is answered', () => {
    expect(waysTo(all(WRITTEN, fact('membres.collectivites', 1)), dossier(NOTHING))).toEqual([
      ['join collectivite', TO_WRITE],
    ])
  })

  it('leave the list alone when it is long enough', () => {
    const members = [{ id: 'm1', name: 'Commune', family: 'collectivite' }] as const
    expect(
      waysTo(all(WRITTEN, fact('membres.collectivites', 1)), dossier(NOTHING, members)),
    ).toEqual([[TO_WRITE]])
  })

  it('change the list for what is wanting alone', () => {
    const members = [{ id: 'm1', name: 'Commune', family: 'collectivite' }] as const
    const both = all(fact('membres.collectivites', 1), fact('membres.ess', 1))
    expect(waysTo(both, dossier({}, members))).toEqual([['join association or cooperative']])
  })

  it('leave alone a count that is low enough already', () => {
    const members = [{ id: 'm1', name: 'Ferme', family: 'association' }] as const
    const condition = all(not(fact('membres.collectivites', 1)), WRITTEN)
    expect(waysTo(condition, dossier(NOTHING, members))).toEqual([[TO_WRITE]])
  })

  it.each<[string, Member, readonly string[]]>([
    [
      'a family found out two ways',
      { id: 'm1', name: 'Ferme', family: 'ne-sait-pas' },
      ['m1 is association or cooperative', 'm1 is entreprise'],
    ],
    [
      'a share found out two ways',
      { id: 'm1', name: 'Groupe', family: 'groupement-entreprises' },
      ['m1 is mostly outside the ESS', 'm1 is not mostly outside the ESS'],
    ],
  ])('are told apart: %s', (_, one, expected) => {
    const outside = fact('membres.entreprises-hors-ess-engages', 1)
    const other =
      one.family === 'ne-sait-pas'
        ? any(fact('membres.ess-engages', 1), outside)
        : any(outside, fact('membres.partenaires-engages', 1))
    expect(waysTo(other, dossier({}, [one])).slice(0, 2)).toEqual(expected.map((way) => [way]))
  })

  it('tell apart the agreements of two members, and two newcomers of two families', () => {
    const either = any(
      fact('membres.ess-engages', 1),
      fact('membres.entreprises-hors-ess-engages', 1),
    )
    expect(waysTo(either, dossier({}))).toEqual([
      ['join association or cooperative'],
      ['join entreprise'],
    ])
    const members: readonly Member[] = [
      { id: 'm1', name: 'Ferme', family: 'association', commitment: 'pressenti' },
      { id: 'm2', name: 'Garage', family: 'entreprise', commitment: 'pressenti' },
    ]
    expect(waysTo(either, dossier({}, members), { ...EFFORTS, join: [] })).toEqual([
      ['commit m1'],
      ['commit m2'],
    ])
  })

  it('never ask anyone to leave', () => {
    const members = [{ id: 'm1', name: 'Commune', family: 'collectivite' }] as const
    const none = not(fact('membres.collectivites', 1))
    expect(setsFor(none, dossier({}, members))).toEqual([])
    expect(setsFor(all(none, fact('membres.ess', 1)), dossier({}, members))).toEqual([])
  })

  it('propose nothing for a count that members do not settle', () => {
    expect(setsFor(fact('article-9.reunis', 5), dossier({}))).toEqual([])
  })

  it('tell two newcomers from one', () => {
    const efforts: EffortRules = { ...EFFORTS, join: [{ families: ['collectivite'], effort: 3 }] }
    const condition = any(
      fact('membres.collectivites', 2),
      all(fact('membres.collectivites', 1), WRITTEN),
    )
    expect(waysTo(condition, dossier(NOTHING), efforts)).toEqual([
      ['join collectivite', TO_WRITE],
      ['join collectivite', 'join collectivite'],
    ])
  })
})
