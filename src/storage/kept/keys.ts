/** Under which names this browser keeps what it keeps. */

/** The database of the dossiers. */
export const DATABASE = 'diagnostic-ptce'

/** What is not in the database yet, one key for each dossier: its id follows. */
export const JOURNAL_KEY = 'diagnostic-ptce-journal:'
/** The member being typed, one key for each dossier: its id follows. */
export const TYPED_KEY = 'diagnostic-ptce-saisie:'
/** The dossier last opened, in any tab. */
export const LAST_KEY = 'diagnostic-ptce-dernier'
/** The dossier of this tab: in `sessionStorage`, and never in the address. */
export const TAB_KEY = 'diagnostic-ptce-onglet'

/** Where a former version kept its only dossier, and the drafts it put aside, the first one here. */
export const KEY = 'diagnostic-ptce'
export const ASIDE_KEY = 'diagnostic-ptce-illisible'
