/** What a collectivité may do: six families of support, by stage, with what it said of each. */
import { evaluate, type Known } from '../rules/condition'
import type { StageId } from '../dossier/dossier'
import type { LeverRule, LeverWeight } from '../rules/rulebook'

export interface LeverAdvice {
  readonly id: string
  readonly weight: LeverWeight
  readonly plan: 'poursuivre' | 'lancer' | 'etudier' | null
}

/** Without a stage, weigh as for the beginning of the work of a group. */
const DEFAULT_STAGE: StageId = 'emergence'

/** The levers, the most useful at this stage first; ties keep the order of the rules. */
export function adviseLevers(
  levers: readonly LeverRule[],
  known: Known,
  stage: StageId | null,
): readonly LeverAdvice[] {
  return levers
    .map((lever) => ({
      id: lever.id,
      weight: lever.weightByStage[stage ?? DEFAULT_STAGE],
      plan: planOf(lever, known),
    }))
    .sort((a, b) => b.weight - a.weight)
}

function planOf(lever: LeverRule, known: Known): LeverAdvice['plan'] {
  if (evaluate(lever.goOnWhen, known) === 'true') return 'poursuivre'
  if (evaluate(lever.launchWhen, known) === 'true') return 'lancer'
  return evaluate(lever.studyWhen, known) === 'true' ? 'etudier' : null
}
