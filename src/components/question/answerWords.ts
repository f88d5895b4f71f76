import {
  DONT_KNOW,
  NOT_APPLICABLE,
  type Answer,
  type QuestionRule,
  type QuestionWords,
  withUnit,
  listed,
} from '../../domain'
import { chosenOptions } from '../fields/choice'

export interface SaidWords {
  readonly none: string
  readonly dontKnow: string
  readonly notApplicable: string
}

/**
 * An answer as its question words it; silence and « je ne sais pas » are said, not left blank.
 *
 * A level is told by its description, which is what was chosen: « Un plan existe. »
 */
export function answerWords(
  rule: Pick<QuestionRule, 'kind'>,
  words: QuestionWords,
  answer: Answer | undefined,
  said: SaidWords,
): string {
  if (answer === undefined) return said.none
  if (answer === DONT_KNOW) return said.dontKnow
  // « Aucun appel n’est visé »: some questions say it in their own words.
  if (answer === NOT_APPLICABLE) return words.options[answer]?.label ?? said.notApplicable
  if (typeof answer === 'number') {
    if (rule.kind === 'niveau') return words.options[String(answer)]?.label ?? String(answer)
    return withUnit(answer, words.unit)
  }
  return listed(chosenOptions(answer).map((option) => words.options[option]?.label ?? option))
}
