import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'
import { FOLDER, FOLDER_PORT, ORIGIN, PORT } from './tests/e2e/origin'

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const browser = process.env.CHROMIUM_PATH ?? USUAL.find((path) => existsSync(path))
const isRoot = process.getuid?.() === 0

/** The built app (`npm run build`), in the Chromium of the machine: nothing is downloaded. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  // A shared machine may be slow once; twice is a fault.
  retries: process.env.CI ? 1 : 0,
  reporter: process.env.E2E_REPORT
    ? [['list'], ['json', { outputFile: process.env.E2E_REPORT }]]
    : 'list',
  use: {
    baseURL: ORIGIN,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // What is kept for the next visit would answer in place of the network that a test speaks for.
    serviceWorkers: 'block',
    // Motion would only make what is looked at depend on when.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(browser && { executablePath: browser }),
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
  webServer: [
    {
      command: `npx vite preview --port ${PORT} --strictPort`,
      port: PORT,
      reuseExistingServer: false,
    },
    {
      command: `node scripts/subfolder.mjs ${FOLDER_PORT}`,
      url: FOLDER,
      reuseExistingServer: false,
      timeout: 240_000,
    },
  ],
})
