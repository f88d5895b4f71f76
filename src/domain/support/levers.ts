/** What a collectivité may do: six families of support, by stage, with what it said of each. */
import type { StageId } from '../dossier/dossier'
import { isUnknownStage, stagesWithin, type StageRange } from '../judge/stage'
import { evaluate, type Known } from '../rules/condition'
import type { LeverRule, LeverWeight } from '../rules/rulebook'

export interface LeverAdvice {
  readonly id: string
  /** The least it weighs over the stages left possible, and the most. */
  readonly weight: LeverWeight
  readonly upTo: LeverWeight
  readonly plan: 'poursuivre' | 'lancer' | 'etudier' | null
}

/**
 * The levers, the most useful first whatever the stage turns out to be: by the least that they weigh,
 * then by the most; ties keep the order of the rules. When nothing is known of the stage, those that
 * nobody would regret come first.
 *
 * @param withoutRegret ids of the levers, in the order to take when the stage is unknown
 */
export function adviseLevers(
  levers: readonly LeverRule[],
  known: Known,
  stage: StageRange,
  withoutRegret: readonly string[] = [],
): readonly LeverAdvice[] {
  const advised = levers.map((lever): LeverAdvice => {
    const weights = stagesWithin(stage).map((one: StageId) => lever.weightByStage[one])
    return {
      id: lever.id,
      weight: weights.reduce((least, weight) => (weight < least ? weight : least)),
      upTo: weights.reduce((most, weight) => (weight > most ? weight : most)),
      plan: planOf(lever, known),
    }
  })
  if (isUnknownStage(stage)) {
    const place = ({ id }: LeverAdvice) => withoutRegret.indexOf(id)
    return advised.sort((a, b) => place(a) - place(b))
  }
  return advised.sort((a, b) => b.weight - a.weight || b.upTo - a.upTo)
}

function planOf(lever: LeverRule, known: Known): LeverAdvice['plan'] {
  if (evaluate(lever.goOnWhen, known) === 'true') return 'poursuivre'
  if (evaluate(lever.launchWhen, known) === 'true') return 'lancer'
  return evaluate(lever.studyWhen, known) === 'true' ? 'etudier' : null
}
