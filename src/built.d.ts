/** Whether this copy offers to search the register of organisations, said when it is built (ADR 37). */
declare const __COMPANY_SEARCH__: boolean
