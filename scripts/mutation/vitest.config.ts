import { defineConfig } from 'vitest/config'

/**
 * What judges the mutants: the tests of the domain that write their own rules. Those that read the
 * published ones compile them first, a second each time: a whole run would take hours.
 */
export default defineConfig({
  root: process.cwd(),
  test: {
    include: [
      'tests/domain/{condition,composition,directory,facts,freshness,members,perimeter,scoring,stage,supports,text}.test.ts',
    ],
    environment: 'node',
    testTimeout: 30_000,
  },
})
