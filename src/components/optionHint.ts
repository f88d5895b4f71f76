import type { OptionWords } from '../domain'
import type { Text } from './text'

/** What helps to choose an option: whom to ask when one does not know, else its own hint. */
export function optionHint(words: OptionWords | undefined, t: Text): string | undefined {
  return words?.askWhom ? contracted(t('questions.demandez', { qui: words.askWhom })) : words?.hint
}

/** « à le service » → « au service », « à les membres » → « aux membres ». */
export const contracted = (sentence: string) =>
  sentence.replace(/(?<!\p{L})à les? /gu, (found) => (found === 'à le ' ? 'au ' : 'aux '))
