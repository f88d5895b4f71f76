/** The answer proposed to a question: one that is enough, nearest to what was said. */
import { describe, expect, it } from 'vitest'
import type { Condition, Dossier } from '../../../src/domain'
import { all, among, atLeast, dossier, not, setsFor, waysTo } from './changeRules'

const onlyChange = (condition: Condition, answers: Dossier['answers']) =>
  setsFor(condition, dossier(answers))[0]?.[0]

describe('one option to choose', () => {
  it('is the first that would do, the others being named', () => {
    expect(onlyChange(among('ecrit', ['oui', 'en-cours']), { ecrit: 'non' })).toEqual({
      kind: 'answer',
      question: 'ecrit',
      to: 'en-cours',
      anyOf: ['en-cours', 'oui'],
      settles: false,
      effort: 2,
    })
  })

  it('is to be found out, for the price of a check, while nothing is known', () => {
    const silences: readonly Dossier['answers'][] = [{}, { ecrit: 'ne-sait-pas' }]
    for (const answers of silences) {
      expect(onlyChange(among('ecrit', ['oui']), answers)).toMatchObject({
        to: 'oui',
        settles: true,
        effort: 1,
      })
    }
  })

  it('is never « je ne sais pas », even when anything but one answer would do', () => {
    expect(onlyChange(not(among('ecrit', ['non'])), { ecrit: 'non' })).toMatchObject({
      to: 'en-cours',
      anyOf: ['en-cours', 'oui'],
    })
  })

  it('satisfies everything that is asked of the question at once', () => {
    const condition = all(among('ecrit', ['oui', 'en-cours']), not(among('ecrit', ['en-cours'])))
    expect(onlyChange(condition, { ecrit: 'en-cours' })).toMatchObject({
      to: 'oui',
      anyOf: ['oui'],
    })
  })

  it('is not proposed when the question tells the past, unless it is only to be found out', () => {
    expect(waysTo(among('passe', ['oui']), dossier({ passe: 'non' }))).toEqual([])
    expect(waysTo(among('passe', ['oui']), dossier({}))).toEqual([['passe → oui']])
  })

  it('is not proposed when no option would do', () => {
    expect(waysTo(among('ecrit', ['jamais']), dossier({ ecrit: 'non' }))).toEqual([])
  })

  it('is not asked of a porteur when only a collectivité answers', () => {
    expect(waysTo(among('regard', ['oui']), dossier({}))).toEqual([])
    expect(waysTo(among('regard', ['oui']), dossier({}, [], 'collectivite'))).toEqual([
      ['regard → oui'],
    ])
  })
})

describe('options to tick', () => {
  it.each<[string, Condition, readonly string[] | undefined, object]>([
    [
      'nothing yet: one of those that would do',
      among('moyens', ['locaux', 'achats']),
      undefined,
      { to: ['locaux'], anyOf: ['locaux', 'achats'] },
    ],
    [
      'what is ticked stays, and one is added',
      among('moyens', ['locaux', 'achats']),
      ['outils'],
      { to: ['outils', 'locaux'], anyOf: ['locaux', 'achats'] },
    ],
    [
      'two are missing: both are added',
      among('moyens', ['locaux', 'achats', 'personnel'], 2),
      ['outils'],
      { to: ['outils', 'locaux', 'achats'], anyOf: ['locaux', 'achats', 'personnel'] },
    ],
    [
      'one of two is ticked already: one more is enough',
      among('moyens', ['locaux', 'achats', 'personnel'], 2),
      ['achats'],
      { to: ['achats', 'locaux'], anyOf: ['locaux', 'personnel'] },
    ],
    [
      'all of three',
      among('moyens', ['locaux', 'achats', 'personnel'], 3),
      [],
      { to: ['locaux', 'achats', 'personnel'], anyOf: ['locaux', 'achats', 'personnel'] },
    ],
    [
      '« none of them » gives way',
      among('moyens', ['locaux']),
      ['aucun'],
      { to: ['locaux'], anyOf: ['locaux'] },
    ],
    [
      '« none of them » stands alone',
      among('moyens', ['aucun']),
      ['locaux'],
      { to: ['aucun'], anyOf: ['aucun'] },
    ],
    [
      'what the rule refuses is taken off',
      all(among('moyens', ['locaux']), not(among('moyens', ['achats']))),
      ['achats', 'outils'],
      { to: ['outils', 'locaux'], anyOf: ['locaux'] },
    ],
    [
      'what one part refuses is not added for another',
      all(among('moyens', ['achats', 'outils']), not(among('moyens', ['achats']))),
      [],
      { to: ['outils'], anyOf: ['outils'] },
    ],
    [
      'two parts of the rule add up',
      all(among('moyens', ['locaux']), among('moyens', ['achats', 'outils'], 2)),
      ['personnel'],
      {
        to: ['personnel', 'locaux', 'achats', 'outils'],
        anyOf: ['locaux', 'achats', 'outils'],
      },
    ],
  ])('%s', (_, condition, ticked, expected) => {
    const found = onlyChange(condition, ticked === undefined ? {} : { moyens: ticked })
    expect(found).toMatchObject(expected)
  })
})

describe('a number to reach', () => {
  it.each<[string, Condition, number | undefined, number]>([
    ['the bound itself', atLeast('annees', 3), 1, 3],
    ['the last one below a bound not to reach', not(atLeast('annees', 5)), 8, 4],
    [
      'the nearest of two bounds, from below',
      all(atLeast('annees', 3), not(atLeast('annees', 6))),
      1,
      3,
    ],
    [
      'the nearest of two bounds, from above',
      all(atLeast('annees', 3), not(atLeast('annees', 6))),
      10,
      5,
    ],
    [
      'the lowest, when nothing is said',
      all(atLeast('annees', 3), not(atLeast('annees', 6))),
      undefined,
      3,
    ],
    ['the lowest number of the question', atLeast('annees', 1), undefined, 1],
    ['the highest number of the question', atLeast('annees', 20), 2, 20],
    ['zero, for a number without bounds', not(atLeast('salaries', 1)), 4, 0],
    ['any number, for a question without a highest one', atLeast('salaries', 400), 1, 400],
    ['the highest level', atLeast('but', 3), 1, 3],
  ])('is %s', (_, condition, said, to) => {
    const [question = ''] = condition.kind === 'all' ? ['annees'] : questionsOf(condition)
    expect(onlyChange(condition, said === undefined ? {} : { [question]: said })).toMatchObject({
      to,
      anyOf: [],
      settles: said === undefined,
    })
  })

  it.each<[string, Condition, Dossier['answers']]>([
    ['above the highest', atLeast('annees', 21), { annees: 2 }],
    ['below the lowest', not(atLeast('annees', 1)), { annees: 2 }],
    ['below zero', not(atLeast('salaries', 0)), { salaries: 2 }],
    ['a fourth level', atLeast('but', 4), { but: 2 }],
    ['both above and below', all(atLeast('annees', 6), not(atLeast('annees', 3))), { annees: 4 }],
  ])('is not proposed %s', (_, condition, answers) => {
    expect(setsFor(condition, dossier(answers))).toEqual([])
  })
})

function questionsOf(condition: Condition): readonly string[] {
  if (condition.kind === 'not') return questionsOf(condition.of)
  return condition.kind === 'atLeast' ? [condition.question] : []
}
