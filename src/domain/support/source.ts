/** Where a fact comes from, and how fresh it is. Dates are ISO 8601, to the day, the month or the year. */
export interface Source {
  readonly label: string
  readonly url?: string
  /** Date of the evidence; absent when the source bears none. */
  readonly date?: string
  /** For an official text: what is known of the version that was read. */
  readonly version?: VersionRead
  /** When someone of the project last checked it. */
  readonly checkedOn: string
  /** Past this day the app says « à vérifier » and trusts it less. */
  readonly reviewBefore: string
}

/** How recent the copy of an official text is, as far as it can prove: it never says more. */
export type VersionRead = {
  /** A later reading of the passage we cite, by someone else. */
  readonly crossChecked?: { readonly what: string; readonly by: string; readonly date: string }
} & (
  | /** The version in force that day. */ { readonly on: string }
  | /** A copy that bears no date, and shows that it is older than that. */ {
      readonly before: string
    }
)
