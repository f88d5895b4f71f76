/** Under which keys this browser keeps the dossier, and the drafts put aside, the first one here. */
export const KEY = 'diagnostic-ptce'
export const ASIDE_KEY = 'diagnostic-ptce-illisible'
