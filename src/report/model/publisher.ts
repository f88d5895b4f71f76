/** What a local pack adds is shown as its publisher's, never as ours. */
import type { Scheme } from '../../domain'
import { formatDate } from './format'
import type { Run } from './model'
import { SUPPORTS } from './sectionPhrases'

/** « Ajouté par la CRESS, le 2 novembre 2026 ; pas vérifié par cet outil. », before all the rest. */
export const packMark = ({ pack }: Scheme): readonly Run[] =>
  pack === undefined
    ? []
    : [{ text: `${SUPPORTS.addedBy(pack.publisher, formatDate(pack.date))} `, strong: true }]

/** The name of a scheme where no more than its name is said. */
export const nameOfScheme = ({ name, pack }: Scheme): string =>
  pack === undefined ? name : SUPPORTS.nameAddedBy(name, pack.publisher)
