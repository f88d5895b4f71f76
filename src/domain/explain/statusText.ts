/** What a rule says of a criterion once answers and members are known: its status, and what to do. */
import { evaluate, type Known } from '../rules/condition'
import type { Status } from '../dossier/dossier'
import type { ActionText, CriterionWords, FittedAction, Precision, Variant } from '../words/words'

/**
 * The sentence of the status, then what is precise about it.
 *
 * A sentence written for everyone who has a status names what each of them may lack. The first
 * precision that holds takes its place where the rule can say what this dossier lacks: two
 * sentences would say the same thing twice to someone who listens.
 */
export function statusTexts(
  { precisions, statuses }: Pick<CriterionWords, 'precisions' | 'statuses'>,
  status: Status,
  known: Known,
): readonly string[] {
  const exact = replacing(precisions, status, known)
  const added = precisions.filter(
    ({ when, replaces }) => replaces === undefined && evaluate(when, known) === 'true',
  )
  return [exact?.text ?? statuses[status], ...added.map(({ text }) => text)]
}

/** The precision said in place of a status: the first that holds. */
export const replacing = (
  precisions: readonly Precision[],
  status: Status,
  known: Known,
): Precision | undefined =>
  precisions.find(({ when, replaces }) => replaces === status && evaluate(when, known) === 'true')

/** The action as it fits what is known: the first variant that holds, or the one meant for all. */
export const fittedAction = (action: FittedAction, known: Known): ActionText =>
  fittingVariant(action.variants ?? [], known) ?? action

/** Unknown never holds: an action is only said more exactly on what was answered. */
export const fittingVariant = (variants: readonly Variant[], known: Known): Variant | undefined =>
  variants.find(({ when }) => evaluate(when, known) === 'true')
