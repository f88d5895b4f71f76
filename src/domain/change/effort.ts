export const EFFORTS = [1, 2, 3] as const
/** 1: a conversation or a check. 2: some weeks of work together. 3: months, or a decision of others. */
export type Effort = (typeof EFFORTS)[number]
