/** What a group said in its own file, taken up by a collectivité. */
import { isDay } from '../dossier/day'
import type { Declared, Dossier } from '../dossier/dossier'
import { asDeclared } from './heard'

/**
 * The file of a group, as what it declares: its answers, its members and its documents, and nothing of
 * what it wrote for itself (comments, actions, kept states).
 *
 * @param today ISO day, for a file that does not say when it was last changed
 */
export function declaredIn(file: Dossier, today: string): Declared {
  const { rules, answers, members, evidence, unknownAnswers, updatedAt = '' } = file
  const day = updatedAt.slice(0, today.length)
  return {
    on: isDay(day) ? day : today,
    rules,
    answers,
    members,
    evidence,
    ...(unknownAnswers && { unknownAnswers }),
  }
}

/**
 * A dossier of a collectivité that begins with all that the group declares. Its documents are not
 * ticked: nobody has seen them yet. What help is sought becomes a question to it.
 */
export function dossierFrom(file: Dossier, today: string): Omit<Dossier, 'id'> {
  const { format, version, rules, territory, members, answers, project } = file
  const { name, summary, themes, stage } = project
  return {
    format,
    version,
    rules,
    profile: { track: 'collectivite' },
    project: {
      ...(name !== undefined && { name }),
      ...(summary !== undefined && { summary }),
      ...(themes && { themes }),
      ...(stage && { stage }),
    },
    territory,
    members: members.map(asDeclared),
    answers,
    evidence: {},
    declared: declaredIn(file, today),
  }
}
