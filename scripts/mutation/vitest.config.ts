import { defineConfig } from 'vitest/config'

/** What judges the mutants of `src/domain`: its own tests, on the rules as published. */
export default defineConfig({
  root: process.cwd(),
  test: { include: ['tests/domain/**/*.test.ts'], environment: 'node', testTimeout: 30_000 },
})
