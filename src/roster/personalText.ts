/** What belongs to a person, in a text that anyone may read once the report is handed over. */
import type { Dossier } from '../domain'

/**
 * An e-mail address or a telephone number: a person's, and not to be kept. No « @ » within the parts of
 * an address: a file may hold ten thousand of them in a row, and each is then looked at once.
 */
export const looksPersonal = (text: string) =>
  /[^\s@]@[^\s@]+\.[^\s@]/.test(text) || /(?:\+\d{2}|\b0)[\s.-]?\d(?:[\s.-]?\d{2}){4}\b/.test(text)

/** Whether a free text of the dossier holds one: what is printed travels further than it was typed for. */
export const holdsPersonal = ({
  project,
  members,
  comments = {},
  actions = {},
  ownActions = [],
}: Pick<Dossier, 'project' | 'members' | 'comments' | 'actions' | 'ownActions'>): boolean =>
  [
    project.name,
    project.summary,
    ...members.flatMap(({ name, brings }) => [name, brings]),
    ...Object.values(comments),
    ...Object.values(actions).map(({ who }) => who),
    ...ownActions.flatMap(({ title, who }) => [title, who]),
  ].some((text) => text !== undefined && looksPersonal(text))
