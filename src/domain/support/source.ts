/** Where a fact comes from, and how fresh it is. Dates are ISO 8601, to the day, the month or the year. */
export interface Source {
  readonly label: string
  readonly url?: string
  /** Date of the evidence; absent when the source bears none. */
  readonly date?: string
  /** For an official text: the version that was read. */
  readonly versionRead?: string
  /** When someone of the project last checked it. */
  readonly checkedOn: string
  /** Past this day the app says « à vérifier » and trusts it less. */
  readonly reviewBefore: string
}
