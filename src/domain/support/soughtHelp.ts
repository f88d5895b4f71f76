/** What help is sought: what a porteur says, or what the group asks of a collectivité. */
import { readAnswer } from '../rules/condition'
import type { Dossier } from '../dossier/dossier'

const REQUEST = 'demande-recue'

/** A request is a kind of help, or two. */
const HELP_OF: Readonly<Record<string, readonly string[]>> = {
  'mise-en-lien': ['mise-en-reseau'],
  animation: ['animation'],
  ingenierie: ['ingenierie', 'accompagnement'],
  foncier: ['foncier'],
  investissement: ['investissement'],
  commande: ['commande-publique'],
  capital: ['financement'],
}

/** Ids of kinds of help: what was said before the request was asked for stays. */
export function soughtHelp({
  profile,
  project: { purposes = [] },
  answers,
}: Pick<Dossier, 'profile' | 'project' | 'answers'>): readonly string[] {
  if (profile.track !== 'collectivite') return purposes
  const reading = readAnswer(answers, REQUEST)
  const requested = reading.kind === 'options' ? reading.options : []
  return [...new Set([...purposes, ...requested.flatMap((option) => HELP_OF[option] ?? [])])]
}
