/**
 * What a dossier may hold. Each limit stands here alone: screens hold it where people type, with a
 * sentence that gives the number, and a file is read up to it, so that all that was saved opens.
 *
 * Two lengths for a text: what a screen lets one type stays short enough for a report; what a file
 * may hold is wider, since another program may have written it.
 */
export const LIMITS = {
  /** Of a file, a PDF included. */
  bytes: 10_000_000,
  members: 500,
  places: 100,
  themes: 3,
  /** Items of any other list, and entries of any dictionary by question. */
  list: 200,
  questions: 2_000,
  snapshots: 20,
  /**
   * Actions of the rules with something written beside. One that they propose no longer stays: there
   * is room for more than twice what they propose today, which a test counts.
   */
  actions: 200,
  ownActions: 50,
  code: 20,
  /** Characters that a file may hold. */
  name: 500,
  text: 10_000,
} as const

/** Characters that a screen lets one type. */
export const TYPED = {
  name: 120,
  legalForm: 120,
  brings: 300,
  summary: 600,
  actionTitle: 120,
  who: 120,
} as const

/** Megabytes, as they are told. */
export const MEGABYTES = LIMITS.bytes / 1_000_000
