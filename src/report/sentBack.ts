/** What a collectivité tells a group of how it sees things: only what it chose, and never its own notes. */
import {
  answerText,
  isOwn,
  isSeen,
  memberText,
  questionLabel,
  type BothSides,
  type Content,
  type Dossier,
} from '../domain'
import { formatDate } from './model/format'
import { say } from './model/input'
import { sidesTitle, sideWord } from './authority/sides'

export const SENT = ['apart', 'constate', 'membres'] as const
/** What may be told: differences, what was seen, the list of members. */
export type Sent = (typeof SENT)[number]

type Input = Content & { readonly dossier: Dossier }

/** Plain text, one line a thing; a part of which there is nothing says so. */
export function sentBack(
  input: Input,
  lines: readonly BothSides[],
  chosen: readonly Sent[],
): string {
  const { dossier } = input
  const parts = chosen.map((sent) => {
    const said = TOLD[sent](input, lines)
    return [
      say(input, `ecrans.deux-regards.renvoyer.${sent}`),
      ...(said.length === 0 ? [say(input, 'ecrans.deux-regards.renvoyer.rien')] : said),
    ]
      .map((line, rank) => (rank === 0 ? line : `- ${line}`))
      .join('\n')
  })
  return [
    say(input, 'ecrans.deux-regards.renvoyer.objet', {
      nom: dossier.project.name ?? say(input, 'restitution.sans-nom'),
    }),
    ...(dossier.declared
      ? [say(input, 'ecrans.deux-regards.fichier', { date: formatDate(dossier.declared.on) })]
      : []),
    say(input, 'ecrans.deux-regards.regard'),
    ...parts,
  ].join('\n\n')
}

const TOLD: Readonly<
  Record<Sent, (input: Input, lines: readonly BothSides[]) => readonly string[]>
> = {
  apart: (input, lines) =>
    lines
      .filter(({ sides }) => sides === 'apart' || sides === 'unclear')
      .map((line) =>
        say(input, 'ecrans.deux-regards.renvoyer.ligne', {
          question: sidesTitle(input, line),
          reponse: sideWord(input, line, 'theirs') ?? '',
          suite:
            line.ours === undefined
              ? say(input, 'ecrans.deux-regards.sources.conteste')
              : (sideWord(input, line, 'ours') ?? ''),
        }),
      ),
  constate: (input) =>
    input.rules.questions
      .filter((rule) => !isOwn(rule) && isSeen(input.dossier, rule.id))
      .flatMap((rule) => {
        const reponse = answerText(rule, input.words, input.dossier)
        return reponse === undefined
          ? []
          : [
              say(input, 'ecrans.deux-regards.renvoyer.ligne-simple', {
                question: questionLabel(rule.id, input.words, input.dossier),
                reponse,
              }),
            ]
      }),
  membres: ({ words, dossier }) => dossier.members.map((member) => memberText(member, words)),
}
