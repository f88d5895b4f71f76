/**
 * From a dossier to its file: readable by a person, the keys in the order of the contract, and never
 * a verdict, since a diagnostic is always recomputed.
 */
import type { Dossier } from '../domain'

export function serializeDossier(dossier: Dossier): string {
  const { format, version, rules, id, createdAt, updatedAt } = dossier
  const { profile, project, territory, members, answers, evidence } = dossier
  const { comments, unknownAnswers } = dossier
  const file = {
    format,
    version,
    rules,
    id,
    createdAt,
    updatedAt,
    profile,
    project,
    territory,
    members,
    answers,
    evidence,
    comments,
    unknownAnswers,
  }
  return `${JSON.stringify(file, undefined, 2)}\n`
}
