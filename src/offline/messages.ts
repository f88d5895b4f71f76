/** What the page asks of the service worker (ADR 34). */
export const MESSAGES = {
  /** Take the place of the version that runs: only a person says so. */
  adopt: 'adopter',
  /** Fetch what is not kept from the first visit on. */
  keepRest: 'garder-le-reste',
} as const
