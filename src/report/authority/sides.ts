/** What the group and the collectivité each say of one thing, in words: on the screen, and in what is sent back. */
import {
  answerText,
  memberText,
  questionLabel,
  type BothSides,
  type Content,
  type Dossier,
} from '../../domain'
import { say } from '../model/input'

type Input = Content & { readonly dossier: Pick<Dossier, 'profile'> }

export const sidesTitle = (input: Input, line: BothSides): string =>
  line.kind === 'member'
    ? say(input, 'rapport.deux-regards.question-membre', { nom: line.theirs.name })
    : questionLabel(line.question, input.words, input.dossier)

/** Nothing where that side says nothing. */
export function sideWord(
  { rules, words }: Input,
  line: BothSides,
  side: 'theirs' | 'ours',
): string | undefined {
  if (line.kind === 'answer') {
    const rule = rules.questions.find(({ id }) => id === line.question)
    const word = line[side]
    return rule && word !== undefined
      ? answerText(rule, words, { answers: { [line.question]: word } })
      : undefined
  }
  const member = line[side]
  return member === undefined
    ? undefined
    : [memberText(member, words), words.commitments[member.commitment ?? 'declare']?.label]
        .filter(Boolean)
        .join('\u00A0· ')
}
