/** What the page asks of the service worker (ADR 34). */
export const MESSAGES = {
  /** Take the place of the version that runs: only a person says so. */
  adopt: 'adopter',
  /** Fetch what is not kept from the first visit on. */
  keepRest: 'garder-le-reste',
} as const

/**
 * What is the least used for its size (the reader of packs, the writer of Word documents, the pages of
 * trials, of kept states, of several initiatives and of criteria) and the search of organisations, which does nothing without a
 * network, each with its styles: kept from the second visit on.
 */
export const isKeptLater = (address: string): boolean =>
  /\/(?:read|renderDocx|WhatIfView|StatesView|InitiativesView|CriteriaView|criteres|CompanySearch|recherche)-[\w-]+\.(?:js|css)$/.test(
    address,
  )
