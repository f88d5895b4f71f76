/** What a collectivité may do: its plan by family of support, the most useful at its stage first. */
import { describe, expect, it } from 'vitest'
import { at } from '../stageRanges'
import { adviseLevers, type LeverRule, type LeverWeight, type StageId } from '../../../src/domain'
import { among } from '../change/changeRules'

const lever = (
  id: string,
  gestation: LeverWeight,
  emergence: LeverWeight,
  consolidation: LeverWeight = 0,
): LeverRule => ({
  id,
  weightByStage: { gestation, emergence, developpement: 0, consolidation },
  goOnWhen: among(id, ['fait']),
  launchWhen: among(id, ['pret', 'fait']),
  studyWhen: among(id, ['possible', 'pret']),
})
const WITHOUT_REGRET = ['locaux', 'argent', 'conseil']
const LEVERS = [lever('conseil', 1, 2), lever('argent', 3, 1), lever('locaux', 1, 3, 1)]

const advise = (stage: StageId | null, answers: Readonly<Record<string, string>> = {}) =>
  adviseLevers(LEVERS, { answers, facts: {}, conditions: {} }, at(stage), WITHOUT_REGRET)

describe('levers', () => {
  it.each<[StageId | null, readonly string[]]>([
    ['gestation', ['argent 3', 'conseil 1', 'locaux 1']],
    ['emergence', ['locaux 3', 'conseil 2', 'argent 1']],
    ['consolidation', ['locaux 1', 'conseil 0', 'argent 0']],
    [null, ['locaux 0', 'argent 0', 'conseil 0']],
  ])(
    'come by their weight at the stage « %s », by what nobody regrets when none is known',
    (stage, expected) => {
      expect(advise(stage).map(({ id, weight }) => `${id} ${weight}`)).toEqual(expected)
    },
  )

  it('come between two stages by the least they weigh, then by the most, and say both', () => {
    const known = { answers: {}, facts: {}, conditions: {} }
    const range = { low: 'gestation', high: 'emergence' } as const
    expect(
      adviseLevers(LEVERS, known, range).map(({ id, weight, upTo }) => [id, weight, upTo]),
    ).toEqual([
      ['argent', 1, 3],
      ['locaux', 1, 3],
      ['conseil', 1, 2],
    ])
  })

  it.each([
    ['fait', 'poursuivre'],
    ['pret', 'lancer'],
    ['possible', 'etudier'],
    ['jamais', null],
    ['ne-sait-pas', null],
  ] as const)('said « %s »: the most advanced plan is %s', (said, plan) => {
    expect(advise('gestation', { argent: said })[0]?.plan).toBe(plan)
  })
})
