/** What a collectivité may do: its plan by family of support, the most useful at its stage first. */
import { describe, expect, it } from 'vitest'
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
const LEVERS = [lever('conseil', 1, 2), lever('argent', 3, 1), lever('locaux', 1, 3, 1)]

const advise = (stage: StageId | null, answers: Readonly<Record<string, string>> = {}) =>
  adviseLevers(LEVERS, { answers, facts: {}, conditions: {} }, stage)

describe('levers', () => {
  it.each<[StageId | null, readonly string[]]>([
    ['gestation', ['argent 3', 'conseil 1', 'locaux 1']],
    ['emergence', ['locaux 3', 'conseil 2', 'argent 1']],
    ['consolidation', ['locaux 1', 'conseil 0', 'argent 0']],
    [null, ['locaux 3', 'conseil 2', 'argent 1']],
  ])(
    'come by their weight at the stage « %s », emergence when none is known',
    (stage, expected) => {
      expect(advise(stage).map(({ id, weight }) => `${id} ${weight}`)).toEqual(expected)
    },
  )

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
