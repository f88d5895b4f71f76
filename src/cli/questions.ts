import type { QuestionRule, Rulebook } from '../domain'

/** Every question, in the shape of the contract (`docs/dossier.md`, « Ligne de commande »). */
export function listQuestions(rules: Rulebook): readonly object[] {
  return rules.questions.map((question) => ({
    id: question.id,
    track: question.track ?? 'both',
    ...(question.putTo === undefined ? {} : { putTo: question.putTo }),
    grid: question.grid,
    ...placeOf(question),
    kind: question.kind,
    options: question.options.map(({ id }) => id),
  }))
}

/** The axis of a statement; the element or State condition of another question that has one. */
function placeOf({ grid, group }: QuestionRule): object {
  if (group === undefined) return {}
  return grid === 'demarche' ? { axis: group } : { element: group }
}
