/** What the list shows of a dossier. */
import { judge, type Dossier, type Rulebook } from '../../domain'
import type { Card } from './library'

export function cardOf(
  rules: Rulebook,
  dossier: Dossier & { readonly id: string },
  changedAt: string,
): Card {
  const { id, profile, project, territory } = dossier
  return {
    id,
    ...(project.name !== undefined && { name: project.name }),
    ...profile,
    territory,
    statuses: judge(rules, dossier).article9.map(({ status }) => status),
    rules: rules.version,
    changedAt,
  }
}
