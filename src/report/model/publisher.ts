/** Whose a scheme is, and for whom: what a local pack adds is shown as its publisher's, never as ours. */
import { enumerate, type Scheme } from '../../domain'
import { formatDate } from './format'
import type { Run } from './model'
import type { Citation } from './section'
import { say, type ReportInput } from './input'

/** « Ajouté par la CRESS, le 2 novembre 2026 ; pas vérifié par cet outil. », before all the rest. */
export const packMark = (input: Pick<ReportInput, 'words'>, { pack }: Scheme): readonly Run[] =>
  pack === undefined ? [] : [{ text: `${addedBy(input, pack)} `, strong: true }]

const addedBy = (
  input: Pick<ReportInput, 'words'>,
  { publisher, date }: NonNullable<Scheme['pack']>,
): string => say(input, 'rapport.soutiens.ajoute-par', { nom: publisher, date: formatDate(date) })

/** The name of a scheme where no more than its name is said. */
export const nameOfScheme = (input: Pick<ReportInput, 'words'>, { name, pack }: Scheme): string =>
  pack === undefined
    ? name
    : say(input, 'rapport.soutiens.nom-ajoute-par', { titre: name, nom: pack.publisher })

/** Under the name that says whose it is: a pack is never cited as ours. */
export const citedScheme = (input: Pick<ReportInput, 'words'>, scheme: Scheme): Citation => ({
  fact: nameOfScheme(input, scheme),
  source: scheme.source,
})

/** « une commune »: after « pour ». */
export const levelsOf = (input: Pick<ReportInput, 'words'>, { forLevels = [] }: Scheme): string =>
  enumerate(forLevels.map((level) => say(input, `rapport.niveaux.${level}`)))
