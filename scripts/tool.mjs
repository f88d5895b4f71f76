/**
 * Run Vite or Vitest: `node scripts/tool.mjs vite build`.
 *
 * Our configuration is TypeScript that imports TypeScript without extensions, which Vite's bundling
 * loader reads and its future native one will not; Vite says so at length at every start. We know:
 * the move will come with the Vite that needs it.
 */
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true'

const ENTRIES = { vite: 'vite/bin/vite.js', vitest: 'vitest/vitest.mjs' }
const [, self, tool, ...words] = process.argv
process.argv = [process.argv[0], self, ...words]

const entry = ENTRIES[tool]
if (!entry) throw new Error(`No such tool: ${tool}`)
await import(new URL(`../node_modules/${entry}`, import.meta.url).href)
