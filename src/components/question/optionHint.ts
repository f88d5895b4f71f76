import { contracted, type OptionWords } from '../../domain'
import type { Text } from '../base/useText'

/**
 * What helps to choose an option: whom to ask when one does not know, else its own hint.
 *
 * @param outside whom a collectivité asks instead
 */
export function optionHint(
  words: OptionWords | undefined,
  t: Text,
  outside?: string,
): string | undefined {
  if (words?.askWhom === undefined) return words?.hint
  return contracted(t('questions.demandez', { qui: outside ?? words.askWhom }))
}
