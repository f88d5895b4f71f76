/**
 * What is the least used for its size: kept from the second visit on, each with its styles.
 *
 * `CompanySearch` and its words do nothing without a network. What a collectivité alone reads of a result
 * is kept at once for whoever is one (`keepRest.ts`).
 */
const KEPT_LATER = [
  // Readers and writers of files.
  'read',
  'renderDocx',
  // Pages that one looks up, or that few open.
  'AboutView',
  'BothSidesView',
  'CriteriaView',
  'criteres',
  'DirectoryView',
  'dispositifs-locaux',
  'InitiativesView',
  'LocalSchemesView',
  'MeetingNotes',
  'RulesView',
  'SourcesView',
  'StatesView',
  'WhatIfView',
  'initiative',
  'pages',
  'CompanySearch',
  'recherche',
]
const LATER = new RegExp(`/(?:${KEPT_LATER.join('|')})-[\\w-]+\\.(?:js|css)$`)

export const isKeptLater = (address: string): boolean => LATER.test(address)
