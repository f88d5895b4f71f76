import { contracted, type OptionWords } from '../../domain'
import type { Text } from '../base/useText'

/** What helps to choose an option: whom to ask when one does not know, else its own hint. */
export function optionHint(words: OptionWords | undefined, t: Text): string | undefined {
  return words?.askWhom ? contracted(t('questions.demandez', { qui: words.askWhom })) : words?.hint
}
