/** What the page asks of the service worker (ADR 34). */
export const MESSAGES = {
  /** Take the place of the version that runs: only a person says so. */
  adopt: 'adopter',
  /** Fetch what is not kept from the first visit on. */
  keepRest: 'garder-le-reste',
} as const

/**
 * The reader of packs, the writer of Word documents and the page of trials, the least used for their size, and the
 * search of organisations, which does nothing without a network: kept from the second visit on.
 */
export const isKeptLater = (address: string): boolean =>
  /\/(?:read|renderDocx|WhatIfView|CompanySearch|recherche)-[\w-]+\.js$/.test(address)
