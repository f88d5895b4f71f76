/** Build with Vite; on failure print what is wrong, without the stack of the build. */
import { ensureInstalled, fail } from './install.mjs'

/**
 * @param {import('vite').InlineConfig} config
 * @param {{ quiet?: boolean }} [options] quiet: nothing on standard output
 */
export async function buildOrFail(config, { quiet = false } = {}) {
  ensureInstalled({ quiet })
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true'
  const { build } = await import('vite')
  try {
    await build({ logLevel: quiet ? 'silent' : 'warn', ...config })
  } catch (error) {
    fail(withoutStack(String(error?.message ?? error)))
  }
}

/** Bundle one TypeScript file for Node, as the command line is. */
export const bundleForNode = (entry, outDir, options = { quiet: true }) =>
  buildOrFail({ build: { ssr: entry, outDir, emptyOutDir: true, copyPublicDir: false } }, options)

const withoutStack = (text) =>
  text
    .split('\n')
    .filter((line) => !/^\s+at /.test(line))
    .join('\n')
