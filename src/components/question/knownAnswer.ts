import type { Answer, QuestionRule } from '../../domain'

/** Something is said that a piece could show: neither silence nor « je ne sais pas ». */
export const isKnownAnswer = ({ options }: QuestionRule, answer: Answer | undefined): boolean =>
  answer !== undefined && !options.some(({ id, reserved }) => reserved && id === answer)
