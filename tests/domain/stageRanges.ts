/** Stages as tests say them: one, or all of them when none is known. */
import type { StageId, StageRange } from '../../src/domain'

export const ANY_STAGE: StageRange = { low: 'gestation', high: 'consolidation' }

export const at = (stage: StageId | null): StageRange =>
  stage === null ? ANY_STAGE : { low: stage, high: stage }
