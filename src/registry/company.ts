/** An organisation as the register tells it: what the list shows, and what the form may take. */
export interface Company {
  readonly siren: string
  /** Absent where it may not be shown. */
  readonly name?: string
  /** Insee code, four figures (`rules/formes-juridiques.yaml`). */
  readonly category?: string
  readonly town?: string
  readonly isClosed: boolean
  /** It asked that part of what is known of it be kept from the public. */
  readonly isWithheld: boolean
  /** Said to be of the ESS. Never `false`: that the register is silent proves nothing. */
  readonly isEss?: true
}

export interface Companies {
  readonly companies: readonly Company[]
  /** How many the register knows, of which the first are here. */
  readonly total: number
}
