import { configDefaults, defineConfig } from 'vitest/config'
import { content } from '../../src/build/rules/plugin'

/**
 * What judges the mutants: the tests of the domain, but the two that try every published rule on
 * many dossiers, a second each time; what they prove of all rules, others show on small ones.
 *
 * The published rules are compiled once, before any fault is sown, and are mere data to a mutant.
 */
export default defineConfig({
  root: process.cwd(),
  plugins: [content()],
  test: {
    include: ['tests/domain/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'tests/domain/{change/changes,properties}.test.ts'],
    setupFiles: ['scripts/mutation/fewerRuns.ts'],
    environment: 'node',
    testTimeout: 30_000,
  },
})
