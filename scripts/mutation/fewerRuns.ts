/**
 * Properties, as a mutant meets them: a few cases, always the same, and no search for the simplest
 * one that fails. `npm test` tries them all.
 */
import type * as FastCheck from 'fast-check'
import { vi } from 'vitest'

const MOST_RUNS = 8

vi.mock('fast-check', async (importOriginal) => {
  const original = await importOriginal<typeof FastCheck>()
  const assert = <Ts>(
    property: FastCheck.IRawProperty<Ts>,
    parameters?: FastCheck.Parameters<Ts>,
  ) => original.assert(property, { ...parameters, numRuns: MOST_RUNS, seed: 9, endOnFailure: true })
  return { ...original, default: { ...original.default, assert } }
})
